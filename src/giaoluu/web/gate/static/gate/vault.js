// What is kept on this device: sealed with a key that no script can take out, gone at one call.
// Where the browser gives no cryptography (a page without TLS) people are kept no longer than the tab is open.
import { deleteDB, openDB } from "../vendor/js/idb.js";

const STRICT = { durability: "strict" };
const SEALING = "AES-GCM";

export async function openVault(name) {
  const base = await openDB(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore("keys");
      fresh.createObjectStore("kept");
      fresh.createObjectStore("scans", { keyPath: "id" }).createIndex("waiting", ["waits", "at"]);
      fresh.createObjectStore("people", { keyPath: "id" });
    },
    blocking: () => base.close(), // another tab wipes
  });
  return new Vault(name, base, await keyOf(base));
}

async function keyOf(base) {
  const { subtle } = crypto;
  if (!subtle) return null;
  const fresh = await subtle.generateKey({ name: SEALING, length: 256 }, false, ["encrypt", "decrypt"]);
  const change = base.transaction("keys", "readwrite", STRICT);
  const kept = await change.store.get("key");
  if (!kept) await change.store.put(fresh, "key");
  await change.done;
  return kept ?? fresh;
}

class Vault {
  constructor(name, base, key) {
    Object.assign(this, { name, base, key });
  }

  get isSealed() {
    return this.key !== null;
  }

  async seal(value) {
    const text = JSON.stringify(value);
    if (!this.key) return { text };
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, sealed: await crypto.subtle.encrypt({ name: SEALING, iv }, this.key, new TextEncoder().encode(text)) };
  }

  async open(record) {
    if (!record.sealed) return JSON.parse(record.text);
    const bytes = await crypto.subtle.decrypt({ name: SEALING, iv: record.iv }, this.key, record.sealed);
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  // Of one kind there is one: the device, its list, where everybody was.
  async keep(kind, value) {
    if (!this.key) return sessionStorage.setItem(`${this.name}:${kind}`, JSON.stringify(value));
    await this.base.put("kept", await this.seal(value), kind);
  }

  async kept(kind) {
    if (!this.key) return JSON.parse(sessionStorage.getItem(`${this.name}:${kind}`));
    const record = await this.base.get("kept", kind);
    return record ? this.open(record) : null;
  }

  // Resolved when the disk has it, not before: green is shown after this.
  async add(store, value) {
    const record = { id: value.id, at: value.at, waits: 1, ...(await this.seal(value)) };
    const change = this.base.transaction(store, "readwrite", STRICT);
    change.store.put(record);
    await change.done;
  }

  async waiting(store, most) {
    const records = store === "scans"
      ? await this.base.getAllFromIndex("scans", "waiting", IDBKeyRange.bound([1, 0], [1, Infinity]), most)
      : (await this.base.getAll(store, null, most)).filter((record) => record.waits);
    return Promise.all(records.map((record) => this.open(record)));
  }

  async all(store) {
    const records = await this.base.getAll(store);
    return Promise.all(records.map(async (record) => ({ value: await this.open(record), isTold: !record.waits })));
  }

  countWaiting() {
    return this.base.countFromIndex("scans", "waiting", IDBKeyRange.bound([1, 0], [1, Infinity]));
  }

  async sent(store, ids) {
    const change = this.base.transaction(store, "readwrite", STRICT);
    const records = await Promise.all(ids.map((id) => change.store.get(id)));
    for (const record of records) if (record) change.store.put({ ...record, waits: 0 });
    await change.done;
  }

  async forget(store, ids) {
    if (!ids.length) return;
    const change = this.base.transaction(store, "readwrite");
    for (const id of ids) change.store.delete(id);
    await change.done;
  }

  async wipe() {
    Object.keys(sessionStorage).filter((key) => key.startsWith(`${this.name}:`)).forEach((key) => sessionStorage.removeItem(key));
    this.base.close();
    this.key = null;
    await deleteDB(this.name);
  }
}
