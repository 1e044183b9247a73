// From what was read or tapped to a decision that is kept: green is shown after this, never before.
import { decide } from "./admission.js";
import { identity } from "./identity.js";
import { read, tokenIn } from "./pass.js";

const LONGEST = 200;
const FAULTY = { fault: "unreadable", pass: 0 };

// What came in by the camera or a hand scanner.
export async function admitPass(door, text, way) {
  const token = tokenIn(text).slice(0, LONGEST);
  const claimed = await tokenOf(door, token);
  const isOurs = !["foreign", "forged", "unreadable"].includes(claimed.fault);
  return admit(door, { token, claimed, person: isOurs ? door.roster.byPass.get(claimed.pass) : undefined, way });
}

export const admitPerson = (door, person, way) => admit(door, { token: "", claimed: null, person, way });

// Takes back what was let through last, here; null where there is nothing.
export async function undo(door) {
  const scan = door.seen.last;
  if (!scan) return null;
  const person = door.roster.byId.get(scan.delegate);
  return admit(door, { token: "", claimed: null, person, way: "undo", undoes: scan });
}

async function tokenOf(door, token) {
  const claim = read(token);
  if (!claim) return FAULTY;
  return { fault: await faultOf(door, claim), pass: claim.pass };
}

async function faultOf(door, claim) {
  if (claim.event !== door.roster.raw.event.id) return "foreign";
  if (!(await door.verify(claim))) return "forged";
  return claim.expires <= Date.now() ? "expired" : "";
}

async function admit(door, { token, claimed, person, way, undoes = null }) {
  const answer = decide(askedOf(door, claimed, person, way, undoes));
  const scan = {
    id: identity(), way, delegate: person?.id ?? 0, token, gate: door.roster.gate.id, said: answer.verdict,
    at: Date.now(), undoes: undoes?.id ?? "", ...(undoes && { was: { way: undoes.way, at: undoes.at } }),
  };
  await door.record(scan);
  return { ...answer, way, person, token };
}

function askedOf(door, claimed, person, way, undoes) {
  const { inside, firstAt, firstGate } = door.presence(person?.id);
  return {
    way, token: claimed, entry: person ? entryOf(door, person) : null,
    presence: { inside, first_at: firstAt, first_gate: firstGate },
    gate: door.roster.gate, gates: [...door.roster.gates.values()],
    undoes: undoes && { way: undoes.way, said: undoes.said },
  };
}

function entryOf(door, person) {
  const { id, free } = door.roster.agencyOf(person);
  return {
    delegate: person.id, pass: person.pass, state: person.state, circle: person.circle, agency: id,
    replaced_by: person.replacedBy, free: free < 0 ? free : Math.max(0, free - door.takenHere(id)),
  };
}
