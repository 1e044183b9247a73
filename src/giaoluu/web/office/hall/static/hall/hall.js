// People are moved from seat to seat with mouse, finger or keys; the server does it, and the parts of its page come back.
import { isArrow, nearest } from "./nearest.js";
import { open, send } from "./parts.js";

const says = document.querySelector("[data-says]");
const press = document.getElementById("press");
const whole = document.querySelector('[data-part="hall"]');
const maySeat = Boolean(document.querySelector(".by-words"));
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const GUARD = 5, HOLD = 280;

let seats = new Map(), people = {}, here = null, held = null, drag = null, looked = -1;

function learn() {
  const known = JSON.parse(document.getElementById("hall-data").textContent);
  people = known.people;
  seats = new Map(known.seats.map(([id, name, x, y, who, fast]) => [id, { id, name, x, y, who, fast }]));
  if (here && !seats.has(here.id)) here = null;
  here &&= seats.get(here.id);
  if (held?.seat) held.seat = seats.get(held.seat.id);
  mark();
}

const element = (seat) => seat && document.getElementById(`s${seat.id}`);
const seatAt = (target) => seats.get(+target?.closest?.("rect[id]")?.id.slice(1));
const name = (who) => people[who]?.[0] ?? "";

function mark() {
  for (const one of whole.querySelectorAll(".here, .held, .target")) one.classList.remove("here", "held", "target");
  element(here)?.classList.add("here");
  element(held?.seat)?.classList.add("held");
  element(drag?.over)?.classList.add("target");
}

function tell(kind, values) {
  says.textContent = fill(says.dataset[kind], values);
}

function look(seat, { load = true } = {}) {
  here = seat;
  mark();
  tell(held ? "over" : seat.who ? (seat.fast ? "fast" : "at") : "free", { seat: seat.name, who: name(seat.who) || "–" });
  if (load) show(seat);
}

let loading;
function show(seat) {
  clearTimeout(loading);
  loading = setTimeout(() => open(says.dataset.seat.replace(/0\/$/, `${seat.id}/`)), 150);
}

function pick(who, seat = null) {
  if (!maySeat || !who) return;
  held = { who, seat };
  mark();
  tell("picked", { who: name(who) });
}

function letGo() {
  if (!held) return;
  tell("put", { who: name(held.who) });
  held = null;
  mark();
}

async function drop(seat) {
  const { who } = held;
  held = null;
  if (seat.who === who) return mark();
  here = seat;
  const done = await send(press, { delegate: who, seat: seat.id, shown: seat.who });
  if (done) tell("dropped", { who: name(who), seat: seat.name });
  if (done) show(seats.get(seat.id));
}

// Pointer: a mouse drags at once, a finger after holding still, so that the sheet can be pushed.
document.addEventListener("pointerdown", (event) => {
  if (event.button || !event.isPrimary) return;
  const listed = event.target.closest?.("[data-who]");
  const seat = seatAt(event.target);
  if (!seat && !listed) return;
  const who = listed ? +listed.dataset.who : seat.who;
  drag = { who, seat, over: null, x: event.clientX, y: event.clientY, on: false, touch: event.pointerType !== "mouse" };
  if (drag.touch && maySeat && who) drag.wait = setTimeout(() => begin(), HOLD);
});

document.addEventListener("pointermove", (event) => {
  if (!drag) return;
  const far = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > GUARD;
  if (!drag.on && far) {
    if (drag.touch) return cancel();
    if (!maySeat || !drag.who) return;
    begin();
  }
  if (drag.on) carry(event);
});

function begin() {
  drag.on = true;
  navigator.vibrate?.(15);
  drag.ghost = document.createElement("div");
  drag.ghost.className = "ghost";
  drag.ghost.textContent = name(drag.who);
  document.body.append(drag.ghost);
  carry({ clientX: drag.x, clientY: drag.y });
  pick(drag.who, drag.seat);
}

function carry({ clientX, clientY }) {
  drag.ghost.style.translate = `${clientX + 12}px ${clientY + 12}px`;
  const over = seatAt(document.elementFromPoint(clientX, clientY)) ?? null;
  if (over === drag.over) return;
  drag.over = over;
  mark();
}

document.addEventListener("pointerup", () => {
  if (!drag) return;
  const { on, over, seat, who } = drag;
  cancel();
  if (on) return over ? drop(over) : letGo();
  if (held && seat) return drop(seat);
  if (seat) look(seat);
  else pick(who);
});

document.addEventListener("pointercancel", () => { const was = drag?.on; cancel(); if (was) letGo(); });

function cancel() {
  clearTimeout(drag?.wait);
  drag?.ghost?.remove();
  drag = null;
  mark();
}

// What a finger carries must not push the sheet.
document.addEventListener("touchmove", (event) => drag?.on && event.preventDefault(), { passive: false });
document.addEventListener("contextmenu", (event) => drag?.touch && event.preventDefault());
document.addEventListener("dragstart", (event) => event.target.closest?.("[data-who]") && event.preventDefault());

document.addEventListener("click", (event) => {
  const to = event.target.closest("[data-to]"), hold = event.target.closest("[data-hold]");
  const listed = event.target.closest("[data-who], [data-pick]");
  if (to) go(seats.get(+to.dataset.to));
  else if (hold) { const seat = seats.get(+hold.dataset.hold); pick(seat.who, seat); plan().focus({ preventScroll: true }); }
  else if (listed) { pick(+(listed.dataset.who ?? listed.dataset.pick)); plan().focus({ preventScroll: true }); }
  if (to || listed) event.preventDefault();
});

const plan = () => document.getElementById("plan");

function go(seat) {
  if (!seat) return;
  element(seat).scrollIntoView({ block: "center", inline: "center" });
  plan().focus({ preventScroll: true });
  look(seat);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) return;
  if (event.target === plan() && onPlan(event.key)) return event.preventDefault();
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

function onPlan(key) {
  if (isArrow(key)) {
    const next = here ? nearest(seats.values(), here, key) : seats.values().next().value;
    if (next) { look(next); keepInSight(next); }
    return true;
  }
  if (key !== "Enter" && key !== " ") return false;
  if (held && here) drop(here);
  else if (here) pick(here.who, here);
  return true;
}

const keepInSight = (seat) => element(seat).scrollIntoView({ block: "nearest", inline: "nearest" });

const KEYS = {
  Escape: letGo,
  c: nextAmiss,
  "!": nextAmiss,
  r: () => document.querySelector("[data-turn]").click(),
  u: () => document.querySelector(".news [data-undo]")?.click(),
  k: fasten,
};

async function fasten() {
  const seat = here;
  if (!maySeat || !seat?.who) return;
  await send(press, { delegate: seat.who, on: seat.fast ? 0 : 1 }, null, press.dataset.lock);
  look(seats.get(seat.id));
}

function nextAmiss() {
  const list = [...whole.querySelectorAll("[data-to]")];
  if (!list.length) return;
  looked = (looked + 1) % list.length;
  go(seats.get(+list[looked].dataset.to));
}

document.addEventListener("submit", async (event) => {
  if (event.target.method !== "post" || !event.target.closest(".seating, #press")) return;
  event.preventDefault();
  const there = here;
  await send(event.target, {}, event.submitter);
  if (there) show(there);
});

document.addEventListener("parts", learn);
new MutationObserver(() => document.getElementById("hall-data") && learn()).observe(whole, { childList: true });
learn();
