/** English, complete. A form takes the two halves one after the other. */
import { enFirst } from "./en-first.js";
import { enLater } from "./en-later.js";
import { joinHalves, type Locale } from "./locale.js";

export const en: Locale = joinHalves(enFirst, enLater);
