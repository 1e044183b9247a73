// Sends what was seen here and hears what was seen elsewhere, whenever there is a network. Every repeat is harmless.
const BATCH = 100;
const EVERY = 3_000;
const LONGEST_PAUSE = 30_000;
const PATIENCE = 15_000;

export class Revoked extends Error {}

export function follow(door, { doors, onRevoked }) {
  let timer, tries = 0, running = null, again = false;

  async function run() {
    clearTimeout(timer);
    if (running) return (again = true);
    running = round(door, doors);
    const failed = await running.then(() => null, (fault) => fault);
    running = null;
    if (failed instanceof Revoked) return onRevoked();
    tries = failed ? tries + 1 : 0;
    if (failed && !(failed instanceof TypeError) && failed.name !== "TimeoutError") console.warn(failed);
    online(!failed);
    timer = setTimeout(run, again && !failed ? 0 : pause(tries));
    again = false;
  }

  function online(isOnline) {
    if (door.isOnline === isOnline) return;
    door.isOnline = isOnline;
    door.changed();
  }

  door.addEventListener("scanned", run);
  addEventListener("online", run);
  addEventListener("offline", () => online(false));
  document.addEventListener("visibilitychange", () => document.hidden || run());
  run();
  return run;
}

// Those that lost their server together do not come back together.
const pause = (tries) => (tries ? Math.min(LONGEST_PAUSE, 1000 * 2 ** tries) * (0.5 + Math.random() / 2) : EVERY);

async function round(door, doors) {
  await sendPeople(door, doors);
  await sendScans(door, doors);
  const contained = [...door.seen.told];
  if (door.roster && !door.isStale) await door.merge(await ask(door, `${doors}changes?since=${door.version}`), Date.now(), contained);
  if (!door.roster || door.isStale) await door.take(await ask(door, `${doors}roster`), Date.now(), contained);
}

async function sendScans(door, doors) {
  for (let most = BATCH; ;) {
    const scans = await door.vault.waiting("scans", most);
    if (!scans.length) return;
    const answer = await ask(door, `${doors}scans`, { scans: scans.map(asSent) }).catch((fault) => unread(fault, scans));
    if (!answer) most = 1;
    else if (!answer.known.length) throw new Error("the server knows none of what it was sent");
    else await door.told(answer);
  }
}

// One scan that the server cannot read must not hold up the others: it is set aside and shown, never sent again.
function unread(fault, scans) {
  if (fault.status !== 400) throw fault;
  return scans.length > 1 ? null : { known: [scans[0].id], conflicts: [[scans[0].id, "unread"]] };
}

async function sendPeople(door, doors) {
  if (!door.people.length) return;
  await door.toldOfPeople(await ask(door, `${doors}people`, { people: door.people.slice(0, BATCH) }));
}

// What was undone is remembered here only.
const asSent = ({ was, ...scan }) => scan;

async function ask(door, address, content) {
  const answer = await fetch(address, {
    method: content ? "POST" : "GET",
    headers: { Authorization: `Bearer ${door.device.token}`, ...(content && { "Content-Type": "application/json" }) },
    body: content && JSON.stringify(content),
    cache: "no-store",
    credentials: "omit",
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.status === 401) throw new Revoked();
  door.skew = answer.headers.has("Date") ? Date.now() - Date.parse(answer.headers.get("Date")) : 0;
  if (!answer.ok) throw Object.assign(new Error(`${address}: ${answer.status}`), { status: answer.status });
  return answer.json();
}
