// The switch between light and dark: remembered in a cookie, so that the next page arrives in it.
const root = document.documentElement;
const YEAR = 365 * 24 * 3600;

function current() {
  return root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

document.querySelector("[data-switch-theme]")?.addEventListener("click", () => {
  root.dataset.theme = current() === "dark" ? "light" : "dark";
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=${YEAR}; samesite=lax`;
});
