/** The one table of what a person can do. Menus, shortcuts and the command menu read it. */
import type { MenuItem } from "../controls/menu.js";
import type { BuilderState } from "../state/builder-state.js";
import type { Action, ActionId } from "./action.js";
import { clipboardActions } from "./clipboard-actions.js";
import { keysShown, matchesKeys } from "./key-names.js";
import { moveActions } from "./move-actions.js";
import { structureActions } from "./structure-actions.js";

export const actions: readonly Action[] = [
  { id: "find", icon: "search", keys: ["Mod+K"], everywhere: true, plan: (state) => ({ run: () => state.ask({ what: "find" }) }) },
  {
    id: "undo",
    icon: "undo",
    keys: ["Mod+Z"],
    everywhere: true,
    plan: (state) => (state.session.position > 0 ? { run: () => state.undo() } : { refused: state.texts.shell.nothingToUndo }),
  },
  {
    id: "redo",
    icon: "redo",
    keys: ["Mod+Y", "Mod+Shift+Z"],
    everywhere: true,
    plan: (state) =>
      state.session.position < state.session.history.length ? { run: () => state.redo() } : { refused: state.texts.shell.nothingToRedo },
  },
  ...structureActions,
  ...clipboardActions,
  ...moveActions,
  { id: "keys", icon: "command", keys: ["Shift+F1"], everywhere: true, plan: (state) => ({ run: () => state.ask({ what: "keys" }) }) },
];

/** Does it, or says why not. */
export function perform(state: BuilderState, id: ActionId): void {
  const plan = actions.find((action) => action.id === id)!.plan(state);
  if ("run" in plan) plan.run();
  else state.announce(`${state.texts.commands[id]}: ${plan.refused}`);
}

/** What can be done with the selection; what cannot stays in the list and says why. */
export function selectionMenu(state: BuilderState): MenuItem[] {
  const shown = actions.filter(({ menu, offered }) => menu !== undefined && (offered?.(state) ?? true)).sort((a, b) => a.menu! - b.menu!);
  return shown.map((action, index) => {
    const plan = action.plan(state);
    return {
      id: action.id,
      name: state.texts.commands[action.id],
      icon: action.icon,
      keys: action.keys && keysShown(action.keys[0]!),
      refused: "refused" in plan ? plan.refused : undefined,
      danger: action.danger,
      apart: index > 0 && shown[index - 1]!.menu !== action.menu,
    };
  });
}

/**
 * The action of a shortcut.
 * @param inside the focus is in the structure or the form, where all shortcuts hold
 * @param typing the focus is in a text, whose own keys come first
 */
export function actionFor(event: KeyboardEvent, inside: boolean, typing: boolean): Action | undefined {
  const found = actions.find(({ keys }) => keys?.some((one) => matchesKeys(event, one)));
  if (!found || (!inside && !found.everywhere)) return undefined;
  return typing && found.id !== "find" && found.id !== "keys" ? undefined : found;
}
