// Whether somebody is let in. The same decision stands in `domain/checkin/decisions/admission.py`;
// `tests/cases/admission.json` holds both to one answer.

const MOVES = { in: "admitted", out: "left" };
const STANDING = { replaced: "replaced", revoked: "revoked", not_coming: "not_coming" };
const NOTHING = { kind: "", id: 0 };

/**
 * What the door says, with what would have been accepted where it refuses.
 *
 * asked: way ("in", "out", "undo"); token ({fault, pass}, null for somebody found by name);
 * entry ({delegate, pass, state, circle, agency, replaced_by, free}, null where the roster has none);
 * presence ({inside, first_at, first_gate}); gate and gates ({id, circles}); undoes ({way, said} or null).
 */
export function decide(asked) {
  const verdict = verdictOf(asked);
  const { first_at, first_gate } = asked.presence;
  return { verdict, first_at, first_gate, nearest: nearest(verdict, asked) };
}

function verdictOf(asked) {
  if (asked.way === "undo") return undone(asked.undoes);
  return withPresence(asked.way, groundsOf(asked), asked.presence.inside);
}

function groundsOf({ way, token, entry, gate }) {
  const unknown = unknownOf(token, entry);
  if (unknown || way !== "in") return unknown || MOVES[way];
  return standingOf(token, entry) || (takes(gate, entry.circle) ? "admitted" : "wrong_gate");
}

function unknownOf(token, entry) {
  if (token?.fault === "foreign") return "other_event";
  if (token?.fault === "forged" || token?.fault === "unreadable") return "forged";
  return entry ? "" : "unknown";
}

function standingOf(token, entry) {
  if (STANDING[entry.state]) return STANDING[entry.state];
  if (token && token.pass !== entry.pass) return "revoked";
  return token?.fault === "expired" ? "expired" : "";
}

function withPresence(way, grounds, inside) {
  if (way === "in" && inside && (grounds === "admitted" || grounds === "wrong_gate")) return "already_in";
  return grounds === "left" && !inside ? "not_in" : grounds;
}

function undone(scan) {
  if (!scan || MOVES[scan.way] !== scan.said) return "unknown";
  return scan.way === "in" ? "not_in" : "admitted";
}

function nearest(verdict, { way, entry, gates }) {
  if (verdict === "admitted" || verdict === "left" || way === "undo") return NOTHING;
  if (!entry || verdict === "forged" || verdict === "other_event") return { kind: "search", id: 0 };
  if (verdict === "wrong_gate") return otherGate(entry, gates);
  if (verdict === "not_in") return { kind: "in", id: entry.delegate };
  if (verdict === "expired") return { kind: "name", id: entry.delegate };
  if (verdict === "replaced" && entry.replaced_by) return { kind: "delegate", id: entry.replaced_by };
  if (verdict === "revoked" && entry.state === "ok" && entry.pass) return { kind: "pass", id: entry.pass };
  if (entry.free) return { kind: "place", id: entry.agency };
  return verdict === "already_in" ? { kind: "out", id: entry.delegate } : { kind: "search", id: 0 };
}

function otherGate(entry, gates) {
  const found = gates.find((gate) => takes(gate, entry.circle));
  return found ? { kind: "gate", id: found.id } : NOTHING;
}

function takes(gate, circle) {
  return gate.circles.length === 0 || gate.circles.includes(circle);
}
