// The same tokens in Python and in the browser: tests/cases/passes.json.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fromBase64url, read, tokenIn } from "../../../../src/giaoluu/web/gate/static/gate/pass.js";
import { byProgram, verifier } from "../../../../src/giaoluu/web/gate/static/gate/signature.js";

const { public_key, event, now, cases } = JSON.parse(readFileSync(new URL("../../../cases/passes.json", import.meta.url)));
const PROGRAM = new URL("../../../../src/giaoluu/web/static/vendor/js/ed25519.js", import.meta.url).href;

async function says(verify, token) {
  const claim = read(token);
  if (!claim) return "unreadable";
  if (claim.event !== event) return "foreign";
  if (!(await verify(claim))) return "forged";
  return claim.expires <= now * 1000 ? "expired" : "good";
}

for (const [who, verifying] of [["the browser", verifier(public_key)], ["our program", byProgram(fromBase64url(public_key), PROGRAM)]]) {
  test(`every case as it is told in Python, by ${who}`, async () => {
    const verify = await verifying;
    for (const one of cases) assert.equal(await says(verify, one.token), one.says, one.name);
  });
}

test("what a token claims is read as Python reads it", () => {
  for (const { token, claim, name } of cases) {
    const found = read(token);
    assert.deepEqual(found && { event: found.event, pass: found.pass, expires: found.expires / 1000 }, claim, name);
  }
});

test("a token is found alone or at the end of an address", () => {
  assert.deepEqual(["abc", " abc\n", "https://a.example/p/abc", "https://a.example/p#abc"].map(tokenIn), ["abc", "abc", "abc", "abc"]);
});
