// One application being filled in: the public face of the engine. It holds no clock, no locale and no texts of its own.
import type { Due } from "../calendar/add-term.js";
import { localDate } from "../calendar/local-time.js";
import type { WorkingCalendar } from "../calendar/working-calendar.js";
import type { Attachment } from "../documents.js";
import { EngineError } from "../errors.js";
import type { Finding } from "../finding.js";
import type { CompiledProcedure, FieldNode } from "../procedure/node.js";
import { createScope, members, pathOf, type Cell, type Scope } from "./cell.js";
import type { Change } from "./change.js";
import { listDocuments } from "./checklist.js";
import type { Answers, ChecklistItem, FeeSummary, FieldFacts, StepFacts } from "./facts.js";
import { summariseFees } from "./fees.js";
import { fillCell, fillMembers, type FillHost } from "./fill.js";
import { allFindings } from "./findings.js";
import { Propagation } from "./propagation.js";
import { Rows } from "./rows.js";
import { RuleRunner } from "./rule-runner.js";
import { Tally } from "./tally.js";

export interface ApplicationOptions {
  /** The clock. */
  readonly now: () => Date;
  /** Working days, from `workingCalendar` of `@hoso/engine/calendar`; without it there is no due date. */
  readonly calendar?: WorkingCalendar;
  /** IANA name; by default the calendar's, else UTC. */
  readonly timeZone?: string;
  /** By default "web". */
  readonly channel?: string;
  readonly case?: string;
  readonly answers?: unknown;
  /** Ids of documents that a registry already holds. */
  readonly covered?: readonly string[];
  /** "trusted" may set read-only fields, as a registry's prefill does. */
  readonly authority?: "applicant" | "trusted";
}

export function openApplication(procedure: CompiledProcedure, options: ApplicationOptions): Application {
  return new Application(procedure, options);
}

export class Application {
  readonly procedure: CompiledProcedure;
  readonly channel: string;
  /** State of all cells; for the engine's own modules. */
  readonly root: Scope;
  readonly #options: ApplicationOptions;
  readonly #opened: Date;
  #today: string | undefined;
  readonly #runner: RuleRunner;
  readonly #tally = new Tally();
  readonly #propagation: Propagation;
  readonly #rows: Rows;
  readonly #listeners = new Set<(change: Change) => void>();
  #notices: Finding[] = [];
  #fees: FeeSummary | undefined;
  readonly #trusted: boolean;

