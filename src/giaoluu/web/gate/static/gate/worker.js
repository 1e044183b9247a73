// The service worker: the page and its files come from what was kept, whole versions at a time. `GATE` says which
// files and which version; it is written before this by the server.
const { files, page, prefix, version } = self.GATE;
const NAME = `${prefix}${version}`;

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
addEventListener("message", ({ data }) => data === "renew" && self.skipWaiting());
addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.method !== "GET") return;
  if (pathname === page || files.includes(pathname)) event.respondWith(kept(event.request, pathname));
});

// All or nothing: a version that lacks a file is no version.
async function keepAll() {
  const box = await caches.open(NAME);
  await Promise.all([page, ...files].map(async (address) => {
    const answer = await fetch(address, { cache: "reload", credentials: "same-origin" });
    if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
    await box.put(address, answer);
  }));
}

async function forgetOthers() {
  const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function kept(request, pathname) {
  const box = await caches.open(NAME);
  return (await box.match(pathname)) ?? fetch(request);
}
