/** Everything this package has to say, in Vietnamese. Pages load it in two halves: `vi-core` and `vi-later`. */
import type { AuthoringTexts } from "./authoring-texts.js";
import { viCore } from "./vi-core.js";
import { viLater } from "./vi-later.js";

export type { AuthoringTexts } from "./authoring-texts.js";

export const vi: AuthoringTexts = { ...viCore, ...viLater };
