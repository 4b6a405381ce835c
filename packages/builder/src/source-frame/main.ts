/**
 * The framed page of the source view. It waits for the builder to open it, from the same origin and from the page around it only, then
 * fetches the editor. It has a policy of its own (index.html), because the editor cannot do without inline styles.
 */
import { openMessage } from "../source/frame-messages.js";

/** The editor's own words, by their number in its table; English needs none. */
async function speak(language: string): Promise<void> {
  if (language.split("-")[0] !== "vi") return;
  const answer = await fetch("editor-texts.vi.json").catch(() => undefined);
  if (answer?.ok) (globalThis as { _VSCODE_NLS_MESSAGES?: unknown })._VSCODE_NLS_MESSAGES = await answer.json();
}

async function open(event: MessageEvent): Promise<void> {
  const message = openMessage(event.data);
  const port = event.ports[0];
  if (!message || !port || event.source !== window.parent || event.origin !== location.origin) return;
  removeEventListener("message", open);
  document.documentElement.lang = message.look.language;
  document.title = message.look.label;
  try {
    await speak(message.look.language);
    const { startEditor } = await import("./source-editor.js");
    await startEditor(document.querySelector<HTMLElement>("#editor")!, message, port);
  } catch (fault) {
    port.postMessage({ type: "failed", reason: fault instanceof Error ? fault.name : "unknown" });
  }
}

addEventListener("message", open);
