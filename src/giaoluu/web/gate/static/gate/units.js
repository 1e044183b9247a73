// "Has that delegation arrived?": every unit with how many came, and who is missing.
import { fold } from "./fold.js";
import { made, part, show, showing, write } from "./parts.js";
import { fill, rowOf } from "./rows.js";
import { say } from "./words.js";

export function units(door, onPerson) {
  let shown = null;

  function open(agency) {
    shown = agency;
    show("unit");
    draw();
  }

  function draw() {
    if (showing() === "units") drawAll();
    if (showing() === "unit") drawOne(door.roster.agencies.find(({ id }) => id === shown.id) ?? shown);
  }

  function drawAll() {
    const words = fold(part("sought-unit").value);
    const all = door.roster.agencies.filter(({ name }) => fold(name).includes(words));
    const came = arrivals(door);
    fill(part("unit-rows"), all.map((agency) => rowOfUnit(door, agency, came.get(agency.id), open)));
  }

  function drawOne(agency) {
    const { all, here } = arrivals(door).get(agency.id) ?? { all: [], here: [] };
    const missing = all.filter((person) => !here.includes(person));
    write("unit-name", agency.name);
    write("unit-arrived", say("arrived", { n: here.length, all: all.length }));
    write("unit-free", freeOf(door, agency));
    write("unit-full", missing.length ? "" : say(all.length ? "all_here" : "nobody_named"));
    fill(part("missing"), missing.map((person) => rowOf(door, person, onPerson)));
    fill(part("came"), here.map((person) => rowOf(door, person, onPerson)));
  }

  part("sought-unit").addEventListener("input", draw);
  door.addEventListener("change", draw);
  return { open: () => (show("units"), draw()), shown: () => shown };
}

// Whoever came once has arrived, though they may be outside again.
export function arrivals(door) {
  const found = new Map(door.roster.agencies.map(({ id }) => [id, { all: [], here: [] }]));
  for (const person of door.roster.people) {
    if (person.state !== "ok") continue;
    const unit = found.get(door.roster.agencyOf(person).id);
    unit?.all.push(person);
    if (door.presence(person.id).firstAt) unit?.here.push(person);
  }
  return found;
}

function rowOfUnit(door, agency, { all, here }, press) {
  const row = made("row", { name: agency.name, seat: "", unit: freeOf(door, agency), state: say("arrived", { n: here.length, all: all.length }) });
  row.dataset.whole = all.length > 0 && here.length === all.length;
  row.firstElementChild.addEventListener("click", () => press(agency));
  return row;
}

function freeOf(door, agency) {
  const free = agency.free - door.takenHere(agency.id);
  return agency.free > 0 && free > 0 ? say("free", { n: free }) : "";
}
