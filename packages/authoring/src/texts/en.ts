/** Everything this package has to say, in English. Pages load it in two halves: `en-core` and `en-later`. */
import type { AuthoringTexts } from "./authoring-texts.js";
import { enCore } from "./en-core.js";
import { enLater } from "./en-later.js";

export type { AuthoringTexts } from "./authoring-texts.js";

export const en: AuthoringTexts = { ...enCore, ...enLater };
