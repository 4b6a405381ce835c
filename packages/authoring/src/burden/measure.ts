/** Measures one application: what a person reads, answers, brings, travels and pays on this way through the procedure. */
import type { ChecklistItem, CompiledProcedure, FieldNode, Node } from "@hoso/engine";
import type { Application } from "@hoso/engine";
import { documentsToProvide } from "@hoso/engine/analysis";
import { textIn } from "../naming/text-in.js";
import type { BurdenSettings, FigureName } from "./burden-settings.js";

/** Cheapest: only what is required. Typical: half of what is optional. Worst: everything, with long lists. */
export type PathName = "cheapest" | "typical" | "worst";

export interface Measured {
  /** To read and fill in the form. */
  readonly minutes: number;
  /** With papers and trips. */
  readonly totalMinutes: number;
  /** Questions that show. */
  readonly questions: number;
  /** Papers to attach or to show, by id; not those made from the answers. */
  readonly documents: readonly string[];
  readonly certifiedCopies: number;
  readonly trips: number;
  /** By currency. */
  readonly fees: Readonly<Record<string, number>>;
  /** False: some fee depends on answers that were not tried. */
  readonly feesKnown: boolean;
  /** Spent besides fees: certifying, travelling. */
  readonly expenses: number;
  /** Time, expenses and fees together; undefined without an hourly rate or while fees are not known. */
  readonly cost: number | undefined;
}

const optionalShare: Readonly<Record<PathName, number>> = { cheapest: 0, typical: 0.5, worst: 1 };

export class Measurer {
  readonly #settings: BurdenSettings;
  readonly #language: string;
  readonly #procedure: CompiledProcedure;
  /** Seconds to read a field's own words. */
  readonly #reading = new Map<Node, number>();
  #around: number | undefined;

  constructor(procedure: CompiledProcedure, settings: BurdenSettings) {
    this.#procedure = procedure;
    this.#settings = settings;
    this.#language = procedure.definition.languages[0] ?? "vi";
  }

  figure(name: FigureName): number {
    return this.#settings.figures[name]?.value ?? 0;
  }

