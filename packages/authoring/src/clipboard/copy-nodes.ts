/** Copies nodes into a clip, with a list of what they name outside. */
import { fieldPath } from "../document/field-path.js";
import { nodeOf, subtree, type AuthoringDocument, type DocumentNode, type NodeKey, type Values } from "../document/node.js";
import { Transaction } from "../document/transaction.js";
import { applyEdit } from "../document/edit.js";
import { toJson } from "../document/to-procedure.js";
import { mapReferences } from "../references/node-references.js";
import { idOf, namedAs } from "../references/reference-index.js";
import { withoutUps, type Named } from "../references/reference-map.js";
import { fieldAt, scopeInside, scopeOfRules, type Scope } from "../references/scope.js";
import { outermost } from "../commands/move-nodes.js";
import { titleOf } from "../commands/node-title.js";
import { absolute, type Clip, type ClipReference } from "./clip.js";

export function copyNodes(document: AuthoringDocument, keys: readonly NodeKey[], language = "vi"): Clip {
  const chosen = outermost(document, keys).filter((key) => key !== document.root);
  const copied = new Set<NodeKey>();
  for (const key of chosen) for (const node of subtree(document, key)) copied.add(node.key);
  const refers = new Map<string, ClipReference>();
  const outside = (reference: ClipReference) => void refers.set(`${reference.what}:${reference.name}`, reference);
  const transaction = new Transaction(document);
  for (const key of copied) {
    const node = nodeOf(document, key);
    const values = withAbsolutePaths(document, node, copied, outside, language);
    if (values !== node.values) transaction.setValues(key, values);
  }
  const written = applyEdit(document, transaction.edit());
  const items = chosen.map((key) => {
    const { type } = nodeOf(document, key);
    const json = type === "entry" ? nodeOf(written, key).values : (toJson(written, key) as Values);
    return { type, json, ...(type === "field" && { path: fieldPath(document, key) }) };
  });
  return { format: "hoso-clip", version: 1, items, refers: [...refers.values()] };
}

function withAbsolutePaths(
  document: AuthoringDocument,
  node: DocumentNode,
  copied: ReadonlySet<NodeKey>,
  outside: (reference: ClipReference) => void,
  language: string,
): Values {
  const full = (key: NodeKey | undefined, written: string): string => {
    const target = key === undefined ? undefined : document.nodes.get(key);
    if (!target) return written;
    const path = fieldPath(document, target.key);
    if (!copied.has(target.key)) outside({ what: "field", name: path, title: titleOf(target, language), kind: String(target.values.kind) });
    return absolute(path);
  };
  return mapReferences<Scope>(node, {
    scope: scopeOfRules(document, node),
    enter: (written, scope) => scopeInside(document, written, scope),
    field: (written, scope) => (withoutUps(written) === "" ? written : full(fieldAt(document, written, scope), written)),
    fieldFromOutside: (path) => full(document.paths.get(path), path),
    name(what, id) {
      const target = named(document, what, id);
      if (target && !copied.has(target.key)) outside({ what, name: id, title: titleOf(target, language) });
      return id;
    },
  });
}

function named(document: AuthoringDocument, what: Named, id: string): DocumentNode | undefined {
  const { steps = [], cases = [], documents = [], fees = [], purposes = [] } = nodeOf(document, document.root).children;
  for (const key of { step: steps, case: cases, document: documents, fee: fees, purpose: purposes }[what]) {
    const node = document.nodes.get(key);
    if (node && namedAs(node) === what && idOf(node) === id) return node;
  }
  return undefined;
}
