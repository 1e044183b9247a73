// Has the page and all its files kept, so that it opens without a network; offers a newer page, never forces it.
import { part, pressed, write } from "./parts.js";
import { say } from "./words.js";

export async function serveOffline(worker, isSecure) {
  if (!navigator.serviceWorker || !isSecure) return write("worker", say("worker.insecure"));
  try {
    const place = await navigator.serviceWorker.register(worker);
    offer(place);
    place.addEventListener("updatefound", () => place.installing.addEventListener("statechange", () => offer(place)));
  } catch (fault) {
    if (fault.name === "SecurityError") write("worker", say("worker.refused"));
    else if (navigator.onLine) console.warn(fault);
  }
  await navigator.serviceWorker.ready;
  document.body.dataset.kept = "true";
}

function offer(place) {
  const isNewer = Boolean(place.waiting && navigator.serviceWorker.controller);
  part("renew").hidden = !isNewer;
  if (!isNewer) return;
  pressed("renew", () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    place.waiting.postMessage("renew");
  });
}
