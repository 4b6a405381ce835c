/** What rules can name, by the first word of a path: fields at the top, documents, and steps, whose names must differ. Kept along with edits. */
import type { AuthoringDocument, DocumentNode, NodeKey } from "../../document/node.js";

export const fieldName = (path: string): string => `field ${path.split(".", 1)[0]!}`;
export const documentName = (id: string): string => `document ${id}`;
const stepName = (id: string): string => `step ${id}`;

/** Under which name a node is found; undefined for what is found through another. */
export function nameOf(node: DocumentNode, document: AuthoringDocument): string | undefined {
  const id = String(node.values.id);
  if (node.type === "document") return documentName(id);
  if (node.type === "step") return stepName(id);
  return node.type === "field" && document.nodes.get(node.parent ?? "")?.type === "step" ? `field ${id}` : undefined;
}

const nobody: ReadonlySet<NodeKey> = new Set();

export class NameIndex {
  readonly #named = new Map<string, Set<NodeKey>>();
  readonly #nameOf = new Map<NodeKey, string>();

  /** In no order. More than one: a name given twice. */
  get(name: string): ReadonlySet<NodeKey> {
    return this.#named.get(name) ?? nobody;
  }

  /** Puts a node where it now belongs. @returns the names that it left or took */
  place(key: NodeKey, document: AuthoringDocument): readonly string[] {
    const node = document.nodes.get(key);
    const [before, now] = [this.#nameOf.get(key), node && nameOf(node, document)];
    if (before === now) return [];
    if (before !== undefined) this.#remove(before, key);
    if (now === undefined) this.#nameOf.delete(key);
    else this.#add(now, key);
    return [before, now].filter((name) => name !== undefined);
  }

  #add(name: string, key: NodeKey): void {
    this.#nameOf.set(key, name);
    const keys = this.#named.get(name);
    if (keys) keys.add(key);
    else this.#named.set(name, new Set([key]));
  }

  #remove(name: string, key: NodeKey): void {
    const keys = this.#named.get(name);
    keys?.delete(key);
    if (keys?.size === 0) this.#named.delete(name);
  }
}
