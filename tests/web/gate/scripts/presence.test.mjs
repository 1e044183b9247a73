// Who is inside, of what the server said last and what the device saw since.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOBODY, count, presenceOf } from "../../../../src/giaoluu/web/gate/static/gate/presence.js";

const scan = (id, way, at, more = {}) => ({ id, way, at, gate: 2, said: way === "in" ? "admitted" : "left", ...more });
const undo = (id, at, undoes) => ({ id, way: "undo", at, gate: 2, said: "not_in", undoes });

const IN = { inside: true, firstAt: 10, firstGate: 2 };

test("whoever was let in is inside, since then and by that gate", () => {
  assert.deepEqual(presenceOf(NOBODY, [scan("a", "in", 10)]), IN);
});

test("leaving and coming back keep the first time", () => {
  const all = [scan("c", "in", 30), scan("b", "out", 20), scan("a", "in", 10)];
  assert.deepEqual([presenceOf(NOBODY, all.slice(1)), presenceOf(NOBODY, all)], [{ ...IN, inside: false }, IN]);
});

test("a refusal moves nobody", () => {
  assert.deepEqual(presenceOf(NOBODY, [scan("a", "in", 10, { said: "revoked" })]), NOBODY);
});

test("what the server does not know yet comes on top of what it says, whatever the clocks of other doors say", () => {
  const server = { inside: false, firstAt: 99, firstGate: 1 };
  assert.deepEqual(presenceOf(server, [scan("a", "in", 10)]), { ...server, inside: true });
});

test("what was undone here never was", () => {
  assert.deepEqual(presenceOf(NOBODY, [scan("a", "in", 10), undo("b", 20, "a")]), NOBODY);
});

test("a leaving that is undone leaves them inside", () => {
  assert.deepEqual(presenceOf(NOBODY, [scan("a", "in", 10), scan("b", "out", 20), undo("c", 30, "b")]), IN);
});

test("what was undone here and is contained in the server's word is taken back", () => {
  assert.deepEqual(presenceOf(IN, [{ ...undo("b", 20, "a"), was: { way: "in", at: 10 } }]), NOBODY);
});

test("people are counted, all and by the gate they came through", () => {
  const [here, there] = [{ inside: true, firstGate: 2 }, { inside: true, firstGate: 1 }];
  assert.deepEqual(count([here, there, { inside: false, firstGate: 2 }], 2), { inside: 2, here: 1 });
});
