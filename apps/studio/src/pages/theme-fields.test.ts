import { expect, it } from "vitest";
import { en } from "../texts/en.js";
import { themeProblem } from "./theme-fields.js";

it.each([
  [{}],
  [{ accent: "#7a1f5c" }],
  [{ accent: "#ffd54a", onAccent: "#222", surface: "#111111", text: "#eee", muted: "#bbb" }],
  [{ font: '"Be Vietnam Pro", sans-serif', radius: "8px", line: "#fff" }],
])("lets %j pass", (theme) => {
  expect(themeProblem(en, theme)).toBeUndefined();
});

it.each([
  [{ accent: "#ffd54a" }, "Text on the main colour"],
  [{ surface: "#000" }, "Text"],
  [{ muted: "#aaaaaa" }, "Secondary text"],
  [{ accent: "#111111", surface: "#222222", text: "#fff", muted: "#fff" }, "Main colour"],
])("says what cannot be read with %j", (theme, name) => {
  expect(themeProblem(en, theme)).toContain(`“${name}”`);
});

it.each([[{ accent: "blue" }], [{ radius: "1em" }], [{ font: "x; }" }], [{ text: "#12345" }]])("refuses %j", (theme) => {
  expect(themeProblem(en, theme)).toBe(en.sites.themeWrong);
});
