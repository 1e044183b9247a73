// Silence, what waits, what the server says otherwise, and the end of this device's work.
import { part, pressed, show, write } from "./parts.js";
import { isMute, mute } from "./sounds.js";
import { say } from "./words.js";

export function more(door, { sync, wipe }) {
  const loud = part("loud");
  loud.checked = !isMute();
  loud.addEventListener("change", () => mute(!loud.checked));
  pressed("sync", sync);
  pressed("wipe", (button) => {
    const isOpen = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", !isOpen);
    part("wiping").hidden = isOpen;
    const waiting = door.waiting + door.people.length;
    write("unsent", waiting ? say("unsent", { n: waiting }) : say("all_sent"));
    part("wiping").scrollIntoView({ block: "center" });
  });
  pressed("wipe-now", wipe);
  door.addEventListener("change", draw);

  function draw() {
    write("device", door.roster ? `${door.roster.gate.name}, ${door.roster.raw.device.name}` : "");
    part("undo-last").hidden = !door.seen.last;
    list("pending-people", "people", door.people.map((person) => person.name));
    list("disputed", "conflicts", door.conflicts.map(disputed));
  }

  return () => {
    show("more");
    draw();
  };
}

function list(block, name, lines) {
  part(block).hidden = !lines.length;
  part(name).replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
}

const disputed = ({ name, verdict }) => say("conflict", { name: name || say("somebody"), verdict: say(`said.${verdict}`) });
