// What a device remembers until the server's word contains it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Seen } from "../../../../src/giaoluu/web/gate/static/gate/seen.js";

const scan = (id, delegate, more = {}) => ({ id, delegate, way: "in", said: "admitted", ...more });

test("scans are told by person, and forgotten one by one", () => {
  const seen = new Seen();
  for (const one of [scan("a", 1), scan("b", 2), scan("c", 1)]) seen.add(one);
  seen.tell(["a", "b"]);
  seen.forget(["a", "b"]);
  assert.deepEqual([seen.of(1).map(({ id }) => id), seen.of(2), [...seen.told], seen.personOf("c")], [["c"], [], [], 1]);
});

test("only what let somebody through can be taken back, and once", () => {
  const seen = new Seen();
  seen.add(scan("a", 1));
  seen.add(scan("b", 2, { said: "revoked" }));
  assert.equal(seen.last.id, "a");
  seen.add(scan("c", 1, { way: "undo", said: "not_in", undoes: "a" }));
  assert.equal(seen.last, null);
});
