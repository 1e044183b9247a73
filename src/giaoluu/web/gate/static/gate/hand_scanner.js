// A hand scanner is a keyboard that types a pass and presses Enter. Where an input method makes something else of a
// letter, as those for Vietnamese do, the key is read by its place.
const PASS = /[\w-]{103}$/;
const PAUSE = 1_000;
const WRITTEN = "input:not([type]), input[type=search], input[type=text]";

export function listen(onCode) {
  let typed = "", last = 0;
  addEventListener("keydown", (event) => {
    if (event.timeStamp - last > PAUSE) typed = "";
    last = event.timeStamp;
    if (event.key !== "Enter") return void (typed += letterOf(event));
    const [pass] = typed.match(PASS) ?? [];
    typed = "";
    if (!pass) return;
    event.preventDefault();
    event.stopPropagation();
    if (document.activeElement.matches?.(WRITTEN)) document.activeElement.value = "";
    onCode(pass);
  }, true);
}

function letterOf(event) {
  const { code, key, shiftKey } = event;
  if (event.ctrlKey || event.altKey || event.metaKey) return "";
  if (/^[\w-]$/.test(key)) return event.getModifierState("CapsLock") ? turned(key) : key;
  if (/^Key[A-Z]$/.test(code)) return shiftKey ? code.at(3) : code.at(3).toLowerCase();
  if (/^Digit\d$/.test(code) && !shiftKey) return code.at(5);
  if (code === "Minus") return shiftKey ? "_" : "-";
  return key.length === 1 ? key : "";
}

const turned = (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase());
