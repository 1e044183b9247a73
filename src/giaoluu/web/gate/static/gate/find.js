// Three letters of a name, with or without marks, or a number: a tap lets in.
import { part, show, write } from "./parts.js";
import { fill, rowOf } from "./rows.js";
import { say } from "./words.js";

export function finding(door, onPerson) {
  const sought = part("sought");
  const press = (person) => {
    sought.value = "";
    onPerson(person);
  };

  function look() {
    const text = sought.value.trim();
    const found = text ? door.roster.find(text) : [];
    write("found", text ? (found.length ? say("found", { n: found.length }) : say("found_none")) : "");
    fill(part("results"), found.map((person) => rowOf(door, person, press)));
  }

  sought.addEventListener("input", look);
  return () => {
    show("find");
    look();
    sought.focus();
  };
}
