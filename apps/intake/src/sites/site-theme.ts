/** A site's theme as a style sheet: the form's custom properties, from values whose shape was checked when they were stored. */
import type { Theme } from "./site-schemas.js";

const properties: Readonly<Record<keyof Theme, string>> = {
  accent: "--hoso-accent",
  onAccent: "--hoso-on-accent",
  text: "--hoso-text",
  muted: "--hoso-muted",
  surface: "--hoso-surface",
  surfaceSoft: "--hoso-surface-soft",
  line: "--hoso-line",
  border: "--hoso-border",
  focus: "--hoso-focus",
  font: "--hoso-font",
  radius: "--hoso-radius",
};

export const hasTheme = (theme: Theme): boolean => Object.values(theme).some((value) => value !== undefined);

export function themeStyle(theme: Theme): string {
  const lines = (Object.keys(properties) as (keyof Theme)[]).flatMap((name) =>
    theme[name] === undefined ? [] : [`  ${properties[name]}: ${theme[name]};`],
  );
  return `hoso-form {\n${lines.join("\n")}\n}\n`;
}
