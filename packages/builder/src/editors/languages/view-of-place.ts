/** In which view a node, or a property of the procedure itself, is edited. */
import { nodeOf, type AuthoringDocument, type DocumentNode } from "@hoso/authoring";
import type { View } from "../../state/view.js";

const bySlot: Readonly<Record<string, View>> = {
  steps: "design",
  cases: "cases",
  checks: "checks",
  documents: "documents",
  fees: "fees",
  terms: "processing",
  stages: "processing",
  outputs: "processing",
  purposes: "privacy",
  recipients: "privacy",
  scenarios: "scenarios",
};

const byProperty: Readonly<Record<string, View>> = {
  casesTitle: "cases",
  processing: "processing",
  privacy: "privacy",
  declaration: "declaration",
  languages: "languages",
};

export function viewOfPlace(document: AuthoringDocument, node: DocumentNode, property?: string): View {
  let top = node;
  while (top.parent !== undefined && top.parent !== document.root) top = nodeOf(document, top.parent);
  if (top.parent !== undefined) return bySlot[top.slot] ?? "about";
  return byProperty[property?.split(".")[0] ?? ""] ?? "about";
}
