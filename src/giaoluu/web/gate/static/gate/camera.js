// Looks through the camera: a frame at a time, the next one when the last was read.
const WANTED = { video: { facingMode: "environment", width: { ideal: 640 }, height: { ideal: 480 } }, audio: false };
const SIDE = 640;
const AGAIN_AFTER = 2_000;

// Calls `onCode(text, grabbedAt)` for every code that comes before the camera; rejects where there is none, and calls
// `onFailed` where the program that reads codes could not be loaded.
export async function look(video, onCode, onFailed) {
  if (!navigator.mediaDevices) throw new DOMException("", "NotSupportedError");
  video.srcObject = await navigator.mediaDevices.getUserMedia(WANTED);
  await video.play();
  const reader = new Worker(new URL("./scanner.js", import.meta.url), { type: "module" });
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const newly = afterAWhile();
  let grabbedAt = 0;

  function grab() {
    if (document.hidden || !video.videoWidth) return soon(video, grab);
    grabbedAt = performance.now();
    const scale = Math.min(1, SIDE / Math.max(video.videoWidth, video.videoHeight));
    const [width, height] = [video.videoWidth, video.videoHeight].map((length) => Math.round(length * scale));
    if (canvas.canvas.width !== width) [canvas.canvas.width, canvas.canvas.height] = [width, height];
    canvas.drawImage(video, 0, 0, width, height);
    reader.postMessage(canvas.getImageData(0, 0, width, height));
  }

  reader.addEventListener("error", onFailed);
  reader.addEventListener("message", async ({ data }) => {
    if (data.failed) return onFailed();
    performance.measure("code read", { start: performance.now() - data.took, duration: data.took });
    if (data.text && newly(data.text)) await onCode(data.text, grabbedAt);
    soon(video, grab);
  });
  soon(video, grab);
  return () => {
    reader.terminate();
    for (const track of video.srcObject.getTracks()) track.stop();
  };
}

const soon = (video, act) =>
  video.requestVideoFrameCallback && !document.hidden ? video.requestVideoFrameCallback(act) : setTimeout(act, 100);

// A pass that is held before the camera is one scan, however many frames show it.
function afterAWhile() {
  let last = "", seenAt = 0;
  return (text) => {
    const now = Date.now();
    const isNew = text !== last || now - seenAt > AGAIN_AFTER;
    [last, seenAt] = [text, now];
    return isNew;
  };
}
