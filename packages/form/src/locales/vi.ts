/** Vietnamese, complete. A form takes the two halves one after the other. */
import { viFirst } from "./vi-first.js";
import { viLater } from "./vi-later.js";
import { joinHalves, type Locale } from "./locale.js";

export const vi: Locale = joinHalves(viFirst, viLater);
