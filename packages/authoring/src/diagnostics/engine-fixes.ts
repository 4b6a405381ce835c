/** One-click fixes for what the engine finds. */
import type { Finding } from "@hoso/engine";
import { nodeOf, type AuthoringDocument, type DocumentNode, type Json } from "../document/node.js";
import { getProperty } from "../document/values.js";
import { propertyOf } from "../structure/structure.js";
import type { Fix } from "./diagnostic.js";
import { likeliest, withoutPart, withPath } from "./rules/repair-rule.js";
import { all, deleting, setting } from "./setting.js";

export interface EnginePlace {
  readonly node: DocumentNode;
  readonly property: string | undefined;
  /** Inside a rule. */
  readonly inside: readonly string[];
}

type Fixer = (at: EnginePlace, finding: Finding, document: AuthoringDocument) => readonly Fix[];

const removeNode: Fixer = ({ node }) => [{ code: "remove-node", command: deleting(node.key) }];

const removeValue: Fixer = ({ node, property }, { params }) =>
  property === undefined
    ? []
    : [{ code: "remove-value", params: { name: String(params?.name ?? "") }, command: setting(node.key, property) }];

/** Takes the broken part out of a rule, or the whole condition, or what cannot be without it. */
const removePart: Fixer = ({ node, property, inside }) => {
  const rule = property === undefined ? undefined : getProperty(node.values, property);
  if (property === undefined || rule === undefined) return [];
  const left = withoutPart(rule, inside);
  if (left !== undefined) return [{ code: "remove-part", command: setting(node.key, property, left) }];
  const shape = propertyOf(node.type, property);
  if (shape?.type !== "condition") return [];
  if (!shape.required) return [{ code: "remove-condition", command: setting(node.key, property) }];
  return [{ code: "remove-node", command: deleting(node.key) }];
};

const mendPath: Fixer = (at, finding, document) => {
  const { node, property, inside } = at;
  const removal = property === "at" ? removeNode(at, finding, document) : removePart(at, finding, document);
  const name = String(finding.params?.name ?? "");
  const meant = property === undefined ? undefined : likeliest(name, pathsOf(document));
  if (meant === undefined) return removal;
  const rule = getProperty(node.values, property!);
  const value: Json = property === "at" ? meant : withPath(rule ?? "", inside, meant);
  return [{ code: "rename-reference", params: { name, meant }, command: setting(node.key, property!, value) }, ...removal];
};

function* pathsOf(document: AuthoringDocument): Iterable<string> {
  for (const [path] of document.paths.entries()) yield path;
}

const rename: Fixer = ({ node }, _finding, document) => {
  if (node.type === "option") return [];
  const old = String(node.values.id).replace(/\d+$/, "");
  const taken = new Set([...document.nodes.values()].map(({ values }) => values.id));
  let count = 2;
  while (taken.has(`${old}${count}`)) count++;
  const id = `${old}${count}`;
  return [{ code: "rename-id", params: { id }, command: ["node.rename", { key: node.key, id }] }];
};

const swapBounds: Fixer = ({ node, property }) => {
  const low = property ?? "";
  const high = low.replace("min", "max");
  const [from, to] = [getProperty(node.values, low), getProperty(node.values, high)];
  if (from === undefined || to === undefined) return [];
  return [{ code: "swap-bounds", command: all([setting(node.key, low, to), setting(node.key, high, from)]) }];
};

const fixers: Readonly<Record<string, Fixer>> = {
  "unknown-path": mendPath,
  "unknown-document": removePart,
  "unknown-option": removePart,
  "unknown-operator": removePart,
  "bad-arity": removePart,
  "rule-too-deep": removePart,
  "type-mismatch": removePart,
  "not-a-condition": removePart,
  "unknown-case": removeValue,
  "unknown-profile": removeValue,
  "bad-default": removeValue,
  "bad-pattern": removeValue,
  "pattern-syntax": removeValue,
  "pattern-back-reference": removeValue,
  "pattern-look-around": removeValue,
  "pattern-unsupported": removeValue,
  "pattern-too-large": removeValue,
  "duplicate-option": removeNode,
  "duplicate-id": rename,
  "reserved-id": rename,
  "missing-fields": removeNode,
  "impossible-bounds": swapBounds,
};

export function fixesFor(
  finding: Finding,
  at: EnginePlace,
  document: AuthoringDocument,
): Pick<{ fix?: Fix; choices?: readonly Fix[] }, "fix" | "choices"> {
  const [fix, ...choices] = fixers[finding.code]?.({ ...at, node: nodeOf(document, at.node.key) }, finding, document) ?? [];
  return { ...(fix && { fix }), ...(choices.length && { choices }) };
}
