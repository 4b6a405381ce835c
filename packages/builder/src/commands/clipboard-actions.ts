/** Copy, cut, paste and duplicate. */
import type { BuilderState } from "../state/builder-state.js";
import { command, refused, targets, type Action, type Plan } from "./action.js";
import { copyToClipboard, heldClip, pasteFromClipboard } from "./clipboard.js";

function copying(state: BuilderState, cut: boolean): Plan {
  const keys = targets(state);
  if (!keys.length) return refused(state, "nothingSelected");
  const removal = cut ? command(state, "node.delete", { keys }) : undefined;
  if (removal && "refused" in removal) return removal;
  return {
    run: () => {
      copyToClipboard(state, keys);
      removal?.run();
      state.announce(state.texts.commands.copied(keys.length));
    },
  };
}

export const clipboardActions: readonly Action[] = [
  // The keys of these three come as the browser's own clipboard events, which need no permission.
  { id: "copy", icon: "copy", menu: 1, plan: (state) => copying(state, false) },
  { id: "cut", icon: "cut", menu: 1, plan: (state) => copying(state, true) },
  {
    id: "paste",
    icon: "paste",
    menu: 1,
    plan: (state) =>
      state.readOnly
        ? refused(state, "readOnly")
        : heldClip() === undefined && !("clipboard" in navigator)
          ? refused(state, "nothingCopied")
          : { run: () => void pasteFromClipboard(state) },
  },
  {
    id: "duplicate",
    icon: "duplicate",
    keys: ["Mod+D"],
    menu: 1,
    plan: (state) => {
      const keys = targets(state);
      return keys.length ? command(state, "node.duplicate", { keys }) : refused(state, "nothingSelected");
    },
  },
];
