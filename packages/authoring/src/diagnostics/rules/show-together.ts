/** Whether two nodes can show at the same time, as far as their conditions can be judged. */
import type { NodeKey } from "../../document/node.js";
import type { Reader } from "../reader.js";
import { judgeCondition } from "./judge-condition.js";
import { conditionsOf } from "./rule-names.js";

export function canShowTogether(at: Reader, a: NodeKey, b: NodeKey): boolean {
  const conditions = [...conditionsOf(at, a), ...conditionsOf(at, b)];
  return conditions.length === 0 || judgeCondition(at, { rule: true, scopes: [""] }, conditions) !== undefined;
}
