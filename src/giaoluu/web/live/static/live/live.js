// Keeps the regions of a page as the server has them; says so, with the age of what is shown, when it cannot.
import { keep } from "./keep.js";

const line = document.querySelector("[data-live-stream]");
const texts = line.dataset;
const SILENCE = 40_000;
const LONGEST_PAUSE = 30_000;
const HIDDEN_LONG = 60_000;

let source = null;
let since = texts.since;
let shownAt = new Date();
let tries = 0;
let retry, silence, telling, leaving;

function connect() {
  clearTimeout(retry);
  source?.close();
  source = new EventSource(`${texts.liveStream}&since=${since}`);
  source.addEventListener("region", heard(({ region, html }) => show(region, html)));
  source.addEventListener("current", heard(recovered));
  source.addEventListener("life", heard(() => {}));
  source.addEventListener("error", lost);
  listen();
}

const heard = (act) => (event) => {
  listen();
  if (!telling) shownAt = new Date();
  if (event.data) act(JSON.parse(event.data));
  since = event.lastEventId || since;
};

function listen() {
  clearTimeout(silence);
  silence = setTimeout(lost, SILENCE);
}

function recovered() {
  tries = 0;
  clearInterval(telling);
  telling = undefined;
  shownAt = new Date();
  line.replaceChildren();
}

async function lost() {
  const refused = source.readyState === EventSource.CLOSED;
  source.close();
  clearTimeout(silence);
  if (!telling) tell();
  if (refused && (await isRefused())) return stop();
  const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** tries++);
  clearTimeout(retry);
  retry = setTimeout(connect, pause * (0.5 + Math.random() / 2));
}

// The stream itself does not tell why it was not opened.
const isRefused = () => fetch(texts.liveStream, { method: "HEAD" }).then((answer) => answer.status === 403, () => false);

function stop() {
  source = null;
  clearInterval(telling);
  line.textContent = at(texts.refused);
}

const at = (text) => text.replace("{time}", shownAt.toLocaleTimeString("vi", { timeZone: texts.zone, hour12: false }));

// Read out once; the seconds that follow are for the eye.
function tell() {
  const age = document.createElement("span");
  age.ariaHidden = "true";
  line.replaceChildren(at(texts.lost), age);
  const count = () => {
    const seconds = Math.round((Date.now() - shownAt) / 1000);
    age.textContent = seconds < 120 ? texts.ageSeconds.replace("{n}", seconds) : texts.ageMinutes.replace("{n}", Math.round(seconds / 60));
  };
  count();
  telling = setInterval(count, 1000);
}

function show(topic, html) {
  for (const region of document.querySelectorAll(`[data-live="${CSS.escape(topic)}"]`)) {
    keep(region, html, texts.newer);
    offerRest(region);
  }
}

// Forms and lists around the regions stay as they were made; where they would be made otherwise now, that is offered.
const madeOf = () => [...document.querySelectorAll("[data-live-shows]")].map((one) => one.dataset.liveShows).join("|");
const made = madeOf();

function offerRest(region) {
  for (const one of region.querySelectorAll("[data-live-shows]")) one.hidden = madeOf() === made;
}

// A browser opens few connections to one place: pages that nobody looks at give theirs up, and catch up when seen.
document.addEventListener("visibilitychange", () => {
  clearTimeout(leaving);
  if (!source) return;
  if (document.hidden) leaving = setTimeout(() => { source.close(); clearTimeout(silence); clearTimeout(retry); }, HIDDEN_LONG);
  else if (source.readyState === EventSource.CLOSED) connect();
});
addEventListener("online", () => source && telling && connect());
addEventListener("pageshow", (event) => event.persisted && source && connect());

connect();
