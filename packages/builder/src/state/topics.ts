/** What a `BuilderState` tells of. */
import type { Edit, NodeKey } from "@hoso/authoring";

export interface DocumentChange {
  readonly edit: Edit;
  /** Nodes that were made, changed or removed. */
  readonly keys: ReadonlySet<NodeKey>;
  readonly origin: "command" | "undo" | "redo" | "remote";
}

/** What a part asks of the whole. */
export type Ask =
  | { readonly what: "find" | "move-after" | "move-to-step" | "change-kind" | "keys" | "conflicts" | "finish" | "add-field" }
  | { readonly what: "context"; readonly x: number; readonly y: number }
  /** The name is edited in place, in the pane that has the focus. */
  | { readonly what: "rename"; readonly key: NodeKey };

export interface Topics {
  document: DocumentChange;
  selection: undefined;
  /** View, panel, place, step or content language. */
  view: undefined;
  diagnostics: undefined;
  saving: undefined;
  /** Who else has the draft open. */
  presence: undefined;
  comments: undefined;
  texts: undefined;
  /** The pane that had the focus last puts it on this node. */
  focus: NodeKey;
  announce: string;
  ask: Ask;
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
