/** The outline as flat rows, in reading order: every step, and below the open one its fields. */
import { nodeOf, rootOf, type AuthoringDocument, type NodeKey } from "@hoso/authoring";

export interface OutlineRow {
  readonly key: NodeKey;
  readonly level: number;
  readonly index: number;
  readonly count: number;
  /** Undefined: it can hold nothing. */
  readonly open: boolean | undefined;
}

export function outlineRows(document: AuthoringDocument, openStep: NodeKey | undefined, closed: ReadonlySet<NodeKey>): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (keys: readonly NodeKey[], level: number): void => {
    keys.forEach((key, index) => {
      const node = nodeOf(document, key);
      const holds = node.type === "step" || (node.children.fields?.length ?? 0) > 0;
      const open = !holds ? undefined : node.type === "step" ? key === openStep && !closed.has(key) : !closed.has(key);
      rows.push({ key, level, index, count: keys.length, open });
      if (open) add(node.children.fields ?? [], level + 1);
    });
  };
  add(rootOf(document).children.steps ?? [], 1);
  return rows;
}
