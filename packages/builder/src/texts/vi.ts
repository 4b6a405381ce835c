/** The whole interface in Vietnamese. */
import { joinHalves } from "./texts.js";
import { viCore } from "./vi-core.js";
import { viLater } from "./vi-later.js";

export const vi = joinHalves(viCore, viLater);
