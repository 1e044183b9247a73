// The next seat in a direction: near along the way, and even nearer across it.
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const ASIDE = 2.5;

export const isArrow = (key) => key in WAYS;

export function nearest(seats, from, key) {
  const [right, down] = WAYS[key];
  let best = null, least = Infinity;
  for (const seat of seats) {
    const x = seat.x - from.x, y = seat.y - from.y;
    const ahead = x * right + y * down, aside = Math.abs(x * down - y * right);
    if (ahead < 10 || aside > ahead * 3) continue;
    const far = ahead + aside * ASIDE;
    if (far < least) [best, least] = [seat, far];
  }
  return best;
}
