/**
 * Figures kept on this device: how many applications each procedure has in a year, and, where no city sets them, those that an author put in
 * place of the assumed ones.
 */
import { burdenSettings, cityFigureNames, defaultBurdenSettings, type BurdenSettings, type Figure } from "@hoso/authoring/burden";

const name = "hoso-builder:burden";
const yearly = (procedure: string): string => `${name}:${procedure}`;

export function keptSettings(): BurdenSettings {
  const kept = read(name) as { readonly figures?: Readonly<Record<string, unknown>> } | undefined;
  const own = cityFigureNames.flatMap((figure) => {
    const value = kept?.figures?.[figure];
    return isFigure(value) ? [[figure, value] as const] : [];
  });
  return burdenSettings(Object.fromEntries(own));
}

export function keepSettings({ figures }: BurdenSettings): void {
  const own = cityFigureNames.filter((figure) => figures[figure] && figures[figure] !== defaultBurdenSettings.figures[figure]);
  write(name, own.length === 0 ? undefined : { figures: Object.fromEntries(own.map((figure) => [figure, figures[figure]])) });
}

export function keptYearly(procedure: string): Figure | undefined {
  const kept = read(yearly(procedure));
  return isFigure(kept) ? kept : undefined;
}

export const keepYearly = (procedure: string, figure: Figure | undefined): void => write(yearly(procedure), figure);

function read(key: string): unknown {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? "null") as unknown) ?? undefined;
  } catch {
    return undefined; // Storage is forbidden, or holds something else.
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the figures hold until the page is left.
  }
}

const isFigure = (value: unknown): value is Figure =>
  typeof value === "object" && value !== null && typeof (value as Figure).value === "number" && Number.isFinite((value as Figure).value);
