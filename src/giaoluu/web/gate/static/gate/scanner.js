// Reads codes out of frames, on a thread of its own, so that a slow phone still answers its fingers.
import { prepareZXingModule, readBarcodes } from "../vendor/js/zxing/reader/index.js";

const OPTIONS = { formats: ["QRCode"], tryInvert: false, tryRotate: true, maxNumberOfSymbols: 1 };

prepareZXingModule({ overrides: { locateFile: (file) => new URL(`../vendor/js/zxing/${file}`, import.meta.url).href }, fireImmediately: true });

let frames = 0;

// Every third frame is looked at harder, for passes that are crumpled, tilted or badly lit.
addEventListener("message", async ({ data }) => {
  const begun = performance.now();
  try {
    const [found] = await readBarcodes(data, { ...OPTIONS, tryHarder: ++frames % 3 === 0 });
    postMessage({ text: found?.text ?? "", took: performance.now() - begun });
  } catch {
    postMessage({ failed: true });
  }
});
