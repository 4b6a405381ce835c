/** What the panel of burden needs, loaded when it is first shown. */
import { HosoBuilderBurden } from "./hoso-builder-burden.js";
import { HosoBurdenFigures } from "./hoso-burden-figures.js";

export const elements = { "hoso-builder-burden": HosoBuilderBurden, "hoso-burden-figures": HosoBurdenFigures };
