/**
 * What is wrong or unwise in a procedure under edit, kept up to date. A change redoes what rests on what changed; in slices, so that a page
 * stays quick while a large procedure is looked through for the first time.
 */
import type { Procedure } from "@hoso/contract";
import { differenceOf, type NodeChange } from "../document/edit.js";
import { childrenOf, rootOf, type AuthoringDocument, type NodeKey } from "../document/node.js";
import { toProcedure } from "../document/to-procedure.js";
import { sameJson } from "../document/values.js";
import { nodeChecks } from "./all-checks.js";
import type { Context } from "./context.js";
import type { Diagnostic, Found } from "./diagnostic.js";
import { contextOf, weightOf, type DiagnosticsOptions } from "./diagnostics-options.js";
import { ranksOf } from "./document-order.js";
import { EngineUnits } from "./engine/engine-units.js";
import { NameIndex } from "./engine/name-index.js";
import { concernsScenarios, runScenarios, scenarioFindings, type Mismatches } from "./engine/scenario-findings.js";
import { isUnit, sizeOf } from "./engine/unit.js";
import { NodeGroups } from "./node-groups.js";
import { Reader } from "./reader.js";
import { UnitTable } from "./unit-table.js";

/** What is looked at: the document as it is now, and its procedure where somebody has it at hand. An `AuthoringSession` is one. */
export interface DiagnosticsSource {
  readonly document: AuthoringDocument;
  readonly procedure?: Procedure;
}

/** Nodes looked at between two yields, nodes placed, and fields that the engine judges together: about a millisecond each. */
const slice = 10;
const placeSlice = 100;
const engineSlice = 12;
const severities = ["error", "warning", "advice"];

export class Diagnostics {
  readonly #source: DiagnosticsSource;
  #options: DiagnosticsOptions;
  #document: AuthoringDocument | undefined;
  #context: Context | undefined;
  readonly #units = new UnitTable();
  readonly #groups = new NodeGroups();
  readonly #due = new Set<string>();
  /** Came, went or changed: what they belong to has still to be noted. */
  readonly #unplaced = new Set<NodeKey>();
  readonly #names = new NameIndex();
  readonly #engine = new EngineUnits();
  #scenariosDue = true;
  #mismatches: Mismatches = new Map();
  #ranks: ReadonlyMap<NodeKey, number> | undefined;
  #list: readonly Diagnostic[] = [];
  #run = 0;

  constructor(source: DiagnosticsSource, options: DiagnosticsOptions = {}) {
    this.#source = source;
    this.#options = options;
  }

  /** As of the last run; while one is under way and scenarios still run, theirs are the former ones. */
  get list(): readonly Diagnostic[] {
    return this.#list;
  }

  /** Other settings, registries or neighbours; what follows from them shows after the next run. */
  set options(options: DiagnosticsOptions) {
    this.#options = options;
    this.#scenariosDue = true;
  }

  /** All at once. */
  update(): readonly Diagnostic[] {
    const run = this.slices();
    for (;;) {
      const step = run.next();
      if (step.done) return step.value;
    }
  }

