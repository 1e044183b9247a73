// The lines that are always there: the door, the time, the network, how fresh the list is, how many are inside.
import { part, write } from "./parts.js";
import { age, clock, say } from "./words.js";

const TICK = 1_000;
const SKEW = 2 * 60_000;

export function telling(door) {
  function tell() {
    const { isOnline } = door;
    const waiting = door.waiting + door.people.length;
    part("clock").textContent = clock(Date.now());
    part("net").dataset.online = isOnline;
    write("net", say(`${isOnline ? "online" : "offline"}${waiting ? "_waiting" : ""}`, { n: waiting }));
    write("fresh", door.roster ? say("fresh", { time: clock(door.freshAt), age: age(Date.now() - door.freshAt) }) : say("no_list"));
  }

  function count() {
    if (!door.roster) return;
    const { inside, here } = door.count();
    write("door", door.roster.gate.name);
    part("inside").textContent = inside + door.people.length;
    write("expected", say("expected", { n: door.roster.expected }));
    write("here", say("here", { n: here + door.people.length }));
    const minutes = Math.round(Math.abs(door.skew) / 60_000);
    write("skew", Math.abs(door.skew) > SKEW ? say("clock", { n: minutes }) : "");
  }

  door.addEventListener("change", () => (tell(), count()));
  setInterval(tell, TICK);
  tell();
  count();
}
