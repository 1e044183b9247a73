// Whether a pass was signed by the house: by the browser itself where it knows Ed25519, else by a program of ours.
import { fromBase64url } from "./pass.js";

const FALLBACK = "../vendor/js/ed25519.js";

// A function (claim) -> promise of true or false, for one public key.
export async function verifier(publicKey) {
  const key = fromBase64url(publicKey);
  return (await byBrowser(key)) ?? (await byProgram(key));
}

async function byBrowser(key) {
  const { subtle } = globalThis.crypto;
  if (!subtle) return null;
  try {
    const imported = await subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
    return (claim) => subtle.verify({ name: "Ed25519" }, imported, claim.signature, claim.signed);
  } catch (refused) {
    if (refused.name === "NotSupportedError") return null;
    throw refused;
  }
}

export async function byProgram(key, program = FALLBACK) {
  const { hashes, verify } = await import(program);
  hashes.sha512 ??= (await import("./sha512.js")).sha512;
  return async (claim) => {
    try {
      return verify(claim.signature, claim.signed, key);
    } catch {
      return false; // a signature that is no point of the curve is thrown at, not answered
    }
  };
}
