// The answer as it is read at arm's length: shape and word, then who and where, then the nearest thing that is allowed.
import { part, show, write } from "./parts.js";
import { nearestOf } from "./nearest.js";
import { sound } from "./sounds.js";
import { clock, say } from "./words.js";

const SOUND = { admitted: "admitted", left: "admitted", already_in: "warning", wrong_gate: "warning", not_in: "warning" };
const SEAT = /^(.*?)(\d+)-(\d+)$/;

export function showVerdict(door, answer) {
  const isGood = ["admitted", "left"].includes(answer.verdict) || answer.way === "undo";
  part("band").dataset.good = isGood;
  write("title", titleOf(answer));
  write("name", isGood && answer.way !== "undo" ? answer.person.name : reasonOf(door, answer));
  isGood ? aboutGuest(door, answer) : aboutRefused(door, answer);
  showNearest(isGood ? null : nearestOf(door, answer));
  part("undo").hidden = !isGood || answer.way === "undo" || answer.isPending;
  write("pending", answer.isPending ? say("pending") : "");
  write("aloud", part("name").textContent);
  sound(answer.way === "undo" ? "warning" : SOUND[answer.verdict] ?? "refused");
  show("verdict");
}

function titleOf({ verdict, way }) {
  if (way === "undo") return say("title.undone");
  if (verdict === "admitted" || verdict === "left") return say(`title.${verdict}`);
  return say(way === "out" ? "title.stays" : "title.refused");
}

function reasonOf(door, { verdict, way, person, first_at, first_gate }) {
  if (way === "undo") return say("reason.undone", { name: person.name });
  return say(`reason.${verdict}`, { time: clock(first_at), gate: door.roster.gates.get(first_gate)?.name ?? "" });
}

function aboutGuest(door, { person, way }) {
  write("unit", person.unit);
  write("agency", say("agency", { agency: door.roster.agencyOf(person).name }));
  showSeat(way === "in" ? person.seat : null);
}

function aboutRefused(door, { person, verdict }) {
  const values = person && { name: person.name, agency: door.roster.agencyOf(person).name };
  write("unit", values ? say(verdict === "already_in" ? "who_still_in" : "who", values) : "");
  write("agency", "");
  showSeat(null);
}

function showSeat(seat) {
  part("seat").hidden = !seat;
  if (!seat) return;
  const [, block, row, chair] = seat.match(SEAT) ?? [null, seat, "", ""];
  for (const [name, text] of Object.entries({ block, row, chair })) {
    part(name).textContent = text;
    part(name).parentElement.hidden = !text;
  }
}

let next = null;
export const doNearest = () => next?.();

function showNearest(nearest) {
  part("near").hidden = !nearest;
  next = nearest?.act ?? null;
  part("near-act").hidden = !next;
  if (!nearest) return;
  write("near-text", nearest.text);
  part("near-act").textContent = nearest.word ?? "";
}
