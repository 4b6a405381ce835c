/** What the history panel is made of. */
import type { Elements } from "../views/elements.js";
import { HosoBuilderHistory } from "./history-panel.js";

export const elements: Elements = { "hoso-builder-history": HosoBuilderHistory };
