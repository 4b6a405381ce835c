/** Conditions that decide nothing: always true, or never. Only what is certain over all answers that are accepted. */
import type { DocumentNode, Json, NodeKey } from "../../document/node.js";
import { getProperty } from "../../document/values.js";
import type { NodeCheck } from "../check.js";
import type { DiagnosticCode } from "../codes.js";
import type { Fix, Found } from "../diagnostic.js";
import type { Reader } from "../reader.js";
import { judgeCondition } from "../rules/judge-condition.js";
import { canFail, canHold, canMiss } from "../rules/possible.js";
import { conditionsOf, scopesAround, type PlacedRule, type Scopes } from "../rules/rule-names.js";

const remove = (key: NodeKey, property: string): Fix => ({ code: "remove-condition", command: ["node.set", { key, property }] });
const drop = (key: NodeKey): Fix => ({ code: "remove-node", command: ["node.delete", { keys: [key] }] });

interface Verdicts {
  readonly never: DiagnosticCode;
  readonly always: DiagnosticCode;
}

/** What `when` decides, by type of node. */
const whenVerdicts: Readonly<Record<string, Verdicts>> = {
  step: { never: "unreachable-step", always: "always-shown" },
  field: { never: "never-shown", always: "always-shown" },
  option: { never: "option-never-offered", always: "always-applies" },
  document: { never: "never-applies", always: "always-applies" },
  alternative: { never: "never-applies", always: "always-applies" },
  fee: { never: "never-applies", always: "always-applies" },
  exemption: { never: "never-applies", always: "always-applies" },
  term: { never: "never-applies", always: "always-applies" },
};

export const whenCheck: NodeCheck = {
  types: ["step", "field", "option", "document", "alternative", "fee", "exemption", "term"],
  *find(node, at) {
    const rule = node.values.when;
    if (rule === undefined || node.parent === undefined) return;
    const given = [...conditionsOf(at, node.parent), ...(node.type === "term" ? termsBefore(node, at) : [])];
    const verdict = judgeCondition(at, { rule, scopes: scopesAround(at, node.key) }, given);
    // Nothing around it ever shows: that is said there, once.
    if (!verdict) return;
    const { never, always } = whenVerdicts[node.type]!;
    const place = { key: node.key, property: "when" };
    // An exemption or a term without a condition does not exist; it goes as a whole.
    const isWhole = node.type === "exemption" || node.type === "term";
    if (!canHold(verdict)) {
      const fix = node.type === "step" || isWhole ? drop(node.key) : remove(node.key, "when");
      const choice = fix.code === "remove-node" ? remove(node.key, "when") : drop(node.key);
      yield { code: never, place, fix, ...(!isWhole && { choices: [choice] }) };
    } else if (!canMiss(verdict) && !isWhole) yield { code: always, place, fix: remove(node.key, "when") };
  },
};

/** The first term whose condition holds is taken, so that those before it did not hold. */
function* termsBefore(node: DocumentNode, at: Reader): Iterable<PlacedRule> {
  for (const key of at.children(node.parent!, node.slot)) {
    if (key === node.key) return;
    const rule = at.see(key, (term) => term?.values.when);
    if (rule !== undefined) yield { rule: { "!": [rule] }, scopes: [""] };
  }
}

export const requiredCheck: NodeCheck = {
  types: ["field", "document"],
  *find(node, at) {
    for (const property of ["required", "recommended"]) {
      const rule = node.values[property];
      if (rule === undefined || typeof rule !== "object") continue;
      const verdict = judgeCondition(at, { rule, scopes: scopesAround(at, node.key) }, conditionsOf(at, node.key));
      if (!verdict) return;
      const place = { key: node.key, property };
      const set = (code: Fix["code"], value: Json): Fix => ({ code, command: ["node.set", { key: node.key, property, value }] });
      if (!canHold(verdict)) yield { code: "never-required", place, fix: set("never-required", false) };
      else if (!canMiss(verdict)) yield { code: "always-required", place, fix: set("always-required", true) };
    }
  },
};

export const satisfiedCheck: NodeCheck = {
  types: ["document"],
  *find(node, at) {
    const property = "satisfiedBy.when";
    const rule = getProperty(node.values, property);
    if (rule === undefined) return;
    const verdict = judgeCondition(at, { rule, scopes: [""] }, conditionsOf(at, node.key));
    if (verdict && !canHold(verdict)) yield { code: "never-applies", place: { key: node.key, property }, fix: remove(node.key, property) };
  },
};

export const checkCheck: NodeCheck = {
  types: ["check"],
  *find(node, at) {
    const { assert, when, at: path } = node.values;
    const field = typeof path === "string" ? at.fieldAt(path) : undefined;
    if (assert === undefined || field === undefined) return;
    const scopes = scopesAround(at, field);
    const given: PlacedRule[] = [...conditionsOf(at, field)];
    if (when !== undefined) {
      const applies = judgeCondition(at, { rule: when, scopes }, given);
      if (!applies) return;
      if (!canHold(applies)) {
        yield {
          code: "never-applies",
          place: { key: node.key, property: "when" },
          fix: drop(node.key),
          choices: [remove(node.key, "when")],
        };
        return;
      }
      given.push({ rule: when, scopes });
    }
    yield* judgeAssertion(node, assert, scopes, given, at);
  },
};

function* judgeAssertion(node: DocumentNode, rule: Json, scopes: Scopes, given: readonly PlacedRule[], at: Reader): Iterable<Found> {
  const verdict = judgeCondition(at, { rule, scopes }, given);
  if (!verdict) return;
  const place = { key: node.key, property: "assert" };
  if (!canFail(verdict)) yield { code: "check-never-fails", place, fix: drop(node.key) };
  else if (!canHold(verdict)) yield { code: "check-always-fails", place, fix: drop(node.key) };
}
