/** The words about burden: one object a language in texts/. */
import type { FigureName } from "./burden-settings.js";
import type { BurdenFigure } from "./compare-burden.js";
import type { PathName } from "./measure.js";

export interface BurdenTexts {
  readonly paths: Readonly<Record<PathName, string>>;
  readonly figures: Readonly<Record<BurdenFigure, string>>;
  /** A figure with its unit; without a currency money is the bare number. */
  value(figure: BurdenFigure, value: number, currency?: string): string;
  /** How much more or less than before; the sign is in words. */
  change(figure: BurdenFigure, by: number, currency?: string): string;
  readonly settings: Readonly<Record<FigureName, string>>;
  /** The unit in which a setting is entered. */
  unit(name: FigureName, currency: string): string;
}
