// Hangs each note in the margin at the line of its words; a note that would cover the one above it moves down.
const paper = document.getElementById("paper");
const notes = [...paper.querySelectorAll(".note")];
const margin = matchMedia("(width >= 1180px)");
const GAP = 12;

function lineOf(note) {
  const number = paper.querySelector(`[data-note="${note.id}"]`) ?? note.parentElement;
  return number.getBoundingClientRect().top - paper.getBoundingClientRect().top - paper.clientTop;
}

function hang() {
  paper.classList.toggle("hung", margin.matches);
  paper.style.minBlockSize = "";
  if (!margin.matches) return;
  let free = 0;
  for (const { note, line } of notes.map((note) => ({ note, line: lineOf(note) })).sort((one, other) => one.line - other.line)) {
    const top = Math.max(line, free);
    note.style.setProperty("--top", `${Math.round(top)}px`);
    note.classList.toggle("pushed", top - line > 4);
    free = top + note.offsetHeight + GAP;
  }
  paper.style.minBlockSize = `${Math.round(free)}px`;
}

hang();
document.fonts.ready.then(hang);
margin.addEventListener("change", hang);
let width = paper.clientWidth;
new ResizeObserver(() => {
  if (paper.clientWidth === width) return;
  width = paper.clientWidth;
  hang();
}).observe(paper);
