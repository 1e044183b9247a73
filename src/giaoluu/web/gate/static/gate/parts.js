// The parts of the page by their names: <p data-part="name">, <section data-view="scan">.
export const part = (name) => document.querySelector(`[data-part="${name}"]`);

// Writes a text and hides what has none, so that nothing empty is read out.
export function write(name, text) {
  const place = part(name);
  if (place.textContent !== String(text)) place.textContent = text;
  place.hidden = text === "";
}

// A copy of a <template>, its places filled.
export function made(name, texts) {
  const copy = document.querySelector(`template[data-made="${name}"]`).content.firstElementChild.cloneNode(true);
  for (const [place, text] of Object.entries(texts)) copy.querySelector(`[data-of="${place}"]`).textContent = text;
  return copy;
}

export function show(view) {
  for (const one of document.querySelectorAll("[data-view]")) one.hidden = one.dataset.view !== view;
  document.body.dataset.showing = view;
}

export const showing = () => document.body.dataset.showing;

export function pressed(name, act) {
  for (const button of document.querySelectorAll(`[data-press="${name}"]`)) button.addEventListener("click", () => act(button));
}
