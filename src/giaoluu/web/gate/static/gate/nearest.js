// What would have been accepted, in words, and the press that does it.
import { say } from "./words.js";

const opens = (name, detail) => () => dispatchEvent(new CustomEvent(name, { detail }));
const find = { word: say("do.find"), act: opens("gate:find") };

const NEAREST = {
  gate: (door, id) => ({ text: say("near.gate", { gate: door.roster.gates.get(id)?.name ?? "" }) }),
  delegate: (door, id) => {
    const person = door.roster.byId.get(id);
    const name = person?.name ?? "";
    return { text: say("near.replaced_by", { name }), word: say("do.admit_name", { name }), act: person && opens("gate:admit", person) };
  },
  place: (door, id, { person }) => write(door, person, "near.free"),
  pass: (door, id, answer) => byName(answer.person, "near.newer_pass"),
  name: (door, id, answer) => byName(answer.person, "near.by_name"),
  in: (door, id, { person }) => ({ text: say("near.in_first"), word: say("do.let_in"), act: opens("gate:admit", person) }),
  out: (door, id, { person }) => write(door, person, "near.substitute"),
  search: (door, id, { person }) => (person ? write(door, person, "near.substitute") : { text: say("near.find"), ...find }),
};

export const nearestOf = (door, answer) => NEAREST[answer.nearest.kind]?.(door, answer.nearest.id, answer) ?? null;

const byName = (person, text) => ({ text: say(text), word: say("do.admit"), act: opens("gate:admit", person) });

function write(door, person, text) {
  const agency = door.roster.agencyOf(person);
  const free = agency.free - door.takenHere(agency.id);
  const name = text === "near.free" && agency.free < 0 ? "near.open" : text;
  return { text: say(name, { agency: agency.name, n: free }), word: say("do.write"), act: opens("gate:write", { agency: agency.id }) };
}
