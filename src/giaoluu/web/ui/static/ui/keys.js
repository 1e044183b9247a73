// Keys of every page: "/" goes to the search, "?" shows what the keys do. Nothing while somebody types.
const help = document.querySelector("dialog[data-keys]");
const search = document.querySelector("a[data-search]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
  if (event.key === "/" && search) {
    event.preventDefault();
    search.click();
  }
  if (event.key === "?" && help) help.open ? help.close() : help.showModal();
});
