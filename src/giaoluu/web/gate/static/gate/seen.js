// What this device has seen and the server's word does not contain yet, by person; and what can be taken back.
const MOVES = ["admitted", "left"];

export class Seen {
  last = null;
  told = new Set(); // known to the server, but not yet in what the server says of where people are
  #byPerson = new Map();

  add(scan, isTold = false) {
    if (scan.delegate) this.#byPerson.set(scan.delegate, [...this.of(scan.delegate), scan]);
    if (isTold) this.told.add(scan.id);
    if (scan.way === "undo") this.last = null;
    else if (MOVES.includes(scan.said)) this.last = scan;
  }

  of(person) {
    return this.#byPerson.get(person) ?? [];
  }

  tell(ids) {
    for (const id of ids) this.told.add(id);
  }

  forget(ids) {
    const gone = new Set(ids);
    for (const [person, scans] of this.#byPerson) {
      const rest = scans.filter((scan) => !gone.has(scan.id));
      rest.length ? this.#byPerson.set(person, rest) : this.#byPerson.delete(person);
    }
    for (const id of ids) this.told.delete(id);
  }

  personOf(id) {
    for (const [person, scans] of this.#byPerson) if (scans.some((scan) => scan.id === id)) return person;
    return 0;
  }
}
