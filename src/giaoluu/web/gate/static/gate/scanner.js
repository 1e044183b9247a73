// Reads codes out of frames, on a thread of its own, so that a slow phone still answers its fingers.
import { prepareZXingModule, readBarcodes } from "../vendor/js/zxing/reader/index.js";

const OPTIONS = { formats: ["QRCode"], tryHarder: false, tryInvert: false, tryRotate: true, maxNumberOfSymbols: 1 };

prepareZXingModule({ overrides: { locateFile: (file) => new URL(`../vendor/js/zxing/${file}`, import.meta.url).href }, fireImmediately: true });

addEventListener("message", async ({ data }) => {
  const begun = performance.now();
  const [found] = await readBarcodes(data, OPTIONS);
  postMessage({ text: found?.text ?? "", took: performance.now() - begun });
});
