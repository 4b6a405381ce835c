/** What the panel of comments needs, loaded when it is first shown. */
import { HosoBuilderComments } from "./comments-panel.js";

export const elements = { "hoso-builder-comments": HosoBuilderComments };