  /** In slices of about a millisecond; starting another run ends this one. */
  *slices(): Generator<undefined, readonly Diagnostic[]> {
    const run = ++this.#run;
    this.#notice(this.#source.document);
    for (const work of [this.#placeNodes(), this.#lookAtNodes(), this.#askEngine(), this.#tryScenarios(), this.#rankNodes()])
      for (let step = work.next(); !step.done; step = work.next()) {
        yield;
        if (run !== this.#run) return this.#list;
      }
    return (this.#list = this.#assemble());
  }

  *#placeNodes(): Generator<undefined, void> {
    let count = 0;
    for (const key of this.#unplaced) {
      this.#place(key);
      this.#unplaced.delete(key);
      if (++count % placeSlice === 0) yield;
    }
  }

  *#rankNodes(): Generator<undefined, void> {
    this.#ranks ??= yield* ranksOf(this.#document!);
  }

  *#lookAtNodes(): Generator<undefined, void> {
    let count = 0;
    for (const id of this.#due) {
      if (id.startsWith(ofEngine)) continue;
      this.#work(id);
      this.#due.delete(id);
      if (++count % slice === 0) yield;
    }
  }

  *#askEngine(): Generator<undefined, void> {
    let [keys, size]: [NodeKey[], number] = [[], 0];
    const read = () => new Reader(this.#document!, this.#context!, this.#names);
    const ask = () => {
      for (const { key, found, at } of this.#engine.work(keys, this.#document!, read)) this.#units.set(ofEngine + key, found, at);
      for (const key of keys) {
        this.#due.delete(ofEngine + key);
        if (!this.#isUnit(key)) this.#units.delete(ofEngine + key);
      }
      [keys, size] = [[], 0];
    };
    for (const id of this.#due) {
      if (id === cycles) continue;
      keys.push(id.slice(ofEngine.length));
      size += sizeOf(this.#document!, keys.at(-1)!);
      if (size < engineSlice) continue;
      ask();
      yield;
    }
    if (keys.length > 0) ask();
    if (!this.#engine.areCyclesDue && !this.#due.has(cycles)) return;
    yield;
    yield* this.#rankNodes();
    const at = read();
    this.#units.set(cycles, this.#engine.findCycles(at, this.#rank), at);
    this.#due.delete(cycles);
  }

  /** What the rest says is there at once; the findings of scenarios are the former ones until they have been run. */
  *#tryScenarios(): Generator<undefined, void> {
    if (!this.#scenariosDue || this.#options.scenarios) return;
    this.#mismatches = new Map([...this.#mismatches].filter(([key]) => this.#engine.isSound && this.#document!.nodes.has(key)));
    if (!this.#engine.isSound || childrenOf(rootOf(this.#document!), "scenarios").length === 0) return;
    yield* this.#rankNodes();
    this.#list = this.#assemble();
    yield;
    const { document, procedure } = this.#source;
    const now = procedure && document === this.#document ? procedure : toProcedure(this.#document!);
    this.#mismatches = yield* runScenarios(this.#document!, now, this.#options.calendar);
    this.#scenariosDue = false;
  }

  /** Notes what has to be redone. */
  #notice(document: AuthoringDocument): void {
    const before = this.#document;
    const context = contextOf(document, this.#options);
    const isOther = !this.#context || !isSame(this.#context, context);
    if (isOther) this.#context = context;
    this.#document = document;
    if (!before) {
      for (const [key] of document.nodes.entries()) this.#unplaced.add(key);
    } else if (before !== document) {
      for (const change of differenceOf(before, document)) {
        this.#unplaced.add(change.key);
        for (const id of this.#units.seeing(change.key, document)) this.#due.add(id);
        this.#engine.notice(change);
        this.#scenariosDue ||= concernsScenarios(change);
        if (changesNames(change)) for (const id of this.#units.onNames()) this.#due.add(id);
        if (!change.before || !change.after || change.before.children !== change.after.children) this.#ranks = undefined;
      }
      for (const path of before.paths.differing(document.paths)) for (const id of this.#units.naming(path)) this.#due.add(id);
    }
    if (!isOther || !before) return;
    for (const [key] of document.nodes.entries()) this.#unplaced.add(key);
    for (const id of this.#groups.ids()) this.#due.add(id);
    this.#due.add(cycles);
  }

  #place(key: NodeKey): void {
    const node = this.#document!.nodes.get(key);
    this.#due.add(`node ${key}`);
    for (const id of this.#groups.place(key, node)) this.#due.add(id);
    for (const name of this.#names.place(key, this.#document!)) for (const id of this.#units.calling(name)) this.#due.add(id);
    if (this.#isUnit(key) || this.#units.has(ofEngine + key)) this.#due.add(ofEngine + key);
  }

  #isUnit(key: NodeKey): boolean {
    const node = this.#document!.nodes.get(key);
    return node !== undefined && isUnit(node, this.#document!);
  }

  #work(id: string): void {
    const reader = new Reader(this.#document!, this.#context!, this.#names);
    const found: Found[] = [];
    if (id.startsWith("group ")) {
      const group = this.#groups.get(id);
      if (!group) return this.#units.delete(id);
      found.push(...group.check.find([...group.members], reader, group.name));
    } else {
      const node = this.#document!.nodes.get(id.slice(5));
      if (!node) return this.#units.delete(id);
      for (const check of nodeChecks) if (check.types.includes(node.type)) found.push(...check.find(node, reader));
    }
    this.#units.set(id, found, reader);
  }

  readonly #rank = (key: NodeKey): number => this.#ranks?.get(key) ?? 0;

  #assemble(): readonly Diagnostic[] {
    const list: Diagnostic[] = [];
    const add = (found: Found) => {
      const severity = weightOf(found.code, this.#options);
      if (severity !== "off") list.push({ ...found, severity });
    };
    const shapes: Found[] = [];
    for (const found of this.#units.found())
      if (found.code === "shape") shapes.push(found);
      else add(found);
    const told = this.#engine.isSound ? this.#options.scenarios?.() : undefined;
    for (const found of scenarioFindings(this.#document!, told ?? this.#mismatches, this.#context!.language)) add(found);
    for (const found of shapes) if (!list.some((one) => covers(one, found))) add(found);
    const rank = ({ place }: Diagnostic) => this.#rank(place.key);
    return list.sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        rank(a) - rank(b) ||
        compareText(a.place.property ?? "", b.place.property ?? "") ||
        compareText(a.code, b.code) ||
        compareText(JSON.stringify(a.params), JSON.stringify(b.params)),
    );
  }
}

const ofEngine = "engine ";
const cycles = `${ofEngine}cycles`;

/** Whether other nodes are called something else now. */
const changesNames = ({ before, after }: NodeChange): boolean => before?.parent !== after?.parent || before?.values.id !== after?.values.id;

/** A finding of the format's schema says less than an error that somebody else has found at the same place. */
const covers = (one: Diagnostic, shape: Found): boolean =>
  one.severity === "error" &&
  one.place.key === shape.place.key &&
  (shape.place.property === undefined || one.place.property === shape.place.property);

const compareText = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);

const isSame = (a: Context, b: Context): boolean =>
  sameJson([a.languages, a.language, a.limits, a.today], [b.languages, b.language, b.limits, b.today]) &&
  a.registries === b.registries &&
  a.city === b.city;

/** All at once: for servers and the command line. */
export function diagnose(document: AuthoringDocument, options: DiagnosticsOptions = {}): readonly Diagnostic[] {
  return new Diagnostics({ document }, options).update();
}
