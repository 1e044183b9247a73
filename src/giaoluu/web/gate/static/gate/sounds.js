// Three sounds that cannot be taken for one another, and the phone that shakes; silence is remembered.
const SOUNDS = {
  admitted: [[880, 0, 0.09, "sine"], [1320, 0.1, 0.16, "sine"]],
  refused: [[196, 0, 0.2, "square"], [147, 0.24, 0.34, "square"]],
  warning: [[587, 0, 0.08, "triangle"], [587, 0.14, 0.08, "triangle"], [587, 0.28, 0.08, "triangle"]],
};
const SHAKES = { admitted: [60], refused: [180, 80, 180], warning: [80, 60, 80, 60, 80] };
const LOUDNESS = 0.25;
const MUTE = "gate:mute";

let speaker = null;

export const isMute = () => localStorage.getItem(MUTE) === "1";
export const mute = (wanted) => (wanted ? localStorage.setItem(MUTE, "1") : localStorage.removeItem(MUTE));

// Browsers let a page sound only after it was touched.
export function unlock() {
  addEventListener("pointerdown", () => speaking()?.resume(), { capture: true });
  addEventListener("keydown", () => speaking()?.resume(), { capture: true });
}

const speaking = () => (speaker ??= globalThis.AudioContext ? new AudioContext() : null);

export function sound(kind) {
  document.body.dataset.sounded = kind;
  if (isMute()) return;
  navigator.vibrate?.(SHAKES[kind]);
  if (speaker?.state !== "running") return;
  for (const [pitch, from, length, form] of SOUNDS[kind]) tone(pitch, speaker.currentTime + from, length, form);
}

function tone(pitch, from, length, form) {
  const voice = new OscillatorNode(speaker, { type: form, frequency: pitch });
  const volume = new GainNode(speaker, { gain: LOUDNESS });
  volume.gain.setTargetAtTime(0, from + length * 0.7, length * 0.1);
  voice.connect(volume).connect(speaker.destination);
  voice.start(from);
  voice.stop(from + length);
}
