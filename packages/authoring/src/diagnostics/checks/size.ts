/** What is too much for a page, a person or the format. */
import { childrenOf, type DocumentNode, type NodeKey } from "../../document/node.js";
import type { NodeCheck } from "../check.js";
import type { Fix } from "../diagnostic.js";
import { formatLimits } from "../limits.js";
import type { Reader } from "../reader.js";

const takeMembers = (node: DocumentNode | undefined) => ({
  kind: String(node?.values.kind),
  fields: node?.children.fields ?? [],
});

/** Answers asked: those of groups one by one, a list as the answers of one row. */
function answersIn(keys: readonly NodeKey[], at: Reader): number {
  let count = 0;
  for (const key of keys) {
    const { kind, fields } = at.see(key, takeMembers);
    if (fields.length) count += answersIn(fields, at);
    else if (kind !== "note" && kind !== "computed" && kind !== "group") count++;
  }
  return count;
}

export const stepSizeCheck: NodeCheck = {
  types: ["step"],
  *find(node, at) {
    const fields = childrenOf(node, "fields");
    if (fields.length === 0)
      return void (yield { code: "empty-step", place: { key: node.key, property: "fields" }, fix: deletion(node.key) });
    const limit = at.context.limits.fieldsPerStep;
    const count = answersIn(fields, at);
    if (count <= limit) return;
    // A single group or list cannot be cut between two pages.
    const middle = fields[Math.ceil(fields.length / 2)];
    const fix: Fix | undefined =
      middle && fields.length > 1 ? { code: "split-step", command: ["step.split", { key: node.key, at: middle }] } : undefined;
    yield { code: "step-too-long", place: { key: node.key }, params: { count, limit }, ...(fix && { fix }) };
  },
};

const deletion = (key: NodeKey): Fix => ({ code: "remove-node", command: ["node.delete", { keys: [key] }] });

export const optionSizeCheck: NodeCheck = {
  types: ["field"],
  *find(node, at) {
    const { kind, display } = node.values;
    if (kind !== "choice" && kind !== "choices") return;
    const count = childrenOf(node, "options").length;
    const place = { key: node.key, property: "options" };
    if (count === 0) yield { code: "missing-options", place };
    if (count === 1 && kind === "choice") yield { code: "single-option", place };
    const limit = at.context.limits.options;
    if (kind === "choices" || display === "radio") {
      if (count <= limit) return;
      const command: Fix["command"] = ["node.set", { key: node.key, property: "display", value: "select" }];
      const fix: Fix = { code: "use-select", command };
      yield { code: "too-many-options", place, params: { count, limit }, ...(kind === "choice" && { fix }) };
    } else if (count > limit * 10) yield { code: "too-many-options", place, params: { count, limit: limit * 10 } };
  },
};

/** From four fifths of what the format takes on. */
const near = 0.8;

export const limitCheck: NodeCheck = {
  types: ["procedure", "step", "field"],
  *find(node, at) {
    const steps = childrenOf(node, "steps").length;
    if (node.type === "procedure" && steps === 0) yield { code: "no-steps", place: { key: node.key, property: "steps" } };
    if (node.type === "procedure" && steps > at.context.limits.steps)
      yield {
        code: "too-many-steps",
        place: { key: node.key, property: "steps" },
        params: { count: steps, limit: at.context.limits.steps },
      };
    for (const [slot, limit] of Object.entries(formatLimits)) {
      const count = childrenOf(node, slot).length;
      if (count >= limit * near) yield { code: "near-limit", place: { key: node.key, property: slot }, params: { count, limit } };
    }
  },
};
