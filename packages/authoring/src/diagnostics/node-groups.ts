/** Nodes that have something in common, kept along with edits. */
import type { DocumentNode, NodeKey } from "../document/node.js";
import { groupChecks } from "./all-checks.js";
import type { GroupCheck } from "./check.js";

/** `check` is the index of the check. */
export interface Group {
  readonly check: GroupCheck;
  readonly name: string;
  readonly members: Set<NodeKey>;
}

export class NodeGroups {
  readonly #groups = new Map<string, Group>();
  readonly #ofNode = new Map<NodeKey, readonly string[]>();

  get(id: string): Group | undefined {
    return this.#groups.get(id);
  }

  ids(): Iterable<string> {
    return this.#groups.keys();
  }

  /** Puts a node where it now belongs. @returns the groups it left or joined */
  place(key: NodeKey, node: DocumentNode | undefined): readonly string[] {
    const before = this.#ofNode.get(key) ?? [];
    const now = node ? groupsOf(node) : [];
    if (before.length === now.length && before.every((id, index) => id === now[index])) return [];
    const left = before.filter((id) => !now.includes(id));
    const joined = now.filter((id) => !before.includes(id));
    for (const id of left) this.#leave(id, key);
    for (const id of joined) this.#join(id, key);
    if (now.length) this.#ofNode.set(key, now);
    else this.#ofNode.delete(key);
    return [...left, ...joined];
  }

  #leave(id: string, key: NodeKey): void {
    const members = this.#groups.get(id)?.members;
    members?.delete(key);
    if (members?.size === 0) this.#groups.delete(id);
  }

  #join(id: string, key: NodeKey): void {
    let group = this.#groups.get(id);
    if (!group) {
      const [, index = "", name = ""] = /^group (\d+) ([^]*)$/.exec(id) ?? [];
      this.#groups.set(id, (group = { check: groupChecks[Number(index)]!, name, members: new Set() }));
    }
    group.members.add(key);
  }
}

/** Sets have no order of their own, so the order of groups does not count. */
const groupsOf = (node: DocumentNode): readonly string[] => [
  ...new Set(
    groupChecks.flatMap((check, index) =>
      check.types.includes(node.type) ? [...check.groupsOf(node)].map((name) => `group ${index} ${name}`) : [],
    ),
  ),
];
