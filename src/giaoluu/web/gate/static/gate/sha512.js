// SHA-512 for browsers that keep theirs from pages without TLS. Slow and short: a pass is a hundred bytes.
const MASK = (1n << 64n) - 1n;
const BLOCK = 128;

const primes = (count) => {
  const found = [];
  for (let n = 2n; found.length < count; n++) if (found.every((prime) => n % prime)) found.push(n);
  return found;
};

// The first 64 bits behind the point of a root, as the standard takes its constants: nothing up the sleeve.
function rootBits(value, power) {
  const wanted = value << (64n * BigInt(power));
  let low = 0n, high = 1n << 68n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** BigInt(power) > wanted) high = middle; else low = middle;
  }
  return low & MASK;
}

const START = primes(8).map((prime) => rootBits(prime, 2));
const ROUNDS = primes(80).map((prime) => rootBits(prime, 3));
const turn = (word, by) => ((word >> by) | (word << (64n - by))) & MASK;

export function sha512(message) {
  const padded = pad(message);
  const view = new DataView(padded.buffer);
  let state = START;
  for (let at = 0; at < padded.length; at += BLOCK) state = block(state, view, at);
  const result = new DataView(new ArrayBuffer(64));
  state.forEach((word, index) => result.setBigUint64(index * 8, word));
  return new Uint8Array(result.buffer);
}

function pad(message) {
  const padded = new Uint8Array(Math.ceil((message.length + 17) / BLOCK) * BLOCK);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(message.length) * 8n);
  return padded;
}

function block(state, view, at) {
  const words = Array.from({ length: 16 }, (_, index) => view.getBigUint64(at + index * 8));
  for (let i = 16; i < 80; i++) {
    const [a, b] = [words[i - 15], words[i - 2]];
    const small = turn(a, 1n) ^ turn(a, 8n) ^ (a >> 7n);
    const large = turn(b, 19n) ^ turn(b, 61n) ^ (b >> 6n);
    words.push((words[i - 16] + small + words[i - 7] + large) & MASK);
  }
  let [a, b, c, d, e, f, g, h] = state;
  words.forEach((word, i) => {
    const choice = (e & f) ^ (~e & MASK & g);
    const first = (h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + choice + ROUNDS[i] + word) & MASK;
    const second = ((turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c))) & MASK;
    [a, b, c, d, e, f, g, h] = [(first + second) & MASK, a, b, c, (d + first) & MASK, e, f, g];
  });
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + state[index]) & MASK);
}