  constructor(procedure: CompiledProcedure, options: ApplicationOptions) {
    this.procedure = procedure;
    this.#options = options;
    this.#trusted = options.authority === "trusted";
    this.channel = options.channel ?? "web";
    this.#opened = options.now();
    this.root = createScope(procedure.scope, undefined, undefined, "", this as never);
    this.#runner = new RuleRunner(options.calendar);
    this.#propagation = new Propagation(this.#runner, this.#tally);
    this.#rows = new Rows(this.#propagation, this.#tally);
    for (const id of options.covered ?? []) this.#document(id).covered = true;
    const caseCell = this.root.cells[procedure.caseNode.slot]!;
    caseCell.stored = procedure.definition.cases?.some(({ id }) => id === options.case) ? options.case : undefined;
    this.#propagation.open(this.root);
    if (options.answers !== undefined)
      for (const step of procedure.steps) fillMembers(this.root, step.children, options.answers, this.#host);
    this.#finish();
  }

  /** The date of opening in the time zone given. Worked out when a rule first asks: loading time zones takes a phone tens of milliseconds. */
  get today(): string {
    const { timeZone, calendar } = this.#options;
    return (this.#today ??= localDate(this.#opened, timeZone ?? calendar?.timeZone ?? "UTC"));
  }

  get case(): string | undefined {
    return this.root.cells[this.procedure.caseNode.slot]!.stored as string | undefined;
  }

  /** Chooses the case; an id the procedure does not have is no case. */
  setCase(id: string | undefined): Change {
    const cell = this.root.cells[this.procedure.caseNode.slot]!;
    cell.stored = this.procedure.definition.cases?.some((one) => one.id === id) ? id : undefined;
    this.#propagation.touch(cell);
    return this.#finish();
  }

  /**
   * Sets one answer from what a widget holds: text, boolean, array, object.
   * @throws EngineError ENGINE_UNKNOWN_PATH
   */
  set(path: string, raw: unknown): Change {
    const cell = this.#cell(path);
    fillCell(cell, raw, this.#host);
    this.#propagation.changed.add(cell);
    return this.#finish();
  }

  /** The person left the field: its findings may be shown. */
  touch(path: string): Change {
    const cell = this.#cell(path);
    if (!cell.touched) {
      cell.touched = true;
      this.#propagation.changed.add(cell);
    }
    return this.#finish();
  }

  /** Facts of one field, undefined when there is no such path (a row that is gone, for example). */
  field(path: string): FieldFacts | undefined {
    const cell = this.#find(path);
    return cell && factsOf(cell, path);
  }

  rows(path: string): readonly { readonly key: string; readonly path: string }[] {
    return (this.#list(path).rows ?? []).map(({ key }, index) => ({ key, path: `${path}.${index}` }));
  }

  addRow(path: string, at?: number): Change & { readonly path: string } {
    const index = this.#rows.add(this.#list(path), at);
    return { ...this.#finish(), path: `${path}.${index}` };
  }

  removeRow(path: string, index: number): Change {
    this.#rows.remove(this.#list(path), index);
    return this.#finish();
  }

  moveRow(path: string, from: number, to: number): Change {
    this.#rows.move(this.#list(path), from, to);
    return this.#finish();
  }

  steps(): readonly StepFacts[] {
    return this.procedure.steps.map((node) => ({
      id: node.id,
      node,
      visible: this.root.cells[node.slot]!.visible,
      ...this.#tally.of(node),
      paths: node.children.map((child) => (child as FieldNode).path),
    }));
  }

  /** Everything found, in order of the form, then documents, then the whole. */
  findings(): readonly Finding[] {
    return allFindings(this);
  }

  checklist(): readonly ChecklistItem[] {
    return listDocuments(this.procedure, this.root, this.#runner);
  }

  /**
   * Replaces what is attached to a document requirement.
   * @throws EngineError ENGINE_UNKNOWN_DOCUMENT
   */
  attach(requirement: string, attachments: readonly Attachment[], alternative?: string): Change {
    const cell = this.#document(requirement);
    cell.attachments = attachments;
    cell.alternative = alternative;
    this.#propagation.changed.add(cell);
    this.#propagation.touch(cell);
    return this.#finish();
  }

  fees(): FeeSummary {
    return (this.#fees ??= summariseFees(this.procedure.fees, this.root, this.#runner));
  }

  /** Until when it is due if received now, or at the instant given. Undefined without a term, a calendar, or days in its table. */
  due(receivedAt: Date = this.#options.now()): Due | undefined {
    const { processing } = this.procedure.definition;
    const { calendar } = this.#options;
    if (!processing || !calendar) return undefined;
    const other = this.procedure.terms.find(({ when }) => this.#runner.condition(when, this.root));
    const result = calendar.addTerm(receivedAt, other?.term ?? processing.term);
    return result.ok ? result.due : undefined;
  }

  /** Required fields that show, and those of them with an answer. */
  progress(): { readonly answered: number; readonly asked: number } {
    const all = this.procedure.steps.map((step) => this.#tally.of(step));
    return { answered: all.reduce((sum, one) => sum + one.answered, 0), asked: all.reduce((sum, one) => sum + one.asked, 0) };
  }

  /** The visible answers in canonical form. */
  answers(): Answers {
    return Object.assign({}, ...this.procedure.steps.map((step) => members(this.root, step.children))) as Answers;
  }

  /** Called after every action that changed something; returns the way to stop. */
  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  get #host(): FillHost {
    return {
      trusted: this.#trusted,
      touch: (cell) => this.#propagation.touch(cell),
      resize: (list, rows) => this.#rows.resize(list, rows),
      notice: (notice) => this.#notices.push(notice),
    };
  }

  #finish(): Change {
    const propagation = this.#propagation;
    propagation.run();
    const paths = new Set<string>();
    let documents = false;
    let steps = false;
    for (const cell of propagation.changed) {
      paths.add(pathOf(cell));
      documents ||= cell.node.type === "document";
      steps ||= cell.node.type !== "document";
      for (const notice of cell.notices) if (notice.code === "option-withdrawn") this.#notices.push({ ...notice, path: pathOf(cell) });
    }
    const lists = this.#rows.takeChanged();
    if (propagation.fees) this.#fees = undefined;
    const change: Change = {
      paths,
      documents,
      steps,
      lists,
      structure: lists.size > 0,
      fees: propagation.fees,
      term: propagation.term,
      notices: this.#notices,
    };
    this.#notices = [];
    propagation.changed.clear();
    propagation.fees = propagation.term = false;
    if (paths.size + lists.size + change.notices.length) for (const listener of this.#listeners) listener(change);
    return change;
  }

  #find(path: string): Cell | undefined {
    let scope: Scope | undefined = this.root;
    let name = "";
    const direct = scope.node.byPath.get(path);
    if (direct) return scope.cells[direct.slot];
    for (const segment of path.split(".")) {
      const list: FieldNode | undefined = name ? scope.node.byPath.get(name) : undefined;
      if (list?.rowScope) {
        scope = scope.cells[list.slot]!.rows?.[Number(segment)];
        if (!scope) return undefined;
        name = "";
      } else name = name ? `${name}.${segment}` : segment;
    }
    const node = scope.node.byPath.get(name);
    return node && scope.cells[node.slot];
  }

  #cell(path: string): Cell {
    const cell = this.#find(path);
    if (!cell) throw new EngineError("ENGINE_UNKNOWN_PATH", `No field at ${path}.`);
    return cell;
  }

  #list(path: string): Cell {
    const cell = this.#cell(path);
    if (!cell.rows) throw new EngineError("ENGINE_NOT_A_LIST", `No list at ${path}.`);
    return cell;
  }

  #document(id: string): Cell {
    const node = this.procedure.documents.find((one) => one.id === id);
    if (!node) throw new EngineError("ENGINE_UNKNOWN_DOCUMENT", `No document ${id}.`);
    return this.root.cells[node.slot]!;
  }
}

function factsOf(cell: Cell, path: string): FieldFacts {
  const node = cell.node as FieldNode;
  const { visible, required, recommended, input, findings, touched, offered } = cell;
  const all = node.definition.options;
  return {
    path,
    node,
    visible,
    required,
    recommended,
    findings,
    touched,
    raw: input === undefined || typeof input === "string" ? input : JSON.stringify(input),
    value: cell.rows ? undefined : cell.stored,
    options: offered && all ? offered.map((index) => all[index]!) : all,
  };
}
