/** What is to be said of a node beside its name: kind, conditions, duty, findings. */
import type { DocumentNode, NodeKey } from "@hoso/authoring";
import type { BuilderState } from "./builder-state.js";
import { kindName, nameOf } from "./node-names.js";

export const isConditional = (node: DocumentNode): boolean => node.values.when !== undefined;

/** Whether an answer must be given: always, by a rule, or never. */
export function isRequired(node: DocumentNode): "always" | "sometimes" | "never" {
  const { required } = node.values;
  return required === true ? "always" : required === undefined || required === false ? "never" : "sometimes";
}

/** As one line for screen readers: "Full name, name of a person, required, shown only sometimes, 2 problems". */
export function nodeInWords(state: BuilderState, key: NodeKey): string {
  const node = state.document.nodes.get(key);
  if (!node) return "";
  const { outline } = state.texts;
  const found = state.diagnosticsUnder(key);
  const duty = isRequired(node);
  return [
    nameOf(state, key),
    node.type === "step" ? outline.step(node.children.fields?.length ?? 0) : kindName(state, String(node.values.kind)),
    duty === "always" ? outline.required : duty === "sometimes" ? outline.requiredIf : "",
    isConditional(node) ? outline.shownIf : "",
    found.length ? state.texts.shell.problemCount(found.length) : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
