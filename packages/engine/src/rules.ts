// Rules apart from procedures: evaluate over plain data, export for stock JsonLogic engines.
export { exportRule } from "./rules/export-rule.js";
export { evaluateRule, type PlainResult } from "./rules/plain-data.js";
export { allOperators as operators } from "./rules/further-operators.js";
