// A hand scanner is a keyboard that types a pass and presses Enter. Keys are read by their place, not by their letter:
// a Vietnamese input method would make words of them.
const PASS = /[\w-]{103}$/;
const PAUSE = 1_000;

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
    if (document.activeElement.matches?.("input")) document.activeElement.value = "";
    onCode(pass);
  }, true);
}

function letterOf({ code, key, shiftKey, ctrlKey, altKey, metaKey }) {
  if (ctrlKey || altKey || metaKey) return "";
  if (/^Key[A-Z]$/.test(code)) return shiftKey ? code.at(3) : code.at(3).toLowerCase();
  if (/^Digit\d$/.test(code) && !shiftKey) return code.at(5);
  if (code === "Minus") return shiftKey ? "_" : "-";
  return key.length === 1 ? key : "";
}
