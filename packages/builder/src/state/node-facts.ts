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

/** What is shown of a node's findings beside its name. */
export function findingsOf(state: BuilderState, key: NodeKey): { readonly count: number; readonly severe: boolean } {
  const found = state.diagnosticsUnder(key);
  return { count: found.length, severe: found.some(({ severity }) => severity === "error") };
}

/**
 * As one line for screen readers: "Full name, name of a person, required, shown only sometimes, 2 problems".
 * @param beside what is seen in words beside the name: whoever speaks to the computer says both
 */
export function nodeInWords(state: BuilderState, key: NodeKey, beside: readonly string[] = []): string {
  const node = state.document.nodes.get(key);
  if (!node) return "";
  const { outline } = state.texts;
  const { count } = findingsOf(state, key);
  const duty = isRequired(node);
  return [
    nameOf(state, key),
    ...beside,
    node.type === "step" ? outline.step(node.children.fields?.length ?? 0) : kindName(state, String(node.values.kind)),
    duty === "always" ? outline.required : duty === "sometimes" ? outline.requiredIf : "",
    isConditional(node) ? outline.shownIf : "",
    count ? state.texts.shell.problemCount(count) : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
