/**
 * Runs in the page that intake serves for iframes, beside hoso.js: tells the page around it how tall the form is, and when another step
 * began. `resize.js` listens on the other side; where nobody listens, the frame scrolls.
 */
import type { FrameMessage } from "./frame-message.js";

const parent = window.parent;

function tell(top = false): void {
  const box = document.body.getBoundingClientRect();
  const message: FrameMessage = { hoso: "frame", id: window.name, height: Math.ceil(box.bottom + window.scrollY), ...(top && { top }) };
  // a height is no secret, and the page around may hide its address (Referrer-Policy)
  parent.postMessage(message, "*");
}

if (parent !== window) {
  new ResizeObserver(() => tell()).observe(document.body);
  addEventListener("hoso-step", () => tell(true));
  addEventListener("message", (event) => {
    if (event.source === parent && (event.data as { hoso?: unknown } | null)?.hoso === "measure") tell();
  });
}