  measure(application: Application, path: PathName): Measured {
    const walk = new Walk(this, application, path);
    for (const { node, visible } of application.steps()) if (visible) walk.step(node);
    const checklist = application.checklist();
    const provided = new Set(documentsToProvide(application));
    const items = checklist.filter(({ id, status }) => provided.has(id) && status !== "generated" && status !== "covered");
    const reading =
      this.#aroundSeconds() + checklist.filter(({ needed }) => needed).reduce((sum, item) => sum + this.#paperSeconds(item), 0);
    const minutes = (walk.seconds + reading) / 60;
    const certifiedCopies = items.reduce(
      (sum, { definition: { quantity } }) => sum + (quantity?.certified ? (quantity.copies ?? 0) : 0),
      0,
    );
    const trips = this.#trips(items, certifiedCopies);
    const totalMinutes = minutes + items.length * this.figure("minutesPerDocument") + trips * this.figure("tripMinutes");
    const expenses = certifiedCopies * this.figure("certifyCost") + trips * this.figure("tripCost");
    const { totals, known } = application.fees();
    const rate = this.#settings.figures.hourlyRate?.value;
    return {
      minutes,
      totalMinutes,
      questions: walk.questions,
      documents: items.map(({ id }) => id),
      certifiedCopies,
      trips,
      fees: totals,
      feesKnown: known,
      expenses,
      cost: rate === undefined || !known ? undefined : (totalMinutes / 60) * rate + expenses + (totals[this.#settings.currency] ?? 0),
    };
  }

  /** To the office, once for all papers that are shown there and for a procedure that is not wholly online; once to have copies certified. */
  #trips(items: readonly ChecklistItem[], certifiedCopies: number): number {
    const { serviceLevel = "full" } = this.#procedure.definition;
    const shown = items.some(({ definition }) => definition.provision === "presented");
    return Number(shown || serviceLevel !== "full") + Number(certifiedCopies > 0) + this.figure("resultTrips");
  }

  answerSeconds({ definition }: FieldNode): number {
    if (definition.readOnly) return 0;
    const time = this.#settings.kinds[definition.kind] ?? "usual";
    if (time === "none") return 0;
    return this.figure(time === "short" ? "secondsShort" : time === "usual" ? "secondsUsual" : "secondsLong");
  }

  readingSeconds(node: FieldNode | Node): number {
    let seconds = this.#reading.get(node);
    if (seconds === undefined) this.#reading.set(node, (seconds = this.#secondsFor(ownTexts(node))));
    return seconds;
  }

  /** The start page, the cases and the declaration: read on every way. */
  #aroundSeconds(): number {
    const { title, summary, eligibility = [], cases = [], casesTitle, declaration, privacy } = this.#procedure.definition;
    return (this.#around ??= this.#secondsFor([
      title,
      summary,
      ...eligibility,
      casesTitle,
      ...cases.flatMap((one) => [one.title, one.hint]),
      declaration?.text,
      ...(privacy?.purposes ?? []).map(({ text }) => text),
    ]));
  }

  #paperSeconds({ definition: { title, why, hint }, alternatives }: ChecklistItem): number {
    return this.#secondsFor([title, why, hint, ...alternatives.flatMap((one) => [one.title, one.hint])]);
  }

  #secondsFor(texts: readonly unknown[]): number {
    const words = texts.reduce((sum: number, text) => sum + (textIn(text, this.#language).match(/\S+/g)?.length ?? 0), 0);
    const speed = this.figure("wordsPerMinute");
    return speed > 0 ? (words * 60) / speed : 0;
  }
}

/** Longer help is opened on demand and not counted. */
function ownTexts(node: Node): readonly unknown[] {
  if (node.type === "step") return [node.definition.title, node.definition.hint];
  if (node.type !== "field") return [];
  const { label, hint, text, options = [] } = node.definition;
  // A long choice is looked through, not read.
  const read = options.length <= 7 ? options.flatMap((option) => [option.label, option.hint]) : [];
  return [label, hint, text, ...read];
}

/** Adds up the fields of one application. */
class Walk {
  seconds = 0;
  questions = 0;
  readonly #measurer: Measurer;
  readonly #application: Application;
  readonly #path: PathName;

  constructor(measurer: Measurer, application: Application, path: PathName) {
    this.#measurer = measurer;
    this.#application = application;
    this.#path = path;
  }

  step(node: Node): void {
    this.seconds += this.#measurer.readingSeconds(node);
    this.#fields(node.children, "");
  }

  #fields(nodes: readonly Node[], prefix: string): void {
    for (const node of nodes) {
      if (node.type !== "field") continue;
      const path = `${prefix}${node.id}`;
      const facts = this.#application.field(path);
      if (!facts?.visible) continue;
      this.#field(node, facts.required);
      if (node.rowScope) this.#rows(node, path, facts.required);
      else this.#fields(node.children, `${path}.`);
    }
  }

  #field(node: FieldNode, required: boolean): void {
    const seconds = this.#measurer.answerSeconds(node);
    if (seconds > 0) this.questions++;
    this.seconds += this.#measurer.readingSeconds(node) + seconds * (required ? 1 : optionalShare[this.#path]);
  }

  /** Rows that are there, and as many more as the way through the procedure is thought to have. */
  #rows(list: FieldNode, path: string, required: boolean): void {
    const rows = this.#application.rows(path);
    for (const row of rows) this.#fields(list.children, `${row.path}.`);
    const { minItems = 0, maxItems = Infinity } = list.definition.schema ?? {};
    const least = Math.max(minItems, required ? 1 : 0);
    const wanted = this.#path === "worst" ? Math.max(least, this.#measurer.figure("rowsAtMost")) : least;
    for (let more = rows.length; more < Math.min(wanted, maxItems); more++) this.#imagined(list.children);
  }

  /** A row nobody filled in yet: what shows on conditions is counted only at worst. */
  #imagined(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.type !== "field" || (node.when && this.#path !== "worst")) continue;
      this.#field(node, node.required === true);
      this.#imagined(node.children);
    }
  }
}
