/** What a `BuilderState` tells of. */
import type { Edit, NodeKey } from "@hoso/authoring";

export interface DocumentChange {
  readonly edit: Edit;
  /** Nodes that were made, changed or removed. */
  readonly keys: ReadonlySet<NodeKey>;
  readonly origin: "command" | "undo" | "redo" | "remote";
}

export interface Topics {
  document: DocumentChange;
  selection: undefined;
  /** View, panel, place, step or content language. */
  view: undefined;
  diagnostics: undefined;
  saving: undefined;
  /** Who else has the draft open. */
  presence: undefined;
  texts: undefined;
  /** The pane that had the focus last puts it on this node. */
  focus: NodeKey;
  announce: string;
}

export type Topic = keyof Topics;

export class TopicHub {
  readonly #listeners = new Map<Topic, Set<(detail: never) => void>>();

  on<T extends Topic>(topic: T, listener: (detail: Topics[T]) => void): () => void {
    let all = this.#listeners.get(topic);
    if (!all) this.#listeners.set(topic, (all = new Set()));
    all.add(listener as (detail: never) => void);
    return () => void all.delete(listener as (detail: never) => void);
  }

  tell<T extends Topic>(topic: T, detail: Topics[T]): void {
    for (const listener of [...(this.#listeners.get(topic) ?? [])]) (listener as (detail: Topics[T]) => void)(detail);
  }
}
