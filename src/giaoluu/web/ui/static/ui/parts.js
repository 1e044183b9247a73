// On a narrow screen the parts of an event stand in one line that is pushed sideways: the one that is open comes into sight.
const parts = document.querySelector(".head .parts");
const here = parts?.querySelector("[aria-current]");

if (here && parts.scrollWidth > parts.clientWidth) {
  parts.scrollLeft = here.offsetLeft - (parts.clientWidth - here.offsetWidth) / 2;
}
