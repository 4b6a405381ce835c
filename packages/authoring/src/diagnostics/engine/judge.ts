/** Asks the format and the engine about some units at once, each with what it names. What comes out for a unit does not depend on its company. */
import type { Procedure } from "@hoso/contract";
import { validateProcedure } from "@hoso/contract/validators";
import { compile, type CompiledProcedure, type Finding, type Node } from "@hoso/engine";
import { analyseCompiled } from "@hoso/engine/analysis";
import { childrenOf, nodeOf, rootOf, type AuthoringDocument, type Json, type NodeKey } from "../../document/node.js";
import { segmentsOf } from "../../document/place.js";
import { jsonOfNode, toJson } from "../../document/to-procedure.js";
import { Excerpt } from "./excerpt.js";
import type { Unit } from "./unit.js";
import { samples, UnitJson } from "./unit-json.js";

/** What is found, by where it is: a node, and the way from its JSON. */
export interface Judged {
  readonly key: NodeKey;
  readonly below: readonly string[];
  /** Of the engine; undefined: the format refuses what is there. */
  readonly finding?: Finding;
}

/** The value of `to` is worked out from the value of `from`. */
export interface Read {
  readonly from: NodeKey;
  readonly to: NodeKey;
}

export interface Verdict {
  readonly judged: Judged[];
  /** None while it cannot be compiled. */
  readonly reads: Read[];
  /** It keeps the procedure from being opened. */
  isBroken: boolean;
}

export type Verdicts = ReadonlyMap<NodeKey, Verdict>;

export function judge(units: readonly Unit[], document: AuthoringDocument): Verdicts {
  const verdicts = new Map<NodeKey, Verdict>(units.map(({ key }) => [key, { judged: [], reads: [], isBroken: false }]));
  const parts = units.filter(({ type }) => type !== "procedure");
  if (parts.length < units.length) judgeRoot(document, verdicts.get(document.root)!);
  if (parts.length === 0) return verdicts;
  const json = new UnitJson(document);
  judgeShapes(parts, json, verdicts);
  judgeRules(parts, json, document, verdicts);
  return verdicts;
}

function shapeErrors(procedure: Procedure): readonly string[] {
  const result = validateProcedure(procedure);
  if (result.ok) return [];
  return result.errors.map(({ path, params }) => (typeof params.missingProperty === "string" ? `${path}/${params.missingProperty}` : path));
}

/** What the procedure is besides its parts: texts and settings of its own, cases, purposes, stages, and that fees have different names. */
function judgeRoot(document: AuthoringDocument, verdict: Verdict): void {
  const root = rootOf(document);
  const json = jsonOfNode(root, (child) => samples[nodeOf(document, child).type] ?? toJson(document, child));
  for (const pointer of shapeErrors(json as unknown as Procedure)) {
    verdict.judged.push({ key: root.key, below: segmentsOf(pointer) });
    verdict.isBroken = true;
  }
  const fees = childrenOf(root, "fees").map((key) => ({ id: nodeOf(document, key).values.id ?? "", title: "" }));
  const own = { ...(json as Readonly<Record<string, Json>>), steps: [], checks: [], documents: [], fees, processing: {}, scenarios: [] };
  const compiled = compile(own);
  if (!compiled.ok) return;
  for (const finding of analysed(compiled.procedure) ?? [])
    verdict.judged.push({ key: root.key, below: segmentsOf(finding.path), finding });
}

function judgeShapes(units: readonly Unit[], json: UnitJson, verdicts: Verdicts): void {
  const excerpt = new Excerpt();
  for (const { key, type } of units) if (type !== "procedure") excerpt.add(type, { key, json: json.whole(key), isWhole: true });
  for (const pointer of shapeErrors(excerpt.toProcedure([], [samples.field!]))) {
    const found = excerpt.find(pointer);
    const verdict = found && verdicts.get(found.key);
    if (!verdict) continue;
    verdict.judged.push({ key: found.key, below: found.below });
    verdict.isBroken = true;
  }
}

/**
 * Together where all is well. Where something keeps the excerpt from being compiled they are judged in halves, and at last alone: then one is
 * not looked into further, because it or something that it names is broken.
 */
