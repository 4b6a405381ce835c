/**
 * What all panels of one builder share: the session, what is selected and shown, findings, save state. Panels change the procedure
 * through `run` and nothing else; they listen with a `StateController`.
 */
import {
  nodeOf,
  type AuthoringDocument,
  type AuthoringSession,
  type CommandArgs,
  type CommandName,
  type Conflict,
  type NodeKey,
  type Outcome,
  type Place,
} from "@hoso/authoring";
import type { Diagnostic } from "@hoso/authoring/diagnostics";
import type { BuilderTexts } from "../texts/texts.js";
import { DragHub } from "../drag/drag-hub.js";
import { CommentBoard } from "./comment-board.js";
import { ownerOf, stepOf } from "./node-places.js";
import type { SavingState } from "./saving-state.js";
import type { BuilderServices, Person } from "./services.js";
import { TopicHub, type Ask, type Topic, type Topics } from "./topics.js";
import type { Pane, Panel, View } from "./view.js";

export interface BuilderOptions {
  readonly session: AuthoringSession;
  readonly services: BuilderServices;
  readonly texts: BuilderTexts;
  /** Content language that shows first. */
  readonly language: string;
  /** Severity of findings and other settings of the house. */
  readonly profile?: string | undefined;
}

const none: readonly Diagnostic[] = [];

/** What both changed; `by`: who else, where that is known. */
export type Dispute = Conflict & { readonly by: string };

/** What takes the focus after a command: the pane that had it before. */
export type FocusPane = "outline" | "canvas" | "editor";

/** So many lines of a report are said at once. */
const MOST_REPORTED = 4;

export class BuilderState {
  readonly session: AuthoringSession;
  readonly services: BuilderServices;
  readonly profile: string | undefined;
  readonly drag: DragHub;
  /** Undefined where nobody keeps comments. */
  readonly comments: CommentBoard | undefined;
  focusPane: FocusPane = "canvas";
  readonly #hub = new TopicHub();
  #texts: BuilderTexts;
  #language: string;
  #selection: readonly NodeKey[] = [];
  #step: NodeKey | undefined;
  #view: View = "design";
  #panel: Panel | undefined = "properties";
  #pane: Pane = "main";
  #place: Place | undefined;
  #diagnostics: readonly Diagnostic[] = [];
  #byKey: ReadonlyMap<NodeKey, readonly Diagnostic[]> = new Map();
  #byOwner: ReadonlyMap<NodeKey, readonly Diagnostic[]> = new Map();
  #saving: SavingState = { state: "saved" };
  #conflicts: readonly Dispute[] = [];
  #people: readonly Person[] = [];
  #readOnly = false;

