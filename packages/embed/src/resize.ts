/**
 * For pages that show a form in an iframe: `<script type="module" src="…/embed/resize.js"></script>`. Gives every `iframe[data-hoso]` the
 * height its form asks for, and shows the top of the frame when the form goes to another step. Messages count only from the
 * frame itself and from the origin its `src` names.
 */
import { frameHeights, type MeasureMessage, readFrameMessage } from "./frame-message.js";

const frames = (): NodeListOf<HTMLIFrameElement> => document.querySelectorAll<HTMLIFrameElement>("iframe[data-hoso]");
const originOf = (frame: HTMLIFrameElement): string => new URL(frame.src, document.baseURI).origin;

addEventListener("message", (event) => {
  const message = readFrameMessage(event.data);
  if (!message) return;
  for (const frame of frames()) {
    if (frame.contentWindow !== event.source || originOf(frame) !== event.origin) continue;
    frame.style.height = `${Math.min(frameHeights.most, Math.max(frameHeights.least, message.height))}px`;
    if (message.top && frame.getBoundingClientRect().top < 0) frame.scrollIntoView({ block: "start" });
  }
});

// A form that was quicker than this script has told its height to nobody. The question may reach a frame that is still empty, so it
// names no origin: a named one would be reported as an error there.
for (const frame of frames()) frame.contentWindow?.postMessage({ hoso: "measure" } satisfies MeasureMessage, "*");
