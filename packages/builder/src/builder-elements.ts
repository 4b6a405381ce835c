/** Every custom element that the builder shows at once; views bring theirs when they load. */
import { HosoForm } from "@hoso/form";
import { HosoDialog } from "./controls/dialog.js";
import { HosoMenu } from "./controls/menu.js";
import { HosoTabs } from "./controls/tabs.js";
import { HosoToolbar } from "./controls/toolbar.js";
import { HosoBuilder } from "./hoso-builder.js";
import { HosoBuilderSections } from "./shell/section-nav.js";
import { HosoBuilderSide } from "./shell/side-pane.js";
import { HosoBuilderBar } from "./shell/top-bar.js";
import { HosoLazyView } from "./views/lazy-view.js";
import type { Elements } from "./views/view-table.js";

export const builderElements: Elements = {
  "hoso-form": HosoForm,
  "hoso-dialog": HosoDialog,
  "hoso-menu": HosoMenu,
  "hoso-tabs": HosoTabs,
  "hoso-toolbar": HosoToolbar,
  "hoso-lazy-view": HosoLazyView,
  "hoso-builder-bar": HosoBuilderBar,
  "hoso-builder-sections": HosoBuilderSections,
  "hoso-builder-side": HosoBuilderSide,
  "hoso-builder": HosoBuilder,
};
