// What the page says. The sentences stand in the page itself, written in its language by the server.
const texts = JSON.parse(document.getElementById("gate-words").textContent);
const zone = document.documentElement.dataset.zone;

export const say = (name, values = {}) =>
  Object.entries(values).reduce((text, [key, value]) => text.replaceAll(`{${key}}`, value), texts[name] ?? "");

export const clock = (moment) =>
  new Date(moment).toLocaleTimeString("vi", { timeZone: zone, hour: "2-digit", minute: "2-digit", hour12: false });

export function age(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 1) return say("now");
  return minutes < 120 ? say("minutes", { n: minutes }) : say("hours", { n: Math.floor(minutes / 60) });
}
