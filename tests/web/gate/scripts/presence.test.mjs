// Who is inside, of what the server said last and what the device saw since.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOBODY, count, presenceOf } from "../../../../src/giaoluu/web/gate/static/gate/presence.js";

const scan = (id, way, at, more = {}) => ({ id, way, at, gate: 2, said: way === "in" ? "admitted" : "left", ...more });
const undo = (id, at, undoes) => ({ id, way: "undo", at, gate: 2, said: "not_in", undoes });

test("whoever was let in is inside, since then and by that gate", () => {
  assert.deepEqual(presenceOf(NOBODY, [scan("a", "in", 10)]), { inside: true, firstAt: 10, firstGate: 2, lastAt: 10 });
});

test("leaving and coming back keep the first time", () => {
  const all = [scan("a", "in", 10), scan("b", "out", 20), scan("c", "in", 30)];
  assert.deepEqual(presenceOf(NOBODY, all.slice(0, 2)), { inside: false, firstAt: 10, firstGate: 2, lastAt: 20 });
  assert.deepEqual(presenceOf(NOBODY, all), { inside: true, firstAt: 10, firstGate: 2, lastAt: 30 });
});

test("a refusal moves nobody", () => {
  assert.deepEqual(presenceOf(NOBODY, [scan("a", "in", 10, { said: "revoked" })]), NOBODY);
});

test("what the server knows to be later wins", () => {
  const server = { inside: false, firstAt: 5, firstGate: 1, lastAt: 40 };
  assert.deepEqual(presenceOf(server, [scan("a", "in", 10)]), server);
});

test("what was undone here never was", () => {
  assert.deepEqual(presenceOf(NOBODY, [scan("a", "in", 10), undo("b", 20, "a")]), NOBODY);
});

test("what was undone here and is known there is taken back", () => {
  const server = { inside: true, firstAt: 10, firstGate: 2, lastAt: 10 };
  assert.deepEqual(presenceOf(server, [scan("a", "in", 10), undo("b", 20, "a")]), { ...NOBODY, lastAt: 10 });
});

test("a leaving that is undone leaves them inside", () => {
  const all = [scan("a", "in", 10), scan("b", "out", 20), undo("c", 30, "b")];
  assert.deepEqual(presenceOf(NOBODY, all), { inside: true, firstAt: 10, firstGate: 2, lastAt: 10 });
});

test("people are counted, all and by the gate they came through", () => {
  const [here, there] = [{ inside: true, firstGate: 2 }, { inside: true, firstGate: 1 }];
  assert.deepEqual(count([here, there, { inside: false, firstGate: 2 }], 2), { inside: 2, here: 1 });
});

test("what was forgotten here, because the server told of it, can still be undone", () => {
  const server = { inside: true, firstAt: 10, firstGate: 2, lastAt: 10 };
  assert.deepEqual(presenceOf(server, [{ ...undo("b", 20, "a"), was: { way: "in", at: 10 } }]), { ...NOBODY, lastAt: 10 });
});
