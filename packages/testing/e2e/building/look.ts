/**
 * Looking at a page: nothing found by axe with all rules on, no scrolling sideways, and pictures to look at. What the policies block is watched by
 * the office. HOSO_E2E_LANGUAGES=both looks at everything in English too.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { pictures } from "../town.js";
import { expect, test, type Desk } from "./office.js";

export type Locale = "vi" | "en";
export const locales: readonly Locale[] = process.env["HOSO_E2E_LANGUAGES"] === "both" ? ["vi", "en"] : ["vi"];
export const widths = [1440, 1024, 390] as const;
export type Width = (typeof widths)[number];
type Mode = "light" | "dark" | "forced";

const heights: Readonly<Record<Width, number>> = { 1440: 900, 1024: 768, 390: 844 };
const media = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;

export class Look {
  readonly page: Page;
  readonly locale: Locale;
  readonly #desk: Pick<Desk, "page" | "watch">;

  constructor(desk: Pick<Desk, "page" | "watch">, locale: Locale = "vi") {
    this.#desk = desk;
    this.page = desk.page;
    this.locale = locale;
  }

  /** From now on at this width. */
  async turn(width: Width): Promise<void> {
    await this.page.setViewportSize({ width, height: heights[width] });
  }

  /** As it stands. @param axe false where only the picture is new */
  async at(name: string, { axe = true, mode = "light" }: { axe?: boolean; mode?: Mode } = {}): Promise<void> {
    const { page } = this;
    await settled(page);
    const size = page.viewportSize()!.width;
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(wide, `${name}, ${size} px: scrolls sideways`).toBeLessThanOrEqual(0);
    if (axe) expect.soft(await this.#desk.watch.axe(), `${name}, ${size} px, ${mode}`).toEqual([]);
    await page.screenshot({ path: path.join(pictures, `studio-${name}-${this.locale}-${size}-${mode}.png`), animations: "disabled" });
  }

  /** At all widths; axe at the widest and the narrowest, between which only the layout differs. */
  async everywhere(name: string): Promise<void> {
    for (const width of [1024, 390, 1440] as const) {
      await this.turn(width);
      await this.at(name, { axe: width !== 1024 });
    }
  }

  /** In the dark and in forced colours, where contrast and borders are others. */
  async inOtherColours(name: string): Promise<void> {
    for (const mode of ["dark", "forced"] as const) {
      await this.page.emulateMedia(media[mode]);
      // In forced colours the person's own palette decides, which axe does not know.
      await this.at(name, { mode, axe: mode === "dark" });
    }
    await this.page.emulateMedia(media.light);
  }

  /** Looks at what a button or a key opens, and closes it. */
  async opened(name: string, open: () => Promise<void>, what: Locator): Promise<void> {
    await open();
    await expect(what).toBeVisible();
    await this.everywhere(name);
    await this.page.keyboard.press("Escape");
    await expect(what).toBeHidden();
  }
}

/** For a file of looks. @param provoked what its tests bring about on the console on purpose */
export function looking(timeout: number, provoked?: RegExp): void {
  test.setTimeout(timeout);
  test.beforeAll(() => mkdir(pictures, { recursive: true }));
  test.afterEach(({ office }) => {
    if (provoked) for (const { watch } of office.desks) watch.forgive(provoked);
  });
}

/** Language of the interface, and light whatever the machine's setting. */
export async function begin(desk: Desk, locale: Locale): Promise<Look> {
  const { page } = desk;
  await page.emulateMedia({ ...media.light, reducedMotion: "reduce" });
  await page.evaluate((kept) => localStorage.setItem("hoso-studio", JSON.stringify(kept)), { locale, theme: "auto" });
  await page.reload();
  return new Look(desk, locale);
}

/** What the page fetches is there, and drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const deep = (root: ParentNode): boolean => {
      for (const one of root.querySelectorAll("*")) {
        if (one.getAttribute("aria-busy") === "true" || one.matches("p.loading")) return false;
        if (one.shadowRoot && !deep(one.shadowRoot)) return false;
      }
      return true;
    };
    return deep(document);
  });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 120))));
}
