/** Every custom element that the builder shows at once; views bring theirs when they load. */
import { HosoForm } from "@hoso/form";
import { HosoBuilderCanvas } from "./canvas/canvas.js";
import { HosoCanvasForm } from "./canvas/canvas-form.js";
import { HosoCommandHost } from "./commands/command-host.js";
import { HosoDialog } from "./controls/dialog.js";
import { HosoMenu } from "./controls/menu.js";
import { HosoNaming } from "./controls/naming-input.js";
import { HosoTabs } from "./controls/tabs.js";
import { HosoToolbar } from "./controls/toolbar.js";
import { HosoDragGhost } from "./drag/drag-ghost.js";
import { HosoBuilder } from "./hoso-builder.js";
import { HosoBuilderOutline } from "./outline/outline.js";
import { HosoBuilderPalette } from "./palette/palette.js";
import { HosoBuilderSections } from "./shell/section-nav.js";
import { HosoBuilderSide } from "./shell/side-pane.js";
import { HosoBuilderBar } from "./shell/top-bar.js";
import { HosoLazyView } from "./views/lazy-view.js";
import type { Elements } from "./views/elements.js";

export const builderElements: Elements = {
  "hoso-form": HosoForm,
  "hoso-dialog": HosoDialog,
  "hoso-menu": HosoMenu,
  "hoso-tabs": HosoTabs,
  "hoso-toolbar": HosoToolbar,
  "hoso-naming": HosoNaming,
  "hoso-lazy-view": HosoLazyView,
  "hoso-command-host": HosoCommandHost,
  "hoso-drag-ghost": HosoDragGhost,
  "hoso-builder-outline": HosoBuilderOutline,
  "hoso-builder-palette": HosoBuilderPalette,
  "hoso-canvas-form": HosoCanvasForm,
  "hoso-builder-canvas": HosoBuilderCanvas,
  "hoso-builder-bar": HosoBuilderBar,
  "hoso-builder-sections": HosoBuilderSections,
  "hoso-builder-side": HosoBuilderSide,
  "hoso-builder": HosoBuilder,
};
