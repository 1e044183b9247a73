// Blocks are dragged, turned and moved with arrow keys; seats are touched with a tool. Every gesture ends as one form.
import { open, send } from "./parts.js";

const part = document.querySelector('[data-part="drawing"]');
const says = document.querySelector("[data-says]");
const plan = () => part.querySelector("[data-plan]");
const stroke = (values) => send(part.querySelector("[data-stroke]"), values);
const tool = () => part.querySelector("[data-marks] input[name=kind]:checked")?.value;
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const snap = (size) => Math.round(size / 5) * 5;
const GUARD = 3;

let held = null;

function placeOf(event) {
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(plan().getScreenCTM().inverse());
  return [at.x, at.y];
}

part.addEventListener("pointerdown", (event) => {
  if (event.button || !event.target.closest("[data-plan]")) return;
  const block = event.target.closest("[data-block]");
  if (!block) return;
  const mode = event.target.closest("[data-turn]") ? "turn" : tool() ? "paint" : "move";
  held = { mode, block, from: placeOf(event), at: [event.clientX, event.clientY], seats: new Set(), moved: false };
  if (mode === "paint") paint(event);
  event.preventDefault();
  block.focus({ preventScroll: true });
});

addEventListener("pointermove", (event) => {
  if (!held) return;
  held.moved ||= Math.hypot(event.clientX - held.at[0], event.clientY - held.at[1]) > GUARD;
  if (held.mode === "paint") return paint(event);
  if (!held.moved) return;
  const [x, y] = placeOf(event);
  if (held.mode === "move") {
    held.by = [snap(x - held.from[0]), snap(y - held.from[1])];
    held.block.setAttribute("transform", `translate(${held.by})`);
  } else {
    const { x: left, y: top } = held.block.dataset;
    const angle = (point) => Math.atan2(point[1] - top, point[0] - left) * 180 / Math.PI;
    held.by = Math.round(angle([x, y]) - angle(held.from));
    held.block.setAttribute("transform", `rotate(${held.by} ${left} ${top})`);
  }
});

addEventListener("pointerup", () => {
  if (!held) return;
  const { mode, block, by, seats, moved } = held;
  held = null;
  const { block: name, x, y, angle } = block.dataset;
  if (mode === "paint") return seats.size && stroke({ op: "mark", kind: tool(), seats: [...seats].join(" ") });
  if (!moved || !by) return open(`?block=${encodeURIComponent(name)}`);
  if (mode === "move") stroke({ op: "move", block: name, x: +x + by[0], y: +y + by[1] });
  else stroke({ op: "turn", block: name, angle: wrapped(+angle + by) });
});

addEventListener("pointercancel", () => { held?.block.removeAttribute("transform"); held = null; });

const wrapped = (angle) => (((angle + 180) % 360) + 360) % 360 - 180;

// A finger that is down stays with the element it began on: the seat below is asked for by its place.
function paint(event) {
  const seat = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-seat]");
  if (!seat || held.seats.has(seat.dataset.seat)) return;
  held.seats.add(seat.dataset.seat);
  seat.classList.add("touched");
}

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let waiting, moving;

part.addEventListener("keydown", (event) => {
  const block = event.target.closest?.("[data-block]");
  if ((event.ctrlKey || event.metaKey) && !event.target.matches("input, select") && /^[zy]$/i.test(event.key)) {
    event.preventDefault();
    return press(event.key.toLowerCase() === "y" || event.shiftKey ? "[data-redo]" : "[data-undo]");
  }
  if (!block || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Enter") return open(`?block=${encodeURIComponent(block.dataset.block)}`);
  const step = STEPS[event.key], turn = { "[": -5, "]": 5 }[event.key];
  if (!step && !turn) return;
  event.preventDefault();
  nudge(block, step?.map((way) => way * (event.shiftKey ? 50 : 10)) ?? [0, 0], turn ?? 0);
});

// Several presses in a row are one step.
function nudge(block, [right, down], turn) {
  moving ??= { x: 0, y: 0, turn: 0 };
  moving.x += right;
  moving.y += down;
  moving.turn += turn;
  const { block: name, x, y, angle } = block.dataset;
  const now = { block: name, x: +x + moving.x, y: +y + moving.y, angle: wrapped(+angle + moving.turn) };
  block.setAttribute("transform", `translate(${moving.x} ${moving.y}) rotate(${moving.turn} ${x} ${y})`);
  says.textContent = fill(turn ? says.dataset.turned : says.dataset.moved, now);
  clearTimeout(waiting);
  waiting = setTimeout(() => settle(now), 500);
}

async function settle({ block, x, y, angle }) {
  const { x: right, y: down, turn } = moving;
  moving = undefined;
  if (right || down) await stroke({ op: "move", block, x, y });
  if (turn) await stroke({ op: "turn", block, angle });
  part.querySelector(`[data-block="${CSS.escape(block)}"]`)?.focus({ preventScroll: true });
}

function press(which) {
  const button = part.querySelector(which);
  if (!button.disabled) send(button.form, {}, button);
}

part.addEventListener("submit", (event) => {
  if (event.target.querySelector("input[type=file]")) return;
  event.preventDefault();
  send(event.target, {}, event.submitter);
});

part.addEventListener("click", (event) => {
  const link = event.target.closest(".list a");
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  open(link.href);
});
