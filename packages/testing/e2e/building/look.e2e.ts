/**
 * Every page of the studio and every view, panel and dialog of the builder: nothing found by axe with all rules on, nothing that the policies
 * block, no scrolling sideways; with pictures to look at. HOSO_E2E_LANGUAGES=both looks at each language at every width.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { pictures } from "../town.js";
import { DraftOnDesk, exampleNamed, newDraft } from "./draft-on-desk.js";
import { expect, test, type Desk } from "./office.js";

interface Round {
  readonly locale: "vi" | "en";
  readonly width: number;
  readonly height: number;
  readonly theme: "light" | "dark";
}

/** The first two are looked at by axe too; the others differ from them in width only. */
const rounds: readonly Round[] = [
  { locale: "vi", width: 1440, height: 900, theme: "light" },
  { locale: "en", width: 390, height: 844, theme: "light" },
  { locale: "vi", width: 1024, height: 768, theme: "dark" },
];
const more: readonly Round[] = [
  { locale: "vi", width: 390, height: 844, theme: "light" },
  { locale: "en", width: 1440, height: 900, theme: "light" },
  { locale: "en", width: 1024, height: 768, theme: "light" },
  { locale: "en", width: 390, height: 844, theme: "dark" },
];

class Look {
  readonly desk: Desk;
  readonly round: Round;

  constructor(desk: Desk, round: Round) {
    this.desk = desk;
    this.round = round;
  }

  get page(): Page {
    return this.desk.page;
  }

  async at(name: string): Promise<void> {
    const { locale, width, theme } = this.round;
    const { page } = this;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 120))));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(wide, `${name}: scrolls sideways`).toBeLessThanOrEqual(0);
    expect.soft(await this.desk.watch.axe(), name).toEqual([]);
    await page.screenshot({ path: path.join(pictures, `studio-${name}-${locale}-${width}-${theme}.png`) });
  }

  /** Looks at what a button or a key opens, and closes it. */
  async opened(name: string, open: () => Promise<void>, what: Locator): Promise<void> {
    await open();
    await expect(what).toBeVisible();
    await this.at(name);
    await this.page.keyboard.press("Escape");
    await expect(what).toBeHidden();
  }
}

test.setTimeout(240_000);
test.beforeAll(() => mkdir(pictures, { recursive: true }));

async function settle({ desk, round }: Look): Promise<void> {
  const { page } = desk;
  await page.evaluate(({ locale, theme }) => localStorage.setItem("hoso-studio", JSON.stringify({ locale, theme })), round);
  await page.setViewportSize(round);
  await page.reload();
}

const pages = { procedures: "/procedures", new: "/new", sites: "/sites", accounts: "/accounts", audit: "/audit", account: "/account" };

async function studio(look: Look, draft: string): Promise<void> {
  const { desk } = look;
  for (const [name, address] of Object.entries(pages)) {
    await desk.go(address);
    await quiet(desk.page);
    await look.at(name);
  }
  await desk.go("/procedures/civil-status-extract");
  await quiet(desk.page);
  await look.at("versions");
  await desk.go(`/drafts/${draft}/review`);
  await quiet(desk.page);
  await look.at("review");
  await desk.go("/nowhere");
  await look.at("not-found");
}

/** What the page fetches is there. */
async function quiet(page: Page): Promise<void> {
  await expect(page.locator("h1")).toBeVisible();
  await page.waitForFunction(() => {
    const deep = (root: ParentNode): boolean => {
      for (const one of root.querySelectorAll("*")) {
        if (one.getAttribute("aria-busy") === "true") return false;
        if (one.shadowRoot && !deep(one.shadowRoot)) return false;
      }
      return true;
    };
    return deep(document);
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
}

const views = "design about cases documents fees processing checks declaration privacy languages preview scenarios source".split(" ");

async function show({ page, round }: Look, view: string): Promise<void> {
  const sections = page.locator("hoso-builder-sections");
  if (round.width >= 1200) await sections.getByRole("button").nth(views.indexOf(view)).click();
  else {
    await sections.getByRole("button").first().click();
    await sections.locator(`[role=menuitem][data-id=${view}]`).click();
  }
  await quiet(page);
}

async function builder(look: Look, draft: DraftOnDesk): Promise<void> {
  const { page } = look;
  await look.at("builder-design");
  await draft.select("relation");
  await panels(look);
  await draft.select("relation");
  await dialogs(look, draft);
  for (const view of views.slice(1, -1)) {
    await show(look, view);
    await look.at(`builder-${view}`);
  }
  await show(look, "source");
  const frame = page.frameLocator("hoso-builder-source iframe");
  await expect(frame.locator(".view-lines .view-line").first()).toBeVisible({ timeout: 20_000 });
  await look.at("builder-source");
}

async function panels(look: Look): Promise<void> {
  const { page, round } = look;
  const foot = page.locator("hoso-builder .foot button");
  if (round.width < 700)
    for (const [at, name] of (["outline", "palette"] as const).entries()) {
      await foot.nth(at).click();
      await look.at(`builder-${name}`);
    }
  if (round.width < 700) await foot.nth(3).click();
  else if (round.width < 1200) await page.locator("hoso-builder-bar button[aria-pressed]").last().click();
  for (const panel of ["problems", "history", "burden", "comments", "properties"]) {
    await page.locator(`hoso-builder-side [role=tab][data-id=${panel}]`).click();
    await quiet(page);
    await look.at(`builder-panel-${panel}`);
  }
  const rule = page.locator('hoso-properties [data-property="when"] button').first();
  await look.opened("builder-rule", () => rule.click(), page.locator("hoso-rule-dialog dialog[open]"));
  if (round.width < 700) await foot.nth(2).click();
  else if (round.width < 1200) await page.locator("hoso-builder-bar button[aria-pressed]").last().click();
}

async function dialogs(look: Look, draft: DraftOnDesk): Promise<void> {
  const { page } = look;
  const dialog = page.locator("dialog[open]");
  const on = (keys: string) => async (): Promise<void> => {
    await draft.row("relation").focus();
    await page.keyboard.press(keys);
  };
  await look.opened("builder-command-menu", on("Control+k"), dialog);
  await look.opened("builder-keys", on("Shift+F1"), dialog);
  await look.opened("builder-move-after", on("Alt+m"), dialog);
  await look.opened("builder-move-to-step", on("Alt+s"), dialog);
  await look.opened("builder-change-kind", on("Alt+k"), dialog);
  await look.opened("builder-naming", on("F2"), page.locator("hoso-naming input"));
  await look.opened(
    "builder-menu",
    () => page.locator("hoso-builder-canvas hoso-menu button").first().click(),
    page.locator("hoso-builder-canvas hoso-menu [role=menu]"),
  );
}

const all = process.env["HOSO_E2E_LANGUAGES"] === "both" ? [...rounds, ...more] : rounds;

for (const round of all)
  test(`the studio and the builder, ${round.locale}, ${round.width} px, ${round.theme}`, async ({ office }) => {
    const desk = await office.sit("administrator");
    const kept = await newDraft(desk, exampleNamed("civil-status-extract"));
    const look = new Look(desk, round);
    await settle(look);
    await studio(look, kept.id);
    const draft = new DraftOnDesk(desk, kept);
    await desk.go(`/drafts/${kept.id}`);
    await expect(draft.builder.locator("hoso-builder-canvas .spot.placed").first()).toBeVisible({ timeout: 20_000 });
    await builder(look, draft);
    await desk.context.clearCookies();
    await desk.page.goto("about:blank");
    await desk.go("/sign-in");
    await quiet(desk.page);
    await look.at("sign-in");
  });