function judgeRules(units: readonly Unit[], json: UnitJson, document: AuthoringDocument, verdicts: Verdicts): void {
  const { excerpt, cases } = excerptOf(units, json, document);
  const compiled = compile(excerpt.toProcedure(cases));
  const findings = compiled.ok ? analysed(compiled.procedure) : compiled.findings;
  const isSound = compiled.ok && findings !== undefined;
  if (!isSound && units.length > 1) {
    const middle = units.length >> 1;
    judgeRules(units.slice(0, middle), json, document, verdicts);
    return judgeRules(units.slice(middle), json, document, verdicts);
  }
  for (const finding of findings ?? []) {
    // One at a time is looked for among the units' own rules; cycles are looked for in the whole.
    if (finding.code === "cycle") continue;
    const found = excerpt.find(finding.path);
    const verdict = found?.isWhole ? verdicts.get(found.key) : undefined;
    if (found && verdict) verdict.judged.push({ key: found.key, below: found.below, finding });
    if (!compiled.ok && (verdict || finding.path === "")) (verdict ?? verdicts.get(units[0]!.key)!).isBroken = true;
  }
  if (compiled.ok) noteReads(compiled.procedure, units, json, verdicts);
  else if (compiled.findings.every(({ code }) => code === "cycle")) noteReadsOneByOne(units[0]!, json, document, verdicts);
}

function excerptOf(units: readonly Unit[], json: UnitJson, document: AuthoringDocument) {
  const excerpt = new Excerpt();
  const whole = new Set(units.map(({ key }) => key));
  const added = new Set<NodeKey>();
  const add = (type: Exclude<Unit["type"], "procedure">, key: NodeKey) => {
    if (added.has(key)) return;
    added.add(key);
    const isWhole = whole.has(key);
    excerpt.add(type, { key, json: isWhole ? json.alone(key) : json.stub(key), isWhole });
  };
  // What names are given twice by comes first and in order; a unit is among them.
  for (const { key, type, named } of units) {
    for (const [what, other] of named) add(what, other);
    if (type !== "procedure") add(type, key);
  }
  const cases = units.some(({ namesCases }) => namesCases)
    ? childrenOf(rootOf(document), "cases").map((key): Json => ({ id: nodeOf(document, key).values.id ?? "", title: "" }))
    : [];
  return { excerpt, cases };
}

/** An unfinished procedure may lack what the analysis goes through; its shape has been reported. */
function analysed(procedure: CompiledProcedure): readonly Finding[] | undefined {
  try {
    return analyseCompiled(procedure);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function noteReads(procedure: CompiledProcedure, units: readonly Unit[], json: UnitJson, verdicts: Verdicts): void {
  const owners = new Map<NodeKey, Verdict>();
  for (const { key, nodes } of units) for (const node of nodes) owners.set(node, verdicts.get(key)!);
  const keyOf = (node: Node): NodeKey | undefined => (node.type === "case" ? undefined : json.keys.get(node.definition));
  for (const node of everyNode(procedure.scope.nodes)) {
    const from = keyOf(node);
    if (from === undefined) continue;
    for (const reader of node.readers) {
      const to = keyOf(reader);
      if (to !== undefined) owners.get(to)?.reads.push({ from, to });
    }
  }
}

/** In a unit that goes round in itself: the reads of each field alone, which then goes round with none but itself. */
function noteReadsOneByOne(unit: Unit, json: UnitJson, document: AuthoringDocument, verdicts: Verdicts): void {
  if (unit.type !== "field") return;
  for (const key of unit.nodes) {
    if (nodeOf(document, key).type !== "field") continue;
    const excerpt = new Excerpt();
    for (const [type, other] of unit.named) excerpt.add(type, { key: other, json: json.stub(other), isWhole: false });
    excerpt.add("field", { key: unit.key, json: json.stubWith(unit.key, key), isWhole: true });
    const compiled = compile(excerpt.toProcedure([]));
    if (compiled.ok) noteReads(compiled.procedure, [unit], json, verdicts);
    else verdicts.get(unit.key)!.reads.push({ from: key, to: key });
  }
}

function* everyNode(nodes: readonly Node[]): Iterable<Node> {
  for (const node of nodes) {
    yield node;
    if (node.type === "field" && node.rowScope) yield* everyNode(node.rowScope.nodes);
  }
}
