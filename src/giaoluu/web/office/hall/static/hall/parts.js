// Sends a form without leaving the page, and puts the parts of the answer in the place of those that are here.
export async function send(form, values = {}, submitter = null, to = null) {
  const body = new FormData(form, submitter);
  for (const [name, value] of Object.entries(values)) body.set(name, value);
  const address = to ?? submitter?.getAttribute("formaction") ?? form.getAttribute("action");
  return show(await fetch(address, { method: "POST", body }));
}

export const open = async (address) => show(await fetch(address));

async function show(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const parts = [...document.querySelectorAll("[data-part]")];
  const fresh = parts.map((part) => page.querySelector(`[data-part="${part.dataset.part}"]`));
  if (!fresh.some(Boolean)) return void location.reload();
  const focus = document.activeElement?.id;
  const wanted = (part, now) => now && (now.childNodes.length || !("keep" in part.dataset));
  parts.forEach((part, number) => wanted(part, fresh[number]) && part.replaceChildren(...fresh[number].childNodes));
  if (focus && document.activeElement?.id !== focus) document.getElementById(focus)?.focus({ preventScroll: true });
  document.dispatchEvent(new CustomEvent("parts"));
  return answer.ok;
}
