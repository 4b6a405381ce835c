/** What stands beside a row of the canvas: its kind, what its rules say, what is wrong with it. */
import { ruleInWords, ruleScope, type DocumentNode, type Json } from "@hoso/authoring";
import type { Rule } from "@hoso/contract";
import { html, nothing, type TemplateResult } from "lit";
import { icon, type IconName } from "../controls/icons.js";
import type { BuilderState } from "../state/builder-state.js";
import { findingsOf, isRequired } from "../state/node-facts.js";
import { kindName, nameOf } from "../state/node-names.js";

interface Mark {
  readonly icon: IconName;
  readonly words: string;
  readonly look: string;
}

/** What the rules of a field or step say, in words. */
function conditionsInWords(state: BuilderState, node: DocumentNode): string[] {
  const { canvas, authoring } = state.texts;
  const told = (rule: Json): string => ruleInWords(rule as Rule, ruleScope(state.document, node.key, state.language), authoring.rules);
  const found: string[] = [];
  if (node.values.when !== undefined) found.push(canvas.shownIf(told(node.values.when)));
  if (isRequired(node) === "sometimes") found.push(canvas.requiredIf(told(node.values.required!)));
  return found;
}

function marksOf(state: BuilderState, node: DocumentNode): readonly Mark[] {
  const { count, severe } = findingsOf(state, node.key);
  const marks: Mark[] = conditionsInWords(state, node).map((words) => ({ icon: "condition", words, look: "condition" }));
  if (count) marks.push({ icon: "problem", words: state.texts.shell.problemCount(count), look: severe ? "problem error" : "problem" });
  if (node.type === "field") marks.push({ icon: "kind", words: kindName(state, String(node.values.kind)), look: "kind" });
  return marks;
}

/** The row as one line for screen readers; what stands on it comes in the order in which it is seen. */
export function spotWords(state: BuilderState, node: DocumentNode): string {
  const { outline } = state.texts;
  return [
    nameOf(state, node.key),
    ...marksOf(state, node).map(({ words }) => words),
    ...(node.type === "step" ? [outline.step(node.children.fields?.length ?? 0)] : []),
    ...(isRequired(node) === "always" ? [outline.required] : []),
  ].join(", ");
}

export function spotMarks(state: BuilderState, node: DocumentNode): TemplateResult | typeof nothing {
  const marks = marksOf(state, node);
  if (!marks.length) return nothing;
  return html`<span class="marks" aria-hidden="true"
    >${marks.map(({ icon: drawing, words, look }) => html`<span class="mark ${look}" title=${words}>${icon(drawing)}<span>${words}</span></span> `)}</span
  >`;
}
