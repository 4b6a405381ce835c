// Turns a JsonLogic tree into closures, once. Nothing is generated as text: no eval, no new Function.
// Unknown operators, wrong counts of operands and unreachable paths are faults here, never "true" at run time.
import { maxDepth, operators } from "./operators.js";
import { functions, type Apply } from "./functions.js";
import type { FurtherOperators } from "./further-operators.js";
import { RuleBudgetError } from "../errors.js";
import type { Compiler, Reader, Resolver, RuleEnvironment, RuleFault } from "./resolver.js";
import { isAbsent, isTrue } from "./values.js";

/** A place in the rule where something is wrong. */
export interface PlacedFault extends RuleFault {
  readonly place: string;
}

export interface RuleCompilation {
  readonly run: Reader;
  readonly faults: readonly PlacedFault[];
}

interface RuleCompiler extends Compiler {
  readonly further: FurtherOperators | undefined;
}

const absent: Reader = () => undefined;

/** @param further the rarer operators; without them they are unknown */
export function compileRule(rule: unknown, resolver: Resolver, further?: FurtherOperators): RuleCompilation {
  const faults: PlacedFault[] = [];
  const compiler: RuleCompiler = {
    further,
    fault(place, fault) {
      faults.push({ ...fault, place });
      return absent;
    },
    compile(node, scope, place, depth) {
      if (typeof node !== "object" || node === null) return () => (node === null ? undefined : node);
      if (depth > maxDepth) return compiler.fault(place, { code: "rule-too-deep" });
      if (Array.isArray(node)) {
        const items = node.map((item, index) => compiler.compile(item, scope, `${place}/${index}`, depth + 1));
        return (s, e) => items.map((item) => item(s, e)).filter((value) => value !== undefined);
      }
      return compileOperator(compiler, node as Record<string, unknown>, scope, place, depth);
    },
  };
  return { run: compiler.compile(rule, resolver, "", 0), faults };
}

function compileOperator(compiler: RuleCompiler, node: Record<string, unknown>, resolver: Resolver, place: string, depth: number): Reader {
  const names = Object.keys(node);
  const name = names[0];
  const { further } = compiler;
  const arity = name === undefined ? undefined : (own(operators, name) ?? own(further?.arities, name));
  if (names.length !== 1 || name === undefined || !arity)
    return compiler.fault(place, { code: "unknown-operator", params: { name: names.join(", ") } });
  const operand = node[name];
  const operands: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  const here = `${place}/${name}`;
  if (operands.length < arity[0] || operands.length > arity[1]) {
    return compiler.fault(here, { code: "bad-arity", params: { name, minimum: arity[0], maximum: arity[1] } });
  }
  if (name === "var") return counted(compileVariable(compiler, operands[0], resolver, here));
  const collection = further?.collect(compiler, name, operands, resolver, here, depth);
  if (collection) return counted(collection);
  const args = operands.map((item, index) =>
    compiler.compile(item, resolver, Array.isArray(operand) ? `${here}/${index}` : here, depth + 1),
  );
  return counted(combine(name, args, own(functions, name) ?? further?.functions[name]));
}

function own<T>(table: Readonly<Record<string, T>> = {}, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function compileVariable(compiler: Compiler, path: unknown, resolver: Resolver, place: string): Reader {
  if (typeof path !== "string") return compiler.fault(place, { code: "unknown-path", params: { name: String(path) } });
  const reader = resolver.read(path);
  return typeof reader === "function" ? reader : compiler.fault(place, reader);
}

/** Control flow evaluates only what it needs; everything else gets all its operands. */
function combine(name: string, args: readonly Reader[], apply: Apply | undefined): Reader {
  switch (name) {
    case "and":
      return (s, e) => {
        let value: unknown;
        for (const arg of args) if (!isTrue((value = arg(s, e)))) return value;
        return value;
      };
    case "or":
      return (s, e) => {
        let value: unknown;
        for (const arg of args) if (isTrue((value = arg(s, e)))) return value;
        return value;
      };
    case "if":
      return (s, e) => {
        let index = 0;
        for (; index + 1 < args.length; index += 2) if (isTrue(args[index]!(s, e))) return args[index + 1]!(s, e);
        return args[index]?.(s, e);
      };
    case "!":
      return (s, e) => !isTrue(args[0]!(s, e));
    case "!!":
      return (s, e) => !isAbsent(args[0]!(s, e));
    default:
      return (s, e) =>
        apply!(
          args.map((arg) => arg(s, e)),
          e,
        );
  }
}

function counted(run: Reader): Reader {
  return (scope, environment: RuleEnvironment) => {
    if (--environment.steps < 0) throw new RuleBudgetError("RULE_BUDGET", "A rule used up its steps.");
    return run(scope, environment);
  };
}
