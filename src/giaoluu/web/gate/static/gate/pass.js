// Reads a pass as `lib/signed_pass` writes it: 13 bytes of what it says, 64 of signature, in 103 letters of base64url.
const LENGTH = 103;
const PAYLOAD = 13;
const LAST_HOUR = 70_389_527;
const HOUR = 3_600_000;
const PURPOSE = new TextEncoder().encode("giaoluu pass\0");

// The token in what a camera or a hand scanner read: alone, or the end of an address.
export const tokenIn = (text) => text.trim().split(/[/#]/).pop();

export function fromBase64url(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

const toBase64url = (bytes) =>
  btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

// What the token says of itself, signed by whomever; null where it is no token. Times are milliseconds.
export function read(token) {
  const bytes = bytesOf(token);
  if (!bytes) return null;
  const view = new DataView(bytes.buffer);
  const hours = view.getUint32(9);
  if (view.getUint8(0) !== 1 || hours > LAST_HOUR) return null;
  return {
    event: view.getUint32(1), pass: view.getUint32(5), expires: hours * HOUR,
    signed: join(PURPOSE, bytes.subarray(0, PAYLOAD)), signature: bytes.subarray(PAYLOAD),
  };
}

// Each token has one spelling: what does not come out again as it went in is none.
function bytesOf(token) {
  if (token.length !== LENGTH || !/^[\w-]+$/.test(token)) return null;
  const bytes = fromBase64url(token);
  return toBase64url(bytes) === token ? bytes : null;
}

function join(first, second) {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
