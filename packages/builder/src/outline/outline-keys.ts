/** Keys in the tree, as the ARIA practice has them; what changes the procedure is among the builder's actions. */
import type { NodeKey } from "@hoso/authoring";
import { ownName } from "../state/node-names.js";
import type { BuilderState } from "../state/builder-state.js";
import type { OutlineRow } from "./outline-rows.js";

interface Tree {
  readonly state: BuilderState;
  readonly rows: readonly OutlineRow[];
  goTo(key: NodeKey, mode: "select" | "extend" | "keep"): void;
  fold(key: NodeKey, closed: boolean): void;
}

export function treeKey(tree: Tree, event: KeyboardEvent, key: NodeKey): void {
  if (event.altKey) return;
  const { rows, state } = tree;
  const at = rows.findIndex((row) => row.key === key);
  const row = rows[at];
  if (!row) return;
  const control = event.ctrlKey || event.metaKey;
  const go = (target: OutlineRow | undefined): void => {
    event.preventDefault();
    if (target) tree.goTo(target.key, event.shiftKey ? "extend" : control ? "keep" : "select");
  };
  switch (event.key) {
    case "ArrowDown":
      return go(rows[at + 1]);
    case "ArrowUp":
      return go(rows[at - 1]);
    case "Home":
      return go(rows[0]);
    case "End":
      return go(rows.at(-1));
    case "ArrowRight":
      if (row.open === false) {
        event.preventDefault();
        return tree.fold(key, false);
      }
      return go(row.open ? rows[at + 1] : undefined);
    case "ArrowLeft":
      if (row.open && row.level > 1) {
        event.preventDefault();
        return tree.fold(key, true);
      }
      return go(
        rows
          .slice(0, at)
          .reverse()
          .find(({ level }) => level < row.level),
      );
    case " ":
      event.preventDefault();
      return control || event.shiftKey ? state.toggle(key) : tree.goTo(key, "select");
    default:
      if (event.key.length === 1 && !control) typeAhead(tree, event, at);
  }
}

let typed = "";
let typedAt = 0;

/** Letters typed in a row name what to go to. */
function typeAhead(tree: Tree, event: KeyboardEvent, at: number): void {
  const now = event.timeStamp;
  typed = now - typedAt < 700 ? typed + event.key : event.key;
  typedAt = now;
  const wanted = plain(typed);
  const { rows, state } = tree;
  const from = typed.length > 1 ? at : at + 1;
  const order = [...rows.slice(from), ...rows.slice(0, from)];
  const found = order.find(({ key }) => plain(ownName(state.document.nodes.get(key)!, state.language)).startsWith(wanted));
  if (found) tree.goTo(found.key, "select");
}

/** Small letters without marks: what people type when they search. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase();
