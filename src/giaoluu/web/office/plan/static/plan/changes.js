// Takes a rewording into the page as a marked suggestion, and gives it back. The address remembers which are taken.
const form = document.getElementById("corrected");
const count = form.querySelector("[data-taken-count]");
const takes = [...document.querySelectorAll(".take input")];

function apply(take) {
  for (const word of document.querySelectorAll(`.paper [data-change="${CSS.escape(take.value)}"]`)) {
    if (word.matches("ins")) word.hidden = !take.checked;
    else word.toggleAttribute("data-taken", take.checked);
  }
}

function remember() {
  const taken = takes.filter((take) => take.checked);
  count.textContent = taken.reduce((sum, take) => sum + Number(take.dataset.places), 0);
  form.toggleAttribute("data-none", taken.length === 0);
  const address = new URL(location.href);
  address.searchParams.delete("fix");
  for (const take of taken) address.searchParams.append("fix", take.value);
  history.replaceState(null, "", address);
}

for (const take of takes) {
  take.addEventListener("change", () => {
    apply(take);
    remember();
  });
}
