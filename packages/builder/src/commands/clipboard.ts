/**
 * Steps and fields on the clipboard: as text with a marker, so that they can be pasted in another tab or another procedure. Where the
 * system's clipboard is not to be had, the page keeps them for itself.
 */
import { copyNodes, isClip, type Clip, type NodeKey } from "@hoso/authoring";
import type { BuilderState } from "../state/builder-state.js";
import { insertionPoint } from "../state/insertion-point.js";

/** The last copy in this page. */
let held: string | undefined;

export const heldClip = (): string | undefined => held;

const clipText = (state: BuilderState, keys: readonly NodeKey[]): string => JSON.stringify(copyNodes(state.document, keys));

export function copyToClipboard(state: BuilderState, keys: readonly NodeKey[]): void {
  held = clipText(state, keys);
  // Refused or not there: what the page holds will do.
  void navigator.clipboard?.writeText(held).catch(() => undefined);
}

export async function pasteFromClipboard(state: BuilderState): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => undefined);
  pasteText(state, text !== undefined && clipIn(text) ? text : (held ?? text ?? ""));
}

/** Pastes what a text holds, after the selection. */
export function pasteText(state: BuilderState, text: string): void {
  const clip = clipIn(text);
  if (!clip) return state.announce(state.texts.commands.pasteForeign);
  const place = placeFor(state, clip);
  if (place) state.run("clipboard.paste", { clip, ...place });
}

/** On the browser's own copy and cut: puts the selection on the clipboard and says so. */
export function copyEvent(state: BuilderState, event: ClipboardEvent, keys: readonly NodeKey[]): void {
  held = clipText(state, keys);
  event.clipboardData?.setData("text/plain", held);
  event.preventDefault();
  state.announce(state.texts.commands.copied(keys.length));
}

function clipIn(text: string): Clip | undefined {
  try {
    const found: unknown = JSON.parse(text);
    // What is in it is checked by the command.
    return isClip(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Steps go after the step that shows, fields after the selection. */
function placeFor(state: BuilderState, clip: Clip): { parent: NodeKey; slot: string; after: NodeKey | null } | undefined {
  const { document, step } = state;
  if (clip.items[0]?.type === "step") return { parent: document.root, slot: "steps", after: step ?? null };
  const point = insertionPoint(state);
  return point && { ...point, slot: "fields" };
}
