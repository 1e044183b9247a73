// Everything this device knows of its door. Pages listen to its "change"; what must not be lost goes through `vault`.
import { count, presenceOf } from "./presence.js";
import { Roster } from "./roster.js";
import { verifier } from "./signature.js";

const NOBODY = { inside: false, firstAt: 0, firstGate: 0, lastAt: 0 };

export class Door extends EventTarget {
  roster = null;
  verify = null;
  known = new Map(); // delegate -> what the server says of where they are
  scans = new Map(); // delegate -> what this device saw of them
  last = null; // what can be taken back
  waiting = 0;
  people = [];
  conflicts = [];
  isOnline = false;
  freshAt = 0;
  skew = 0;
  isStale = false;

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
    for (const scan of scans.sort((one, other) => one.at - other.at)) this.remember(scan);
    this.people = people;
    this.conflicts = conflicts ?? [];
    await this.counted();
  }

  async take(raw, now) {
    await this.read(raw);
    this.known = new Map(this.roster.people.map((person) => [person.id, seen(person)]));
    [this.version, this.freshAt] = [raw.version, now];
    await this.vault.keep("roster", raw);
    await this.keepKnown();
  }

  async read(raw) {
    this.roster = new Roster(raw);
    this.verify = await verifier(raw.public_key);
  }

  async merge({ version, presence }, now) {
    for (const [id, inside, firstAt, firstGate, lastAt] of presence) this.known.set(id, { inside: Boolean(inside), firstAt, firstGate, lastAt });
    const isOther = presence.length > 0 || version !== this.version;
    [this.version, this.freshAt] = [version, now];
    if (isOther) await this.keepKnown();
    this.changed();
  }

  async keepKnown() {
    await this.vault.keep("known", { rows: [...this.known], version: this.version, freshAt: this.freshAt });
    this.changed();
  }

  // Durable when this is resolved.
  async record(scan) {
    await this.vault.add("scans", scan);
    this.remember(scan);
    this.waiting += 1;
    this.changed();
    this.dispatchEvent(new Event("scanned"));
  }

  remember(scan) {
    if (scan.delegate) this.scans.set(scan.delegate, [...(this.scans.get(scan.delegate) ?? []), scan]);
    if (scan.way === "undo") this.last = null;
    else if (["admitted", "left"].includes(scan.said)) this.last = scan;
  }

  async write(person) {
    await this.vault.add("people", person);
    this.people.push(person);
    this.changed();
    this.dispatchEvent(new Event("scanned"));
  }

  async wroteThere(ids) {
    await this.vault.sent("people", ids);
    this.people = this.people.filter((person) => !ids.includes(person.id));
  }

  async disputed(rows) {
    const fresh = rows.filter(([id]) => !this.conflicts.some(([other]) => other === id));
    if (fresh.length) await this.vault.keep("conflicts", (this.conflicts = [...this.conflicts, ...fresh]));
  }

  async counted() {
    this.waiting = await this.vault.base.countFromIndex("scans", "waiting", IDBKeyRange.bound([1, 0], [1, Infinity]));
    this.changed();
  }

  presence(id) {
    return presenceOf(this.known.get(id) ?? NOBODY, this.scans.get(id) ?? []);
  }

  count() {
    const everybody = this.roster.people.map((person) => this.presence(person.id));
    return { ...count(everybody, this.roster.gate.id), expected: this.roster.expected };
  }

  // Free places that were given away here and that the server does not know of yet.
  takenHere(agency) {
    return this.people.filter((person) => person.agency === agency && !person.instead).length;
  }

  changed() {
    this.dispatchEvent(new Event("change"));
  }
}

const seen = ({ inside, firstAt, firstGate }) => ({ inside: Boolean(inside), firstAt, firstGate, lastAt: firstAt });
