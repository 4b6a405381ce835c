/**
 * The public JsonLogic tables through the engine's rule evaluator, beside json-logic-engine for comparison. Where the
 * house's meaning of a rule differs on purpose (docs: semantics), the case is counted apart with its reason; on all
 * others ours must pass every case and at least as many as json-logic-engine.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { evaluateRule, exportRule, operators } from "@hoso/engine/rules";
import { LogicEngine } from "json-logic-engine";
import { type Corpus, type CorpusResult, Tally } from "./corpus.js";

interface Case {
  readonly description?: string;
  readonly rule: unknown;
  readonly data?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every operator use in a rule with its operands. */
function uses(rule: unknown): { readonly operator: string; readonly operands: readonly unknown[] }[] {
  if (Array.isArray(rule)) return rule.flatMap(uses);
  if (!isObject(rule)) return [];
  const entries = Object.entries(rule);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return [{ operator: "", operands: [] }];
  return [{ operator: entry[0], operands: Array.isArray(entry[1]) ? entry[1] : [entry[1]] }, ...uses(entry[1])];
}

function holdsAbsent(value: unknown): boolean {
  if (value === null || value === "") return true;
  if (typeof value !== "object") return false;
  return Object.values(value).some(holdsAbsent);
}

/** Equality between different types: refused at load in a procedure, so an exported rule never holds it. */
function comparesMixedTypes(rule: unknown): boolean {
  return uses(rule).some(
    ({ operator, operands: [left, right] }) =>
      /^[=!]=$/.test(operator) && typeof left !== typeof right && !isObject(left) && !isObject(right),
  );
}

/** A path of the rule that the data does not hold: absent here, null in the tables. */
function readsAbsent(rule: unknown, data: unknown): boolean {
  const result = evaluateSafely(rule, data);
  return result.kind === "value" && result.value === undefined;
}

/** Why a case means something else here; undefined: it must pass. */
function differsBecause({ rule, data, error, result }: Case): string | undefined {
  for (const { operator, operands } of uses(rule)) {
    const [fewest, most] = operators[operator] ?? [0, 0];
    if (operands.length < fewest || operands.length > most) return "operands are counted at load, and `var` takes no default";
    if (operator === "var" && typeof operands[0] !== "string") return "a path is a text";
    if (operator === "!!") return "`!!` asks whether there is an answer; 0 and false are answers";
  }
  if (error !== undefined) return "types are checked at load, so nothing throws at run time";
  if (holdsAbsent(rule) || holdsAbsent(data) || holdsAbsent(result) || readsAbsent(rule, data))
    return "null and the empty text are absent, and absent in is absent out";
  return undefined;
}

type Outcome = { readonly kind: "value"; readonly value: unknown } | { readonly kind: "error" };

function evaluateSafely(rule: unknown, data: unknown): Outcome {
  try {
    const result = evaluateRule(rule, data);
    return result.ok ? { kind: "value", value: result.value } : { kind: "error" };
  } catch {
    return { kind: "error" };
  }
}

const stock = new LogicEngine();

function evaluateStock(rule: unknown, data: unknown): Outcome {
  try {
    return { kind: "value", value: stock.run(rule, data) };
  } catch {
    return { kind: "error" };
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null)) as unknown;

function agrees(outcome: Outcome, expected: Case): boolean {
  if (expected.error !== undefined) return outcome.kind === "error";
  return outcome.kind === "value" && isDeepStrictEqual(plain(outcome.value), expected.result);
}

function readCases(folder: string): Case[] {
  const read = (name: string): unknown[] => JSON.parse(readFileSync(path.join(folder, name), "utf8")) as unknown[];
  return read("index.json").flatMap((name) => read(String(name)).filter(isObject) as unknown as Case[]);
}

function run(folder: string): CorpusResult[] {
  const all = readCases(folder);
  const ours = all.filter(({ rule }) => uses(rule).every(({ operator }) => Object.hasOwn(operators, operator)));
  const reasons = new Map<string, number>();
  const tally = new Tally();
  const exported = new Tally();
  const seen = { ours: 0, stock: 0, stockOfPlain: 0 };
  for (const one of ours) {
    const outcome = evaluateSafely(one.rule, one.data);
    const here = agrees(outcome, one);
    const there = agrees(evaluateStock(one.rule, one.data), one);
    seen.ours += Number(here);
    seen.stock += Number(there);
    const reason = differsBecause(one);
    if (reason !== undefined) {
      if (!here) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      continue;
    }
    seen.stockOfPlain += Number(there);
    tally.add(
      here,
      () =>
        `${JSON.stringify(one.rule)} with ${JSON.stringify(one.data)}: expected ${JSON.stringify(one.result)}, found ${JSON.stringify(outcome)}`,
    );
    const rule = exportRule(one.rule);
    if (rule === undefined || outcome.kind === "error" || comparesMixedTypes(one.rule)) continue;
    exported.add(
      agrees(evaluateStock(rule, one.data), { ...one, result: plain(outcome.value) }),
      () => `exported ${JSON.stringify(one.rule)}: json-logic-engine disagrees with ours`,
    );
  }
  const notes = [
    `${ours.length} of ${all.length} cases use only our operators; as the tables stand ours gives ${seen.ours} of them, json-logic-engine ${seen.stock}`,
    `where both mean the same: ours ${tally.passed} of ${tally.cases}, json-logic-engine ${seen.stockOfPlain}`,
    ...[...reasons].map(([reason, count]) => `differs on purpose in ${count}: ${reason}`),
  ];
  if (tally.passed < seen.stockOfPlain) tally.failures.push(`ours passes ${tally.passed}, json-logic-engine ${seen.stockOfPlain}`);
  return [tally.result("JsonLogic tables, own evaluator", notes), exported.result("JsonLogic tables, exported rules in json-logic-engine")];
}

export const jsonLogic: Corpus = { name: "json-logic", source: "json-logic/suites", run };
