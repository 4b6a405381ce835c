// Types of all rules: conditions give true or false, amounts give numbers, computed values what they say.
import { finding, type Finding } from "../finding.js";
import type { CompiledProcedure } from "../procedure/node.js";
import { expectCondition, inferType, type InferContext } from "./infer-type.js";
import { fieldPlaces, rulePlaces } from "./rule-places.js";
import type { RuleType } from "./rule-type.js";

export function checkRules(procedure: CompiledProcedure): readonly Finding[] {
  const found: Finding[] = [];
  const report: InferContext["report"] = (code, place, params) => void found.push(finding(code, place, "error", params));
  const context: InferContext = { cases: procedure.definition.cases ?? [], report };
  for (const { rule, place, scope, gives } of rulePlaces(procedure)) {
    if (rule === undefined) continue;
    const type = inferType(rule, { scope }, place, context);
    if (gives === "condition") expectCondition(type, place, context);
    else if (gives === "number" && type.is !== "number" && type.is !== "any")
      report("type-mismatch", place, { expected: "number", found: type.is });
  }
  for (const { definition, node, place } of fieldPlaces(procedure)) {
    if (definition.compute === undefined) continue;
    const type = inferType(definition.compute, { scope: node.scope }, `${place}/compute`, { ...context, report: () => undefined });
    const expected = resultType(definition.result);
    if (type.is !== "any" && type.is !== expected && !(expected === "date" && type.is === "text"))
      report("type-mismatch", `${place}/compute`, { expected, found: type.is });
  }
  return found;
}

function resultType(result: string | undefined): RuleType["is"] {
  return result === "number" || result === "money" ? "number" : result === "boolean" ? "boolean" : result === "date" ? "date" : "text";
}
