// Asks for this device's own token and keeps it sealed; then the page of the door needs nobody any more.
import { openVault } from "./vault.js";

const form = document.querySelector("[data-join]");
const wrong = document.querySelector("[data-wrong]");

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  wrong.hidden = true;
  try {
    const answer = await fetch(location.href, { method: "POST", body: new FormData(form) });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    const device = await answer.json();
    const vault = await openVault(`gate:${form.dataset.event}`);
    await vault.keep("device", device);
    location.replace(form.dataset.join);
  } catch {
    wrong.hidden = false;
  }
});
