// A person in a list: name, seat, unit, and where they are; a press asks for them.
import { made } from "./parts.js";
import { clock, say } from "./words.js";

export function rowOf(door, person, press) {
  const row = made("row", {
    name: person.name, seat: person.seat, unit: [person.unit, door.roster.agencyOf(person).name].filter(Boolean).join(", "),
    state: stateOf(door, person),
  });
  row.firstElementChild.addEventListener("click", () => press(person));
  return row;
}

function stateOf(door, person) {
  const { inside, firstAt } = door.presence(person.id);
  if (inside) return say("inside", { time: clock(firstAt) });
  if (person.state !== "ok") return say(`state.${person.state}`);
  return say(firstAt ? "gone_out" : "outside");
}

export function fill(list, rows, empty = "") {
  list.replaceChildren(...rows);
  list.hidden = !rows.length && !empty;
}
