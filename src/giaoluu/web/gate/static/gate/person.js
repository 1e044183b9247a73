// Somebody whose name is on no list: charged to a free place of a unit, or instead of a delegate who does not come.
import { arrivals } from "./units.js";
import { identity } from "./identity.js";
import { part, show, write } from "./parts.js";
import { say } from "./words.js";

export function writing(door, onWritten) {
  const form = part("person");
  const { agency, place, name } = form.elements;

  function places() {
    const unit = door.roster.agencies.find(({ id }) => id === Number(agency.value));
    const free = unit.free < 0 ? Infinity : unit.free - door.takenHere(unit.id);
    const { all, here } = arrivals(door).get(unit.id);
    const replaceable = all.filter((person) => !here.includes(person) && !door.people.some(({ instead }) => instead === person.id));
    const open = new Option(Number.isFinite(free) ? say("free_place", { n: free }) : say("open_place"), "0");
    open.disabled = free <= 0;
    place.replaceChildren(open, ...replaceable.map((person) => new Option(say("instead_of", { name: person.name }), person.id)));
    place.value = free > 0 ? "0" : "";
  }

  agency.addEventListener("change", places);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const wrong = !name.value.trim() ? "no_name" : place.value === "" ? "no_place" : "";
    write("person-wrong", wrong && say(wrong));
    if (wrong) return (wrong === "no_name" ? name : place).focus();
    const person = written(door, agency, place, name);
    await door.write(person);
    name.value = "";
    onWritten(person);
  });
  return (chosen) => {
    agency.replaceChildren(...door.roster.agencies.map((unit) => new Option(unit.name, unit.id)));
    if (chosen) agency.value = chosen;
    places();
    write("person-wrong", "");
    show("person");
    name.focus();
  };
}

const written = (door, agency, place, name) => ({
  id: identity(), agency: Number(agency.value), instead: Number(place.value), name: name.value.trim().normalize("NFC"),
  position: "", unit: "", gate: door.roster.gate.id, at: Date.now(),
});
