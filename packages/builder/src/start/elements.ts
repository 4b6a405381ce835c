/** What starting needs, loaded when it is first shown. */
import { HosoBuilderStart } from "./builder-start.js";
import { HosoStart } from "./start-choices.js";

export const elements = { "hoso-start": HosoStart, "hoso-builder-start": HosoBuilderStart };
