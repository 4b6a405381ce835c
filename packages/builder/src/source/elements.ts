/** What the source view needs, loaded when it is first shown; the editor itself comes with its frame. */
import { HosoBuilderSource } from "./builder-source.js";

export const elements = { "hoso-builder-source": HosoBuilderSource };
