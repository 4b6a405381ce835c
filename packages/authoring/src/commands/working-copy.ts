/** A document while a command works on it: changes in steps, each with paths and references that are right, and one edit in the end. */
import { applyEdit, differenceOf, type Edit } from "../document/edit.js";
import { nodeOf, type AuthoringDocument, type DocumentNode, type NodeKey } from "../document/node.js";
import { Transaction } from "../document/transaction.js";
import { carryReferences } from "../references/reference-index.js";
import { relink, type Renaming } from "../references/relink.js";
import { done, type Outcome, type Report } from "./command.js";

export class WorkingCopy {
  readonly #start: AuthoringDocument;
  #now: AuthoringDocument;
  readonly report: Report[] = [];

  constructor(document: AuthoringDocument) {
    this.#start = document;
    this.#now = document;
  }

  get now(): AuthoringDocument {
    return this.#now;
  }

  node(key: NodeKey): DocumentNode {
    return nodeOf(this.#now, key);
  }

  change<T>(work: (transaction: Transaction) => T): T {
    const transaction = new Transaction(this.#now);
    const result = work(transaction);
    this.apply(transaction.edit());
    return result;
  }

  apply(edit: Edit): void {
    const next = applyEdit(this.#now, edit);
    carryReferences(this.#now, edit, next);
    this.#now = next;
  }

  /** Writes the references of these nodes again so that they mean what they meant in `before`. */
  relink(before: AuthoringDocument, users: Iterable<NodeKey>, renaming: Renaming = {}): void {
    const found = [...new Set(users)].flatMap((key) => relink(before, this.#now, key, renaming) ?? []);
    this.change((transaction) => {
      for (const { key, values, changed } of found) if (changed.length > 0) transaction.setValues(key, values);
    });
    for (const { key, changed, unreachable } of found) {
      for (const property of changed) this.report.push({ code: "rewritten", place: { key, property } });
      for (const property of unreachable)
        this.report.push({ code: this.node(key).type === "scenario" ? "answers-kept" : "out-of-reach", place: { key, property } });
    }
  }

  done(extra: { focus?: NodeKey | undefined; selection?: readonly NodeKey[] } = {}): Outcome {
    return done(differenceOf(this.#start, this.#now), { ...extra, report: this.report });
  }
}
