/** Every view and panel of the builder, in Vietnamese at three widths and in English on a phone. */
import { DraftOnDesk, exampleNamed, newDraft } from "./draft-on-desk.js";
import { begin, type Look, locales, looking, widths } from "./look.js";
import { expect, test } from "./office.js";

looking(180_000);

const views = "design about cases documents fees processing checks declaration privacy languages preview scenarios source".split(" ");
const main = new Set(["design", "documents", "preview"]);

/** What looks the same in any colour is looked at in other colours once. */
async function look(at: Look, name: string, width?: 390): Promise<void> {
  if (width) return at.at(name, { axe: false });
  await at.everywhere(name);
  if (main.has(name.replace("builder-", ""))) await at.inOtherColours(name);
}

async function show({ page }: Look, view: string): Promise<void> {
  const sections = page.locator("hoso-builder-sections");
  if (page.viewportSize()!.width >= 1200) return sections.getByRole("button").nth(views.indexOf(view)).click();
  await sections.getByRole("button").first().click();
  await sections.locator(`[role=menuitem][data-id=${view}]`).click();
}

async function eachView(at: Look, width?: 390): Promise<void> {
  for (const view of views.slice(1)) {
    await show(at, view);
    if (view === "source")
      await expect(at.page.frameLocator("hoso-builder-source iframe").locator(".view-lines .view-line").first()).toBeVisible({
        timeout: 20_000,
      });
    await look(at, `builder-${view}`, width);
  }
}

/** On a narrow screen the side pane lies over the form; on a phone each pane has the screen to itself. */
async function panels(at: Look): Promise<void> {
  const { page } = at;
  const foot = page.locator("hoso-builder .foot button");
  const side = page.locator("hoso-builder-bar button[aria-pressed]").last();
  for (const width of widths) {
    await at.turn(width);
    if (width === 390)
      for (const [index, name] of (["outline", "palette"] as const).entries()) {
        await foot.nth(index).click();
        await at.at(`builder-${name}`);
      }
    if (width === 390) await foot.nth(3).click();
    else if (width === 1024) await side.click();
    for (const panel of ["problems", "history", "burden", "comments", "properties"]) {
      await page.locator(`hoso-builder-side [role=tab][data-id=${panel}]`).click();
      if (panel === "burden") await page.locator("hoso-burden-figures summary").click();
      await at.at(`builder-panel-${panel}`, { axe: width !== 1024 });
      if (panel === "burden") await page.locator("hoso-burden-figures summary").click();
    }
    if (width === 390) await foot.nth(2).click();
    else if (width === 1024) await side.click();
  }
  await at.turn(1440);
}

for (const locale of locales)
  test(`views and panels of the builder, ${locale}`, async ({ office }) => {
    const desk = await office.sit("administrator");
    const draft = await newDraft(desk, exampleNamed("civil-status-extract"));
    const at = await begin(desk, locale);
    const open = new DraftOnDesk(desk, draft);
    await desk.go(`/drafts/${draft.id}`);
    await open.ready();
    await look(at, "builder-design");
    await open.select("relation");
    await panels(at);
    await eachView(at);
  });

test("views of the builder on a phone, in English", async ({ office }) => {
  const desk = await office.sit("administrator");
  const draft = await newDraft(desk, exampleNamed("household-business"));
  const at = await begin(desk, "en");
  await at.turn(390);
  await desk.go(`/drafts/${draft.id}`);
  await expect(desk.page.locator("hoso-builder-canvas .spot.placed").first()).toBeVisible({ timeout: 20_000 });
  await look(at, "builder-design", 390);
  await eachView(at, 390);
});
