// Who is inside: what the server said last, and on top of it what this device has seen and the server's word does not
// contain yet.
const COUNTED = { in: "admitted", out: "left" };
export const NOBODY = { inside: false, firstAt: 0, firstGate: 0 };

export const inRoster = ({ inside, firstAt, firstGate }) => ({ inside: Boolean(inside), firstAt, firstGate });
export const inChanges = ([, inside, firstAt, firstGate]) => ({ inside: Boolean(inside), firstAt, firstGate });

// `base`: what the server knows of a person; `scans`: what this device saw of them, in any order.
export function presenceOf(base, scans) {
  const here = new Set(scans.map((scan) => scan.id));
  const undone = new Set(scans.map((scan) => scan.undoes));
  let now = base;
  for (const scan of [...scans].sort((one, other) => one.at - other.at)) {
    if (scan.said === COUNTED[scan.way] && !undone.has(scan.id)) now = after(now, scan);
    else if (scan.way === "undo" && scan.was && !here.has(scan.undoes)) now = before(now, scan.was);
  }
  return now;
}

function after(now, scan) {
  const first = now.firstAt ? {} : { firstAt: scan.at, firstGate: scan.gate };
  return { ...now, ...first, inside: scan.way === "in" };
}

// The server has heard of the scan and not yet that it was taken back.
function before(now, scan) {
  const first = now.firstAt === scan.at ? { firstAt: 0, firstGate: 0 } : {};
  return { ...now, ...first, inside: scan.way !== "in" };
}

// The counts of all, and of those that came in by one gate.
export function count(presences, gate) {
  let inside = 0, here = 0;
  for (const presence of presences) {
    if (!presence.inside) continue;
    inside += 1;
    if (presence.firstGate === gate) here += 1;
  }
  return { inside, here };
}
