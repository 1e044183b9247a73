// Puts new HTML into a region and keeps what the person was doing there: focus, what is unfolded, how far it is scrolled.
const FIELDS = "input, select, textarea";

export function keep(region, html, newer) {
  const offer = region.previousElementSibling?.matches(".live-newer") ? region.previousElementSibling : null;
  if (!isTyped(region)) {
    offer?.remove();
    replace(region, html);
    return;
  }
  const button = offer ?? document.createElement("button");
  button.type = "button";
  button.className = "live-newer";
  button.textContent = newer;
  button.onclick = () => {
    button.remove();
    replace(region, html);
  };
  if (!offer) region.before(button);
}

// What somebody has typed and not sent must not be lost, wherever the focus is by now.
const isTyped = (region) => [...region.querySelectorAll(FIELDS)].some((field) =>
  field.options
    ? [...field.options].some((option) => option.selected !== option.defaultSelected) && field === document.activeElement
    : /^(checkbox|radio)$/.test(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);

function replace(region, html) {
  const focus = region.contains(document.activeElement) && document.activeElement !== region ? pathOf(region, document.activeElement) : null;
  const [from, to] = focus ? [document.activeElement.selectionStart, document.activeElement.selectionEnd] : [];
  const folds = [...region.querySelectorAll("details")].map((fold) => [pathOf(region, fold), fold.open]);
  const scrolled = [region, ...region.querySelectorAll("*")].filter((one) => one.scrollTop || one.scrollLeft)
    .map((one) => [pathOf(region, one), one.scrollTop, one.scrollLeft]);
  region.innerHTML = html;
  for (const [path, open] of folds) toggle(find(region, path), open);
  for (const [path, top, left] of scrolled) find(region, path)?.scrollTo({ top, left, behavior: "instant" });
  if (focus) refocus(find(region, focus), from, to);
}

function toggle(fold, open) {
  if (fold?.matches("details")) fold.open = open;
}

function refocus(found, from, to) {
  found?.focus({ preventScroll: true });
  if (from !== undefined && from !== null) found?.setSelectionRange?.(from, to);
}

// The way to an element: its id where it has one, else its place among the children of those above it.
function pathOf(region, element) {
  const path = [];
  for (let one = element; one !== region; one = one.parentElement) {
    if (one.id) return [...path, one.id];
    path.push([...one.parentElement.children].indexOf(one));
  }
  return path;
}

const find = (region, path) => path.reduceRight(
  (one, step) => (typeof step === "string" ? region.querySelector(`#${CSS.escape(step)}`) : one?.children[step]), region);
