// A file dropped anywhere on the page, or chosen, is sent to be read.
const form = document.querySelector("[data-drop]");
const input = form.querySelector("input[type=file]");
const curtain = form.querySelector(".curtain");
const problem = form.querySelector(".problem");
const most = Number(form.dataset.most);
let depth = 0;

const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");

const named = (sentence, file) => sentence.replace("{name}", () => file.name);

function say(words) {
  curtain.textContent = words;
  curtain.hidden = !words;
}

function complaint(files) {
  if (files.length > 1) return curtain.dataset.oneOnly;
  if (files[0].size > most) return named(curtain.dataset.tooLarge, files[0]);
  return "";
}

function refuse(words) {
  input.value = "";
  say(problem ? "" : words);
  if (problem) problem.textContent = words;
}

function send(files) {
  const words = complaint(files);
  if (words) return refuse(words);
  say(named(curtain.dataset.sending, files[0]));
  form.submit();
}

addEventListener("dragenter", (event) => {
  if (!carriesFiles(event)) return;
  depth += 1;
  say(curtain.dataset.letGo);
});
addEventListener("dragleave", (event) => {
  if (!carriesFiles(event)) return;
  depth -= 1;
  if (depth <= 0) say("");
});
addEventListener("dragover", (event) => {
  if (carriesFiles(event)) event.preventDefault();
});
addEventListener("drop", (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  depth = 0;
  const { files } = event.dataTransfer;
  if (!files.length) return;
  input.files = files;
  send(files);
});
addEventListener("keydown", (event) => {
  if (event.key === "Escape") say("");
});
addEventListener("pageshow", () => say(""));
input.addEventListener("change", () => {
  if (input.files.length) send(input.files);
});
