/** What a procedure costs people: minutes, papers, copies, trips, money, by way through it. */
export {
  burdenSettings,
  cityFigureNames,
  defaultBurdenSettings,
  type BurdenSettings,
  type CityFigureName,
  type Figure,
  type FigureName,
} from "./burden/burden-settings.js";
export { burdenFigures, compareBurden, figureOf, type BurdenChange, type BurdenFigure } from "./burden/compare-burden.js";
export { burdenRun, estimateBurden, type Burden, type BurdenPath } from "./burden/estimate-burden.js";
export type { BurdenTexts } from "./burden/burden-texts.js";
export type { PathName } from "./burden/measure.js";
