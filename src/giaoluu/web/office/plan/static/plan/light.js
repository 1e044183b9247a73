// Lights the words of a fact in the paper, and the fact of words in the list. Hovering shows, pressing or focusing keeps and scrolls.
const paper = document.getElementById("paper");
const spansOf = (text) => text.split(" ").map((span) => span.split("-").map(Number));
const pieces = [...paper.querySelectorAll("[data-at]")].map((element) => ({ element, at: spansOf(element.dataset.at)[0] }));
const facts = [...document.querySelectorAll("[data-of]")].map((element) => ({
  element,
  spans: spansOf(element.dataset.of),
  speaks: element.closest(".note, #findings") !== null,
}));
const factOf = new Map(facts.map((fact) => [fact.element, fact]));
let kept = [];
let pressed = null; // Where the mouse was pressed: what a scroll moves under a mouse that lies still is not asked about.

function wordsOf({ spans }) {
  return pieces.filter(({ at }) => spans.some(([start, end]) => start <= at[0] && at[1] <= end)).map(({ element }) => element);
}

// The facts that speak of a character: the one that says least beside it first, then the notes on it.
function factsAt(offset) {
  const length = ({ spans }) => Math.min(...spans.filter(([start, end]) => start <= offset && offset < end).map(([start, end]) => end - start));
  const over = facts.filter(({ spans }) => spans.some(([start, end]) => start <= offset && offset < end)).sort((one, other) => length(one) - length(other));
  return [...over.filter((fact) => !fact.speaks).slice(0, 1), ...over.filter((fact) => fact.speaks)];
}

function show(lit) {
  for (const element of document.querySelectorAll(".lit, .asked")) element.classList.remove("lit", "asked");
  for (const fact of lit) {
    fact.element.classList.add("asked");
    for (const word of wordsOf(fact)) word.classList.add("lit");
  }
}

function bring(element) {
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  const column = element.closest(".understood");
  const frame = column ? column.getBoundingClientRect() : { top: 0, bottom: innerHeight };
  if (top < Math.max(frame.top, 0) + 24 || bottom > Math.min(frame.bottom, innerHeight) - 24) element.scrollIntoView({ block: "center" });
}

function asked(target) {
  const element = target.closest?.("[data-of]");
  if (element) return [factOf.get(element)];
  const piece = target.closest?.("[data-at]");
  return piece ? factsAt(spansOf(piece.dataset.at)[0][0]) : [];
}

function keep(lit) {
  kept = lit;
  show(kept);
}

document.addEventListener("pointerover", (event) => {
  const lies = pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < 3;
  if (event.pointerType !== "mouse" || lies) return;
  pressed = null;
  const lit = asked(event.target);
  show(lit.length ? lit : kept);
});
document.addEventListener("pointerleave", () => show(kept));

document.addEventListener("click", (event) => {
  if (event.target.closest("label, button, input") || !getSelection().isCollapsed) return;
  const lit = asked(event.target);
  if (!lit.length) return;
  pressed = { x: event.clientX, y: event.clientY };
  const source = event.target.closest("a.src, .fact a.plain[href^='#at-']");
  if (source) {
    event.preventDefault();
    history.pushState(null, "", source.hash);
  }
  keep(lit);
  bring(event.target.closest("[data-of]") ? wordsOf(lit[0])[0] : lit[0].element);
});

document.addEventListener("focusin", (event) => {
  if (!event.target.matches(":focus-visible") || !event.target.closest("[data-of]")) return;
  keep(asked(event.target));
  if (!event.target.closest(".note")) bring(wordsOf(kept[0])[0]);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") keep([]);
});

document.documentElement.dataset.lights = "";
const linked = /^#at-(\d+)$/.exec(location.hash);
if (linked) keep(factsAt(Number(linked[1])));
