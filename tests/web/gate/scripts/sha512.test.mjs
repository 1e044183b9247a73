// Our own SHA-512 against the one of Node.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { sha512 } from "../../../../src/giaoluu/web/gate/static/gate/sha512.js";

test("every length around the ends of blocks", () => {
  for (const length of [0, 1, 55, 56, 111, 112, 113, 127, 128, 129, 239, 240, 256, 1000]) {
    const message = Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 256);
    const expected = createHash("sha512").update(message).digest("hex");
    assert.equal(Buffer.from(sha512(message)).toString("hex"), expected, `${length} bytes`);
  }
});
