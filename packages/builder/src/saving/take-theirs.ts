/** Where two people changed one place and the other's is preferred: a command like any other, so that it can be undone. */
import { nodeOf, propertyOf } from "@hoso/authoring";
import type { BuilderState, Dispute } from "../state/builder-state.js";
import { propertyAndLanguage } from "./conflict-words.js";

export const conflictKey = ({ key, code, property = "" }: Dispute): string => `${key} ${code} ${property}`;

export function takeTheirs(state: BuilderState, dispute: Dispute): void {
  const { key, code, theirs } = dispute;
  const node = state.document.nodes.get(key);
  if (!node) return;
  if (code === "deleted") return theirs === undefined ? void state.run("node.delete", { keys: [key] }, { quiet: true }) : undefined;
  if (code === "place") {
    const parent = String(theirs);
    if (state.document.nodes.has(parent)) state.run("node.move", { keys: [key], parent, slot: node.slot }, { quiet: true });
    return;
  }
  const { property, language } = propertyAndLanguage(state, dispute);
  if (!propertyOf(nodeOf(state.document, key).type, property)) return;
  if (language === undefined) state.run("node.set", { key, property, ...(theirs !== undefined && { value: theirs }) }, { quiet: true });
  else state.run("text.set", { key, property, language, text: typeof theirs === "string" ? theirs : "" }, { quiet: true });
}
