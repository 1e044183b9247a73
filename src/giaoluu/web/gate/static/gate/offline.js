// Has the page and all its files kept, so that it opens without a network; offers a newer page, never forces it.
import { part, pressed, write } from "./parts.js";
import { say } from "./words.js";

export async function serveOffline(worker, isSecure) {
  if (!navigator.serviceWorker || !isSecure) return says("insecure");
  try {
    const place = await navigator.serviceWorker.register(worker);
    offer(place);
    place.addEventListener("updatefound", () => place.installing.addEventListener("statechange", () => offer(place)));
  } catch {
    // Without a network there is nothing to ask, and the page is here because it was kept before.
    if (!navigator.serviceWorker.controller) return says("refused");
  }
  await navigator.serviceWorker.ready;
  document.body.dataset.kept = "true";
}

function says(why) {
  write("worker", say(`worker.${why}`));
  document.body.dataset.kept = "false";
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
