/**
 * A document while somebody works on it: runs commands, keeps the history that undo and redo go by, and takes in what others did. Everything is
 * derived from edits; there is no undo written by hand.
 */
import type { Procedure } from "@hoso/contract";
import { runCommand, type CommandArgs, type CommandName } from "../commands/command-table.js";
import type { Outcome } from "../commands/command.js";
import { applyEdit, differenceOf, invertEdit, type Edit } from "../document/edit.js";
import type { AuthoringDocument, NodeKey } from "../document/node.js";
import { sameJson } from "../document/values.js";
import { mergeEdit } from "../merge/merge-edit.js";
import { carryReferences } from "../references/reference-index.js";
import { composeEdits } from "../document/compose-edits.js";
import type { HistoryEntry, Label, Mark } from "./history-entry.js";
import { labelOf } from "./label-of.js";
import { Projection } from "./projection.js";

export interface SessionOptions {
  readonly document: AuthoringDocument;
  readonly newKey: () => NodeKey;
  /** Milliseconds. */
  readonly now: () => number;
  /** Language of new texts and of names in the history. */
  readonly language: string;
}

export type Origin = "command" | "undo" | "redo" | "remote";

export interface SessionChange {
  readonly edit: Edit;
  readonly keys: ReadonlySet<NodeKey>;
  readonly origin: Origin;
}

export interface RunOptions {
  /** Commands of one group within a second are one step: typing in one property. */
  readonly group?: string;
  readonly selection?: readonly NodeKey[];
}

const groupTime = 1000;

export class AuthoringSession {
  readonly #options: SessionOptions;
  readonly #projection: Projection;
  readonly #listeners = new Set<(change: SessionChange) => void>();
  #document: AuthoringDocument;
  #entries: readonly HistoryEntry[] = [];
  #position = 0;
  #marks: readonly Mark[] = [];
  #merges = 0;
  #lastId = 0;
  language: string;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#document = options.document;
    this.#projection = new Projection(options.document);
    this.language = options.language;
  }

  get document(): AuthoringDocument {
    return this.#document;
  }

  /** As plain JSON; the same objects as before wherever nothing changed. */
  get procedure(): Procedure {
    return this.#projection.procedure;
  }

  get history(): readonly HistoryEntry[] {
    return this.#entries;
  }

  /** How many entries of the history are in the document. */
  get position(): number {
    return this.#position;
  }

  may<N extends CommandName>(name: N, args: CommandArgs[N]): Outcome {
    return runCommand(this.#document, name, args, { newKey: this.#options.newKey, language: this.language });
  }

  run<N extends CommandName>(name: N, args: CommandArgs[N], options: RunOptions = {}): Outcome {
    const outcome = this.may(name, args);
    if (!outcome.ok || outcome.edit.length === 0) return outcome;
    const before = this.#document;
    this.#commit(outcome.edit, "command");
    const { language } = this;
    this.#remember(outcome.edit, labelOf({ before, after: this.#document, outcome, language }, name, args), options);
    return outcome;
  }

  mark(label: Label): Mark {
    const mark = { label, position: this.#position };
    this.#marks = [...this.#marks, mark];
    return mark;
  }

  /** Takes back everything since the mark, as if it had not been done. */
  bail(mark: Mark): void {
    while (this.#position > mark.position) this.undo();
    this.#entries = this.#entries.slice(0, mark.position);
    this.#dropMark(mark);
  }

  /** Everything since the mark becomes one step. */
  squash(mark: Mark): HistoryEntry | undefined {
    const steps = this.#entries.slice(mark.position, this.#position);
    this.#dropMark(mark);
    const edit = steps.reduce<Edit>((all, step) => composeEdits(all, step.edit), []);
    const kept = this.#entries.slice(0, Math.min(mark.position, this.#position));
    this.#entries = kept;
    this.#position = kept.length;
    if (edit.length === 0) return undefined;
    const [first] = steps;
    const entry: HistoryEntry = { ...first!, id: ++this.#lastId, label: mark.label, at: this.#options.now(), edit };
    this.#entries = [...kept, entry];
    this.#position = this.#entries.length;
    return entry;
  }

  undo(): HistoryEntry | undefined {
    const entry = this.#entries[this.#position - 1];
    if (!entry) return undefined;
    this.#position--;
    this.#commit(this.#towards(invertEdit(entry.edit), entry), "undo");
    return entry;
  }

  redo(): HistoryEntry | undefined {
    const entry = this.#entries[this.#position];
    if (!entry) return undefined;
    this.#position++;
    this.#commit(this.#towards(entry.edit, entry), "redo");
    return entry;
  }

  /** Undoes or redoes until so many entries are in the document. */
  goTo(position: number): void {
    const goal = Math.max(0, Math.min(position, this.#entries.length));
    while (this.#position > goal) this.undo();
    while (this.#position < goal) this.redo();
  }

  /** Takes a document merged from this one and others' work. The steps of this session can still be undone. */
  adopt(document: AuthoringDocument, _origin: "remote" | "device"): Edit {
    const edit = differenceOf(this.#document, document);
    if (edit.length === 0) return edit;
    this.#merges++;
    this.#commit(edit, "remote");
    return edit;
  }

  subscribe(listener: (change: SessionChange) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The step as it is to be applied: as it stands while nobody else had a hand in, else merged. */
  #towards(edit: Edit, entry: HistoryEntry): Edit {
    const untouched = entry.merges === this.#merges && edit.every(({ key, before }) => sameJson(this.#document.nodes.get(key), before));
    return untouched ? edit : mergeEdit(this.#document, edit);
  }

  #commit(edit: Edit, origin: Origin): void {
    if (edit.length === 0) return;
    const before = this.#document;
    this.#document = applyEdit(before, edit);
    carryReferences(before, edit, this.#document);
    this.#projection.follow(this.#document, edit);
    const keys = new Set(edit.map(({ key }) => key));
    for (const listener of [...this.#listeners]) listener({ edit, keys, origin });
  }

  #remember(edit: Edit, label: Label, { group, selection = [] }: RunOptions): void {
    const at = this.#options.now();
    const last = this.#entries[this.#position - 1];
    const boundary = Math.max(0, ...this.#marks.map(({ position }) => position));
    const joins = last && group !== undefined && last.group === group && at - last.at <= groupTime && this.#position > boundary;
    if (joins && last.merges === this.#merges && this.#position === this.#entries.length) {
      const joined = composeEdits(last.edit, edit);
      this.#entries = [...this.#entries.slice(0, -1), ...(joined.length > 0 ? [{ ...last, label, at, edit: joined }] : [])];
    } else {
      const entry: HistoryEntry = {
        id: ++this.#lastId,
        label,
        at,
        edit,
        selection,
        merges: this.#merges,
        ...(group !== undefined && { group }),
      };
      this.#entries = [...this.#entries.slice(0, this.#position), entry];
    }
    this.#position = this.#entries.length;
  }

  #dropMark(mark: Mark): void {
    this.#marks = this.#marks.filter((other) => other !== mark);
  }
}
