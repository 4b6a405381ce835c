/** What changed for people from one version of a procedure to the next. */
import type { Burden, BurdenPath } from "./estimate-burden.js";
import type { PathName } from "./measure.js";

export type BurdenFigure =
  "minutes" | "questions" | "documents" | "certifiedCopies" | "trips" | "fees" | "totalMinutes" | "expenses" | "cost";

export interface BurdenChange {
  readonly figure: BurdenFigure;
  readonly before: number;
  readonly after: number;
}

export const burdenFigures: readonly BurdenFigure[] = [
  "minutes",
  "questions",
  "documents",
  "certifiedCopies",
  "trips",
  "fees",
  "totalMinutes",
  "expenses",
  "cost",
];

/** A figure as a number; fees in one currency. Undefined: not known. */
export function figureOf(path: BurdenPath, figure: BurdenFigure, currency: string): number | undefined {
  if (figure === "documents") return path.documents.length;
  if (figure === "fees") return path.feesKnown ? (path.fees[currency] ?? 0) : undefined;
  const value = path[figure];
  return value === undefined ? undefined : figure.endsWith("inutes") ? Math.round(value) : Math.round(value * 100) / 100;
}

/** Only what differs, as people see it: whole minutes. Figures that one of the two does not know are not compared. */
export function compareBurden(before: Burden, after: Burden): Readonly<Record<PathName, readonly BurdenChange[]>> {
  const changes = (name: PathName): readonly BurdenChange[] =>
    burdenFigures.flatMap((figure) => {
      const was = figureOf(before.paths[name], figure, before.currency);
      const is = figureOf(after.paths[name], figure, after.currency);
      return was === undefined || is === undefined || was === is ? [] : [{ figure, before: was, after: is }];
    });
  return { cheapest: changes("cheapest"), typical: changes("typical"), worst: changes("worst") };
}
