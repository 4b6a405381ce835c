/** What can be done with a condition as a whole: its menu, and the same by keys. */
import {
  duplicatePart,
  findPart,
  movePart,
  negatePart,
  parentOf,
  partsOf,
  removePart,
  unwrapPart,
  wrapPart,
  type Expression,
} from "@hoso/authoring";
import { html, nothing } from "lit";
import type { MenuItem } from "../controls/menu.js";
import type { RuleView } from "./rule-view.js";

interface Position {
  readonly index: number;
  readonly total: number;
}

export function partMenu(view: RuleView, part: Expression, name: string, { index, total }: Position): unknown {
  if (view.readOnly) return nothing;
  const words = view.state.texts.rules;
  const { actions } = words;
  const single = total === 1 && parentOf(view.root, part.id) === undefined;
  const items: MenuItem[] = [
    ...(single
      ? []
      : [
          { id: "up", name: actions.up, icon: "up" as const, keys: "Alt+↑", refused: index === 0 ? words.first : undefined },
          { id: "down", name: actions.down, icon: "down" as const, keys: "Alt+↓", refused: index === total - 1 ? words.last : undefined },
        ]),
    { id: "duplicate", name: actions.duplicate, icon: "duplicate", keys: "Ctrl+D" },
    { id: "wrap", name: actions.wrap, icon: "wrap" },
    ...(unwrapPart(view.root, part.id) ? [{ id: "unwrap", name: actions.unwrap, icon: "unwrap" as const }] : []),
    { id: "negate", name: actions.negate, icon: "condition" },
    { id: "remove", name: actions.remove, icon: "trash", keys: "Alt+Delete", danger: true, apart: true },
  ];
  return html`<hoso-menu
    .name=${words.actionsOf(name)}
    .icon=${"more"}
    .items=${items}
    @hoso-choose=${(event: CustomEvent<string>) => act(view, part, event.detail)}
  ></hoso-menu>`;
}

function act(view: RuleView, part: Expression, action: string): void {
  const { root, newId } = view;
  switch (action) {
    case "up":
    case "down": {
      const moved = movePart(root, part.id, action === "up" ? -1 : 1);
      if (moved) view.change(moved, part.id);
      return;
    }
    case "duplicate":
      return view.change(duplicatePart(root, part.id, newId), part.id);
    case "wrap":
      return view.change(wrapPart(root, part.id, "or", newId), part.id);
    case "unwrap": {
      const next = unwrapPart(root, part.id);
      if (next) view.change(next, partsOf(part)[0]?.id);
      return;
    }
    case "negate":
      return view.change(negatePart(root, part.id, newId), part.id);
    case "remove":
      return removeWithFocus(view, part);
  }
}

/** The neighbour takes the focus, else what is left in its place. */
function removeWithFocus(view: RuleView, part: Expression): void {
  const parent = parentOf(view.root, part.id);
  const siblings = parent ? partsOf(parent) : [];
  const at = siblings.findIndex(({ id }) => id === part.id);
  const neighbour = siblings[at + 1] ?? siblings[at - 1];
  const next = removePart(view.root, part.id, view.newId);
  const there = neighbour && findPart(next, neighbour.id) ? neighbour.id : next.id;
  view.state.announce(view.state.texts.rules.removed);
  view.change(next, there);
}

/** Alt with arrows moves, Alt+Delete deletes, Ctrl+D duplicates: also while a control in the row has the focus. */
export const rowKeys =
  (view: RuleView, part: Expression) =>
  (event: KeyboardEvent): void => {
    if (view.readOnly || event.defaultPrevented) return;
    const action =
      event.altKey && event.key === "ArrowUp"
        ? "up"
        : event.altKey && event.key === "ArrowDown"
          ? "down"
          : event.altKey && event.key === "Delete"
            ? "remove"
            : (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "d"
              ? "duplicate"
              : undefined;
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    act(view, part, action);
  };
