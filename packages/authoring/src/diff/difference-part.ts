/** In which section a difference stands: the step of a field, the papers, the fees. */
import { nodeOf, type AuthoringDocument, type DocumentNode, type NodeKey, type NodeType } from "../document/node.js";
import type { Difference, DifferencePart } from "./difference.js";

const byType: Readonly<Partial<Record<NodeType, DifferencePart>>> = {
  case: "cases",
  check: "checks",
  document: "documents",
  alternative: "documents",
  fee: "fees",
  exemption: "fees",
  stage: "processing",
  parallel: "processing",
  term: "processing",
  output: "processing",
  purpose: "privacy",
  law: "law",
  source: "law",
  scenario: "scenarios",
};

const bySlot: Readonly<Record<string, DifferencePart>> = { recipients: "privacy", nextSteps: "contact" };

const byProperty: Readonly<Record<string, DifferencePart>> = {
  validity: "law",
  processing: "processing",
  privacy: "privacy",
  declaration: "declaration",
  contact: "contact",
  offline: "contact",
  casesTitle: "cases",
};

export function partOf(document: AuthoringDocument, { key, type, slot }: DocumentNode, property = ""): Pick<Difference, "part" | "step"> {
  if (type === "step" || type === "field" || type === "option") return { part: "step", step: stepOf(document, key) };
  return { part: byType[type] ?? bySlot[slot] ?? byProperty[property.split(".")[0]!] ?? "about" };
}

function stepOf(document: AuthoringDocument, key: NodeKey): NodeKey {
  let node = nodeOf(document, key);
  while (node.type !== "step" && node.parent !== undefined) node = nodeOf(document, node.parent);
  return node.key;
}
