// A file dropped anywhere on the page, or chosen, is sent to be read.
const form = document.querySelector("[data-drop]");
const input = form.querySelector("input[type=file]");
const curtain = form.querySelector(".curtain");
const problem = form.querySelector(".problem");
const most = Number(form.dataset.most);
let depth = 0;

const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");

function say(words) {
  curtain.textContent = words;
  curtain.hidden = !words;
}

function complaint(files) {
  if (files.length > 1) return "Mỗi lần chỉ đọc một tệp. Chưa gửi gì; thả lại từng tệp một.";
  if (files[0].size > most) return `“${files[0].name}” lớn hơn ${Math.floor(most / 1048576)} MB nên chưa gửi. Bỏ bớt ảnh trong tệp rồi thả lại.`;
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
  say(`Đang gửi “${files[0].name}” để đọc…`);
  form.submit();
}

addEventListener("dragenter", (event) => {
  if (!carriesFiles(event)) return;
  depth += 1;
  say("Thả để đọc kế hoạch này");
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
