/** The dialogs of commands, which load when first asked for. */
import type { Elements } from "../../views/elements.js";
import { HosoChangeKindDialog } from "./change-kind-dialog.js";
import { HosoCommandMenu } from "./command-menu.js";
import { HosoConflictsDialog } from "./conflicts-dialog.js";
import { HosoKeysDialog } from "./keys-dialog.js";
import { HosoMoveDialog } from "./move-dialog.js";

export const elements: Elements = {
  "hoso-change-kind-dialog": HosoChangeKindDialog,
  "hoso-command-menu": HosoCommandMenu,
  "hoso-conflicts-dialog": HosoConflictsDialog,
  "hoso-keys-dialog": HosoKeysDialog,
  "hoso-move-dialog": HosoMoveDialog,
};
