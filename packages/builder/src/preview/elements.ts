/** What the preview needs, loaded when it is first shown. */
import { HosoBuilderPreview } from "./hoso-builder-preview.js";

export const elements = { "hoso-builder-preview": HosoBuilderPreview };
