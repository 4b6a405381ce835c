import { describe, expect, it } from "vitest";
import type { OutlineRow } from "./outline-rows.js";
import { OutlineWindow } from "./outline-window.js";

const rows = (count: number): OutlineRow[] =>
  Array.from({ length: count }, (_, index) => ({ key: `k${index}`, level: 1, index, count, open: undefined }));

/** A tree whose rows are 32 pixels high, scrolled to a place. */
const treeAt = (scrollTop: number): HTMLElement =>
  ({ scrollTop, clientHeight: 640, querySelector: () => ({ offsetHeight: 32 }) }) as unknown as HTMLElement;

const never = (): boolean => false;
const inWords = (shown: ReturnType<OutlineWindow["shown"]>): string => {
  const told: string[] = [];
  for (const one of shown)
    if ("rows" in one) told.push(`(${one.rows})`);
    else told.push(one.key);
  return told
    .filter(
      (word, index) => word.startsWith("(") || told[index - 1]?.startsWith("(") !== false || told[index + 1]?.startsWith("(") !== false,
    )
    .join(" ");
};

describe("OutlineWindow", () => {
  it("leaves short outlines whole", () => {
    const all = rows(150);
    expect(new OutlineWindow().shown(all, never)).toBe(all);
  });

  it("brings the rows in sight and some around, and room for the others", () => {
    const window = new OutlineWindow();
    expect(inWords(window.shown(rows(1000), never))).toBe("k0 k49 (950)");
    expect(window.scrolled(treeAt(0))).toBe(false);
    expect(window.scrolled(treeAt(320 * 32))).toBe(true);
    expect(inWords(window.shown(rows(1000), never))).toBe("(295) k295 k364 (635)");
    expect(window.scrolled(treeAt(322 * 32))).toBe(false);
    expect(window.scrolled(treeAt(980 * 32))).toBe(true);
    expect(inWords(window.shown(rows(1000), never))).toBe("(955) k955 k999");
    expect(window.scrolled(treeAt(980 * 32))).toBe(false);
  });

  it("keeps a row that has the focus wherever it is", () => {
    const shown = new OutlineWindow().shown(rows(1000), ({ key }) => key === "k700");
    expect(inWords(shown)).toBe("k0 k49 (650) k700 (299)");
    const gaps = shown.flatMap((one) => ("rows" in one ? [one.id] : []));
    expect(new Set(gaps).size).toBe(gaps.length);
  });
});