  constructor({ session, services, texts, language, profile }: BuilderOptions) {
    this.session = session;
    this.services = services;
    this.profile = profile;
    this.#texts = texts;
    this.#language = language;
    this.drag = new DragHub(this);
    this.comments = services.comments && new CommentBoard(services.comments, () => this.#hub.tell("comments", undefined));
    session.subscribe((change) => {
      this.#dropGone();
      this.#hub.tell("document", change);
    });
  }

  on<T extends Topic>(topic: T, listener: (detail: Topics[T]) => void): () => void {
    return this.#hub.on(topic, listener);
  }

  get document(): AuthoringDocument {
    return this.session.document;
  }

  get texts(): BuilderTexts {
    return this.#texts;
  }
  set texts(texts: BuilderTexts) {
    this.#texts = texts;
    this.#hub.tell("texts", undefined);
  }

  /** Language of the interface. */
  get locale(): string {
    return this.#texts.tag;
  }

  /** Content language that is shown and edited. */
  get language(): string {
    return this.#language;
  }
  set language(language: string) {
    if (language === this.#language) return;
    this.#language = language;
    this.session.language = language;
    this.#hub.tell("view", undefined);
  }

  get readOnly(): boolean {
    return this.#readOnly;
  }
  set readOnly(readOnly: boolean) {
    this.#readOnly = readOnly;
    this.#hub.tell("view", undefined);
  }

  /** Selected nodes, in the order in which they were selected. */
  get selection(): readonly NodeKey[] {
    return this.#selection;
  }

  /** @param options.focus puts the focus on the last one, in the pane that had it */
  select(keys: readonly NodeKey[], options: { readonly extend?: boolean; readonly focus?: boolean } = {}): void {
    const there = keys.filter((key) => this.document.nodes.has(key));
    const next = options.extend ? [...new Set([...this.#selection, ...there])] : there;
    const last = next.at(-1);
    const step = last === undefined ? undefined : stepOf(this.document, last);
    const moved = step !== undefined && step !== this.step;
    if (moved) this.#step = step;
    if (next.length !== this.#selection.length || next.some((key, index) => key !== this.#selection[index])) {
      this.#selection = next;
      this.#hub.tell("selection", undefined);
    }
    if (moved) this.#hub.tell("view", undefined);
    if (options.focus && last !== undefined) this.#hub.tell("focus", last);
  }

  /** Takes a node out of the selection, or into it. */
  toggle(key: NodeKey): void {
    if (!this.#selection.includes(key)) return this.select([key], { extend: true });
    this.select(this.#selection.filter((one) => one !== key));
  }

  /** The step in the canvas; undefined while there is none. */
  get step(): NodeKey | undefined {
    if (this.#step !== undefined && this.document.nodes.has(this.#step)) return this.#step;
    return nodeOf(this.document, this.document.root).children.steps?.[0];
  }
  set step(key: NodeKey | undefined) {
    if (key === this.step) return;
    this.#step = key;
    this.#hub.tell("view", undefined);
  }

  get view(): View {
    return this.#view;
  }
  get panel(): Panel | undefined {
    return this.#panel;
  }
  set panel(panel: Panel | undefined) {
    if (panel === this.#panel) return;
    this.#panel = panel;
    this.#hub.tell("view", undefined);
  }

  /** Which pane is open where not all have room; the others are seen beside it where they have. */
  get pane(): Pane {
    return this.#pane;
  }
  set pane(pane: Pane) {
    if (pane === this.#pane) return;
    this.#pane = pane;
    this.#hub.tell("view", undefined);
  }

  /** The place that was last gone to; the view scrolls to it. */
  get place(): Place | undefined {
    return this.#place;
  }

  /** Goes to a view, and there to a place. */
  show(view: View, place?: Place): void {
    this.#view = view;
    this.#pane = "main";
    this.#place = place;
    if (place) this.select([place.key]);
    this.#hub.tell("view", undefined);
    if (place) this.#hub.tell("focus", place.key);
  }

  /** Runs a command. A refusal is announced; else the selection follows, and the focus where the command says. */
  run<N extends CommandName>(name: N, args: CommandArgs[N], options: { readonly group?: string; readonly quiet?: boolean } = {}): Outcome {
    const { group, quiet } = options;
    const outcome = this.session.run(name, args, { ...(group !== undefined && { group }), selection: this.#selection });
    if (!outcome.ok) {
      if (!quiet) this.announce(this.texts.authoring.refusal(outcome));
      return outcome;
    }
    if (!quiet && outcome.report.length) this.announce(this.#reportInWords(outcome.report));
    const { focus, selection } = outcome;
    if (selection?.length || focus !== undefined) this.select(selection?.length ? selection : [focus!], { focus: focus !== undefined });
    return outcome;
  }

  /** A few lines that can be read in passing; the panel of problems has all that is left to mend. */
  #reportInWords(report: (Outcome & { ok: true })["report"]): string {
    const lines = report.map((one) => this.texts.authoring.report(one));
    const shown =
      lines.length > MOST_REPORTED
        ? [...lines.slice(0, MOST_REPORTED - 1), this.texts.shell.moreReports(lines.length - MOST_REPORTED + 1)]
        : lines;
    return shown.join("\n");
  }

  may<N extends CommandName>(name: N, args: CommandArgs[N]): Outcome {
    return this.session.may(name, args);
  }

  undo(): void {
    const entry = this.session.undo();
    if (!entry) return this.announce(this.texts.shell.nothingToUndo);
    this.announce(this.texts.shell.undone(this.texts.authoring.label(entry.label)));
    this.#reselect(entry.selection);
  }

  redo(): void {
    const entry = this.session.redo();
    if (!entry) return this.announce(this.texts.shell.nothingToRedo);
    this.announce(this.texts.shell.redone(this.texts.authoring.label(entry.label)));
    this.#reselect(
      entry.edit
        .filter(({ after }) => after)
        .map(({ key }) => key)
        .slice(0, 1),
    );
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }
  set diagnostics(found: readonly Diagnostic[]) {
    this.#diagnostics = found;
    const byKey = new Map<NodeKey, Diagnostic[]>();
    for (const one of found) {
      const here = byKey.get(one.place.key);
      if (here) here.push(one);
      else byKey.set(one.place.key, [one]);
    }
    this.#byKey = byKey;
    this.#byOwner = ownersOf(this.document, byKey);
    this.#hub.tell("diagnostics", undefined);
  }

  /** Findings of the node and of what belongs to it but is no field or step of its own. */
  diagnosticsUnder(key: NodeKey): readonly Diagnostic[] {
    return this.#byOwner.get(key) ?? none;
  }

  /** Findings of the node itself, not of what is below it. */
  diagnosticsAt(key: NodeKey): readonly Diagnostic[] {
    return this.#byKey.get(key) ?? none;
  }

  get saving(): SavingState {
    return this.#saving;
  }
  set saving(saving: SavingState) {
    this.#saving = saving;
    this.#hub.tell("saving", undefined);
  }

  /** What this person and another one changed in the same place; theirs is offered beside. */
  get conflicts(): readonly Dispute[] {
    return this.#conflicts;
  }
  set conflicts(conflicts: readonly Dispute[]) {
    this.#conflicts = conflicts;
    this.#hub.tell("saving", undefined);
  }

  /** Who else has the draft open. */
  get people(): readonly Person[] {
    return this.#people;
  }
  set people(people: readonly Person[]) {
    this.#people = people;
    this.#hub.tell("presence", undefined);
  }

  /** Told to screen readers, and shown for a while at the foot. */
  announce(text: string): void {
    this.#hub.tell("announce", text);
  }

  ask(ask: Ask): void {
    this.#hub.tell("ask", ask);
  }

  #reselect(keys: readonly NodeKey[]): void {
    const there = keys.filter((key) => this.document.nodes.has(key));
    if (there.length) this.select(there, { focus: true });
  }

  #dropGone(): void {
    const there = this.#selection.filter((key) => this.document.nodes.has(key));
    if (there.length === this.#selection.length) return;
    this.#selection = there;
    this.#hub.tell("selection", undefined);
  }
}

/** By the field or step that each belongs to: an option's finding is its field's. */
function ownersOf(document: AuthoringDocument, byKey: ReadonlyMap<NodeKey, readonly Diagnostic[]>): Map<NodeKey, readonly Diagnostic[]> {
  const owners = new Map<NodeKey, readonly Diagnostic[]>();
  for (const [key, found] of byKey) {
    const owner = ownerOf(document, key);
    if (owner !== undefined) owners.set(owner, [...(owners.get(owner) ?? []), ...found]);
  }
  return owners;
}
