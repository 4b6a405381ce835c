/**
 * What is wrong or unwise in a procedure under edit, kept up to date. A change redoes what rests on what changed; in slices, so that a page
 * stays quick while a large procedure is looked through for the first time.
 */
import type { Procedure } from "@hoso/contract";
import { differenceOf } from "../document/edit.js";
import type { AuthoringDocument, NodeKey } from "../document/node.js";
import { toProcedure } from "../document/to-procedure.js";
import { sameJson } from "../document/values.js";
import { nodeChecks } from "./all-checks.js";
import type { Context } from "./context.js";
import type { Diagnostic, Found } from "./diagnostic.js";
import { contextOf, weightOf, type DiagnosticsOptions } from "./diagnostics-options.js";
import { ranksOf } from "./document-order.js";
import { concernsEngine, engineFindings } from "./engine-findings.js";
import { NodeGroups } from "./node-groups.js";
import { Reader } from "./reader.js";
import { UnitTable } from "./unit-table.js";

/** What is looked at: the document as it is now, and its procedure where somebody has it at hand. An `AuthoringSession` is one. */
export interface DiagnosticsSource {
  readonly document: AuthoringDocument;
  readonly procedure?: Procedure;
}

/** Nodes looked at between two yields: about a millisecond. */
const slice = 10;
const severities = ["error", "warning", "advice"];

export class Diagnostics {
  readonly #source: DiagnosticsSource;
  #options: DiagnosticsOptions;
  #document: AuthoringDocument | undefined;
  #context: Context | undefined;
  readonly #units = new UnitTable();
  readonly #groups = new NodeGroups();
  readonly #due = new Set<string>();
  #engineDue = true;
  #engineFound: readonly Found[] = [];
  #ranks: ReadonlyMap<NodeKey, number> | undefined;
  #list: readonly Diagnostic[] = [];
  #run = 0;

  constructor(source: DiagnosticsSource, options: DiagnosticsOptions = {}) {
    this.#source = source;
    this.#options = options;
  }

  /** As of the last run; while one is under way and the engine still looks, its findings are the former ones. */
  get list(): readonly Diagnostic[] {
    return this.#list;
  }

  /** Other settings, registries or neighbours; what follows from them shows after the next run. */
  set options(options: DiagnosticsOptions) {
    this.#options = options;
    this.#engineDue = true;
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
    let count = 0;
    for (const id of this.#due) {
      this.#work(id);
      this.#due.delete(id);
      if (++count % slice > 0) continue;
      yield;
      if (run !== this.#run) return this.#list;
    }
    if (this.#engineDue) {
      // What single nodes say is there at once; the engine's findings are the former ones until it has looked.
      this.#list = this.#assemble();
      yield;
      if (run !== this.#run) return this.#list;
      const engine = engineFindings(this.#document!, this.#source.procedure ?? toProcedure(this.#document!), this.#options.calendar);
      for (let step = engine.next(); ; step = engine.next()) {
        if (step.done) {
          this.#engineFound = step.value;
          break;
        }
        yield;
        if (run !== this.#run) return this.#list;
      }
      this.#engineDue = false;
    }
    return (this.#list = this.#assemble());
  }

  /** Notes what has to be redone. */
  #notice(document: AuthoringDocument): void {
    const before = this.#document;
    const context = contextOf(document, this.#options);
    const isOther = !this.#context || !isSame(this.#context, context);
    if (isOther) this.#context = context;
    this.#document = document;
    if (!before) {
      for (const [key] of document.nodes.entries()) this.#place(key);
    } else if (before !== document) {
      // These say labels, which may be what has changed.
      const namesThings = this.#engineFound.some(({ code }) => code === "cycle" || code === "scenario-failed");
      for (const change of differenceOf(before, document)) {
        this.#place(change.key);
        for (const id of this.#units.seeing(change.key, document)) this.#due.add(id);
        this.#engineDue ||= namesThings || concernsEngine(change);
        if (!change.before || !change.after || change.before.children !== change.after.children) this.#ranks = undefined;
      }
      for (const path of before.paths.differing(document.paths)) for (const id of this.#units.naming(path)) this.#due.add(id);
    }
    if (!isOther || !before) return;
    for (const [key] of document.nodes.entries()) this.#place(key);
    for (const id of this.#groups.ids()) this.#due.add(id);
  }

  #place(key: NodeKey): void {
    this.#due.add(`node ${key}`);
    for (const id of this.#groups.place(key, this.#document!.nodes.get(key))) this.#due.add(id);
  }

  #work(id: string): void {
    const reader = new Reader(this.#document!, this.#context!);
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

  #assemble(): readonly Diagnostic[] {
    const list: Diagnostic[] = [];
    const add = (found: Found) => {
      const severity = weightOf(found.code, this.#options);
      if (severity !== "off") list.push({ ...found, severity });
    };
    for (const found of this.#units.found()) add(found);
    const engine = this.#engineFound.filter(({ place }) => this.#document!.nodes.has(place.key));
    for (const found of engine) if (found.code !== "shape") add(found);
    for (const found of engine) if (found.code === "shape" && !list.some((one) => covers(one, found))) add(found);
    const ranks = (this.#ranks ??= ranksOf(this.#document!));
    const rank = ({ place }: Diagnostic) => ranks.get(place.key) ?? 0;
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
