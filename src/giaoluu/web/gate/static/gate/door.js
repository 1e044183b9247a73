// Everything this device knows of its door. Pages listen to its "change"; what must not be lost goes through `vault`.
import { NOBODY, count, inChanges, inRoster, presenceOf } from "./presence.js";
import { Roster } from "./roster.js";
import { Seen } from "./seen.js";
import { verifier } from "./signature.js";

export class Door extends EventTarget {
  roster = null;
  isStale = false; // the list, where the server has another
  known = new Map(); // delegate -> what the server says of where they are
  seen = new Seen();
  waiting = 0;
  people = [];
  conflicts = [];
  isOnline = false;
  freshAt = 0;
  skew = 0;

  constructor(vault, device) {
    super();
    this.vault = vault;
    this.device = device;
  }

  // As it was when the page was left, by whatever end.
  async recall() {
    const [roster, known, scans, people, conflicts] = await Promise.all([
      this.vault.kept("roster"), this.vault.kept("known"), this.vault.all("scans"), this.vault.waiting("people"),
      this.vault.kept("conflicts"),
    ]);
    if (roster) await this.read(roster);
    if (known) [this.known, this.version, this.freshAt] = [new Map(known.rows), known.version, known.freshAt];
    for (const { value, isTold } of scans.sort((one, other) => one.value.at - other.value.at)) this.seen.add(value, isTold);
    this.people = people;
    this.conflicts = conflicts ?? [];
    await this.recount();
  }

  async take(raw, now, contained) {
    await this.read(raw);
    this.known = new Map(this.roster.people.map((person) => [person.id, inRoster(person)]));
    this.isStale = false;
    await this.vault.keep("roster", raw);
    await this.believe(raw.version, now, contained);
  }

  async read(raw) {
    this.roster = new Roster(raw);
    this.verify = await verifier(raw.public_key);
  }

  async merge({ version, presence, roster_changed }, now, contained) {
    for (const row of presence) this.known.set(row[0], inChanges(row));
    this.isStale ||= roster_changed;
    if (presence.length || contained.length || version !== this.version) return this.believe(version, now, contained);
    this.freshAt = now;
    this.changed();
  }

  // What the server says now contains these scans of ours: they are forgotten after it is kept, never before.
  async believe(version, now, contained) {
    [this.version, this.freshAt] = [version, now];
    await this.vault.keep("known", { rows: [...this.known], version, freshAt: now });
    await this.vault.forget("scans", contained);
    this.seen.forget(contained);
    this.changed();
  }

  // Durable when this is resolved.
  async record(scan) {
    await this.vault.add("scans", scan);
    this.seen.add(scan);
    this.waiting += 1;
    this.changed();
    this.dispatchEvent(new Event("scanned"));
  }

  async write(person) {
    await this.vault.add("people", person);
    this.people.push(person);
    this.seen.last = null;
    this.changed();
    this.dispatchEvent(new Event("scanned"));
  }

  async told({ known, conflicts }) {
    await this.vault.sent("scans", known);
    this.seen.tell(known);
    await this.dispute(conflicts, (id) => this.roster?.byId.get(this.seen.personOf(id))?.name);
    await this.recount();
  }

  async toldOfPeople({ known, conflicts }) {
    await this.vault.forget("people", known);
    await this.dispute(conflicts, (id) => this.people.find((person) => person.id === id)?.name);
    this.people = this.people.filter((person) => !known.includes(person.id));
    this.isStale = true;
  }

  async dispute(rows, nameOf) {
    const fresh = rows.filter(([id]) => !this.conflicts.some((other) => other.id === id));
    if (!fresh.length) return;
    this.conflicts = [...this.conflicts, ...fresh.map(([id, verdict]) => ({ id, verdict, name: nameOf(id) ?? "" }))];
    await this.vault.keep("conflicts", this.conflicts);
  }

  async recount() {
    this.waiting = await this.vault.countWaiting();
    this.changed();
  }

  presence = (id) => presenceOf(this.known.get(id) ?? NOBODY, this.seen.of(id));
  count = () => count(this.roster.people.map((person) => this.presence(person.id)), this.roster.gate.id);

  // Free places that were given away here and that the server does not know of yet.
  takenHere = (agency) => this.people.filter((person) => person.agency === agency && !person.instead).length;

  changed = () => this.dispatchEvent(new Event("change"));
}
