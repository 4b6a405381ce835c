/** The figures that an author put in place of the assumed ones, kept on this device. */
import { defaultBurdenSettings, type BurdenSettings, type Figure, type FigureName } from "@hoso/authoring/burden";

const name = "hoso-builder:burden";

export function readSettings(): BurdenSettings | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? "null") as { figures?: Record<string, unknown> } | null;
    if (typeof kept?.figures !== "object" || kept.figures === null) return undefined;
    const figures = Object.entries(kept.figures).filter((entry): entry is [FigureName, Figure] => isFigure(entry[1]));
    return { ...defaultBurdenSettings, figures: { ...defaultBurdenSettings.figures, ...Object.fromEntries(figures) } };
  } catch {
    return undefined; // Storage is forbidden, or holds something else.
  }
}

export function writeSettings({ figures }: BurdenSettings): void {
  const own = Object.entries(figures).filter(([figure, value]) => value !== defaultBurdenSettings.figures[figure as FigureName]);
  try {
    if (own.length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify({ figures: Object.fromEntries(own) }));
  } catch {
    // Full or forbidden: the figures hold until the page is left.
  }
}

const isFigure = (value: unknown): value is Figure =>
  typeof value === "object" && value !== null && typeof (value as Figure).value === "number" && Number.isFinite((value as Figure).value);
