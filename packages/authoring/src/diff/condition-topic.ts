/** What a condition decides, by where it stands. */
import type { NodeType } from "../document/node.js";
import type { ConditionTopic } from "./diff-texts.js";

const whenByType: Readonly<Partial<Record<NodeType, ConditionTopic>>> = {
  step: "shows",
  field: "shows",
  option: "offered",
  document: "asked",
  alternative: "allowed",
  fee: "charged",
  exemption: "applies",
  term: "applies",
  check: "checked",
};

export function conditionTopic(type: NodeType, property: string): ConditionTopic {
  if (property === "required" || property === "recommended" || property === "assert") return property;
  return property === "satisfiedBy.when" ? "registry" : (whenByType[type] ?? "applies");
}
