/** The whole interface in English. */
import { joinHalves } from "./texts.js";
import { enCore } from "./en-core.js";
import { enLater } from "./en-later.js";

export const en = joinHalves(enCore, enLater);
