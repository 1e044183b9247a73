// The page of a door: puts its parts together. What each does stands in its own file.
import { admitPass, admitPerson, undo } from "./admit.js";
import { look } from "./camera.js";
import { Door } from "./door.js";
import { finding } from "./find.js";
import { listen } from "./hand_scanner.js";
import { more } from "./more.js";
import { part, pressed, show, showing, write } from "./parts.js";
import { writing } from "./person.js";
import { sound, unlock } from "./sounds.js";
import { telling } from "./status.js";
import { follow } from "./sync.js";
import { units } from "./units.js";
import { openVault } from "./vault.js";
import { doNearest, showVerdict } from "./verdict.js";
import { say } from "./words.js";
import { serveOffline } from "./offline.js";

const { event, doors, join, worker } = document.getElementById("main").dataset;
const HOUR = 3_600_000;

const vault = await openVault(`gate:${event}`);
const device = await vault.kept("device");
if (device) await begin(new Door(vault, device));
else location.replace(join);

async function begin(door) {
  await door.recall();
  telling(door);
  const sync = follow(door, { doors, onRevoked: () => leave(door, "gone.revoked") });
  offerViews(door, sync);
  unlock();
  serveOffline(worker, vault.isSealed);
  if (!door.roster) await new Promise((resolve) => door.addEventListener("change", () => door.roster && resolve()));
  atItsEnd(door);
  document.querySelector("footer").hidden = false;
  show("scan");
  navigator.storage?.persist?.();
  const scanned = inTurn((text, grabbedAt) => answer(door, () => admitPass(door, text, way()), grabbedAt));
  listen((text) => scanned(text));
  const failed = () => noCamera({ name: "reader" });
  door.leave = await look(part("camera"), scanned, failed).catch(noCamera);
}

const way = () => document.querySelector("[name=way]:checked").value;

async function answer(door, ask, grabbedAt) {
  if (showing() === "gone") return;
  const given = await ask();
  if (!given) return;
  showVerdict(door, given);
  if (grabbedAt) painted().then(() => performance.measure("frame to verdict", { start: grabbedAt, detail: given.verdict }));
}

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

// A second pass waits until the first was kept: otherwise two could be told the same free place.
function inTurn(act) {
  let before = Promise.resolve();
  return (...given) => (before = before.then(() => act(...given)).catch((fault) => { sound("refused"); throw fault; }));
}

function offerViews(door, sync) {
  const admitting = (person) => answer(door, () => admitPerson(door, person, way()));
  const write = writing(door, (person) => showVerdict(door, pending(door, person)));
  const ofUnits = units(door, admitting);
  const views = { scan: () => show("scan"), find: finding(door, admitting), units: ofUnits.open, more: more(door, { sync, wipe: () => leave(door, "gone.hand") }) };
  for (const [name, open] of Object.entries(views)) pressed(name, open);
  pressed("write", () => write(ofUnits.shown()?.id));
  pressed("undo", () => answer(door, () => undo(door)));
  pressed("near", doNearest);
  addEventListener("gate:find", views.find);
  addEventListener("gate:write", ({ detail }) => write(detail.agency));
  addEventListener("gate:admit", ({ detail }) => answer(door, () => admitPerson(door, detail, "in")));
}

const pending = (door, { name, agency }) => ({
  verdict: "admitted", way: "in", isPending: true, nearest: { kind: "" },
  person: { name, unit: "", seat: "", agency: door.roster.agencies.findIndex(({ id }) => id === agency) },
});

function noCamera(fault) {
  const why = { NotSupportedError: "insecure", NotAllowedError: "refused", reader: "reader" }[fault.name] ?? "none";
  write("camera-wrong", say(`camera.${why}`));
  for (const name of ["camera", "hint"]) part(name).hidden = true;
}

function atItsEnd(door) {
  const over = () => Date.now() > door.roster.raw.event.wipe_at && leave(door, "gone.over");
  over();
  setInterval(over, HOUR / 60);
}

async function leave(door, why) {
  const lost = door.waiting + door.people.length;
  door.leave?.();
  await vault.wipe();
  for (const name of await (globalThis.caches?.keys() ?? [])) if (name.startsWith(`gate:${event}:`)) await caches.delete(name);
  for (const one of (await navigator.serviceWorker?.getRegistrations()) ?? []) if (one.scope.endsWith(`/events/${event}/gate/`)) await one.unregister();
  document.querySelector("footer").hidden = true;
  for (const name of ["net", "fresh"]) write(name, "");
  write("gone", say(why));
  write("gone-lost", lost ? say("gone.lost", { n: lost }) : "");
  show("gone");
}
