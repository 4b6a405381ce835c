/** A website's colours and type: boxes with the form's own values as examples, and whether what is chosen can be read. */
import { html } from "lit";
import { themeNames, type SiteTheme } from "../api/shapes.js";
import type { StudioTexts } from "../texts/texts.js";

type ThemeName = (typeof themeNames)[number];

/** What the form uses where a box is empty: docs/reference/theming.md. */
const own: Readonly<Record<ThemeName, string>> = {
  accent: "#0a4f8f",
  onAccent: "#ffffff",
  text: "#16212c",
  muted: "#47545f",
  surface: "#ffffff",
  surfaceSoft: "#f2f5f8",
  line: "#c9d2da",
  border: "#5a6873",
  focus: "#ffb700",
  font: "",
  radius: "4px",
};
const shapes: Readonly<Partial<Record<ThemeName, RegExp>>> = { font: /^[\p{L}\p{N} ,'"-]{1,200}$/u, radius: /^\d{1,2}px$/ };
const colour = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
/** Words and what is behind them; WCAG asks for 4.5 to 1. */
const readable: readonly (readonly [ThemeName, ThemeName])[] = [
  ["onAccent", "accent"],
  ["text", "surface"],
  ["muted", "surface"],
  ["accent", "surface"],
];
const LEAST_CONTRAST = 4.5;

const whole = (value: string): string =>
  value.length === 4 ? `#${[...value.slice(1)].map((one) => one + one).join("")}` : value.toLowerCase();

export function themeFields({ sites: words }: StudioTexts, theme: SiteTheme): unknown {
  const box = (name: ThemeName): HTMLInputElement["id"] => `theme-${name}`;
  const other = (event: Event, id: string): HTMLInputElement =>
    (event.target as HTMLElement).parentElement!.querySelector<HTMLInputElement>(`#${id}`)!;
  const field = (name: ThemeName): unknown => {
    const given = theme[name] ?? "";
    const text = (write?: (event: Event) => void): unknown =>
      html`<input id=${box(name)} name=${box(name)} maxlength="200" autocomplete="off" spellcheck="false" placeholder=${own[name]} .value=${given} @input=${write} />`;
    if (shapes[name]) return html`<div class="field"><label class="label" for=${box(name)}>${words.themes[name]}</label>${text()}</div>`;
    const picked = (event: Event): void => void (other(event, box(name)).value = (event.target as HTMLInputElement).value);
    const written = (event: Event): void => {
      const { value } = event.target as HTMLInputElement;
      other(event, `${box(name)}-pick`).value = whole(colour.test(value) ? value : own[name]);
    };
    return html`<div class="field"><label class="label" for=${box(name)}>${words.themes[name]}</label><span class="colour"><input type="color" id=${`${box(name)}-pick`} aria-label=${words.pick(words.themes[name])} .value=${whole(given || own[name])} @input=${picked} />${text(written)}</span></div>`;
  };
  return html`<div class="fields">${themeNames.map(field)}</div>`;
}

export const themeIn = (data: FormData): SiteTheme =>
  Object.fromEntries(themeNames.map((name) => [name, String(data.get(`theme-${name}`) ?? "").trim()]).filter(([, value]) => value !== ""));

/** In words; undefined: nothing is wrong. */
export function themeProblem({ sites: words }: StudioTexts, theme: SiteTheme): string | undefined {
  if (!themeNames.every((name) => theme[name] === undefined || (shapes[name] ?? colour).test(theme[name]))) return words.themeWrong;
  const faint = readable.find(
    ([front, back]) => (theme[front] ?? theme[back]) !== undefined && contrast(front, back, theme) < LEAST_CONTRAST,
  );
  return faint && words.faint(words.themes[faint[0]], words.themes[faint[1]]);
}

function contrast(front: ThemeName, back: ThemeName, theme: SiteTheme): number {
  const [a, b] = [front, back].map((name) => luminance(whole(theme[name] ?? own[name]))) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** As WCAG defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
