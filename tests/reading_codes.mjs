// Reads the QR codes of pictures: `node reading_codes.mjs WIDTH HEIGHT RGBA_FILE ...` prints a JSON list for each.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const vendor = new URL("../src/giaoluu/web/static/vendor/js/zxing/", import.meta.url);
const { prepareZXingModule, readBarcodes } = await import(new URL("reader/index.js", vendor));
const wasm = readFileSync(fileURLToPath(new URL("zxing_reader.wasm", vendor)));
await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) }, fireImmediately: true });

const [width, height, ...files] = process.argv.slice(2);
for (const file of files) {
  const data = new Uint8ClampedArray(readFileSync(file));
  const found = await readBarcodes({ data, width: Number(width), height: Number(height) }, { formats: ["QRCode"], maxNumberOfSymbols: 64 });
  console.log(JSON.stringify(found.map((code) => code.text)));
}
