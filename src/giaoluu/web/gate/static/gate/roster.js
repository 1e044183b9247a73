// The list of an event as the server gives it, by pass and by person.
import { fold } from "./fold.js";

const FIELDS = [
  "id", "pass", "number", "name", "unit", "agency", "seat", "circle", "state", "inside", "firstAt", "firstGate",
  "replacedBy", "search",
];
const MOST_FOUND = 30;

export class Roster {
  constructor(raw) {
    this.raw = raw;
    this.people = raw.delegates.map((row) => Object.fromEntries(FIELDS.map((field, index) => [field, row[index]])));
    this.byId = new Map(this.people.map((person) => [person.id, person]));
    this.byPass = new Map(this.people.filter((person) => person.pass).map((person) => [person.pass, person]));
    for (const [pass, id] of raw.old_passes ?? []) this.byPass.set(pass, this.byId.get(id));
    this.gates = new Map(raw.gates.map((gate) => [gate.id, gate]));
    this.agencies = raw.agencies.map(([id, name, free]) => ({ id, name, free }));
    this.gate = this.gates.get(raw.device.gate) ?? { id: 0, name: "", circles: [] };
  }

  get expected() {
    return this.people.filter((person) => person.state === "ok").length;
  }

  agencyOf(person) {
    return this.agencies[person.agency] ?? { id: 0, name: "", free: 0 };
  }

  // Every word begins a word of the person, or is their number; whose name it begins come first.
  find(text) {
    const words = fold(text).split(" ").filter(Boolean);
    if (!words.length) return [];
    const found = this.people.filter((person) => words.every((word) => begins(` ${person.search}`, word) || person.number === Number(word)));
    const near = (person) => Number(words.every((word) => begins(` ${fold(person.name)}`, word)));
    return found.sort((one, other) => near(other) - near(one)).slice(0, MOST_FOUND);
  }
}

const begins = (haystack, word) => haystack.includes(` ${word}`);
