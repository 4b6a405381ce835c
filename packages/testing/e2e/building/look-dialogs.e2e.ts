/** Every dialog, menu and passing state of the builder. */
import type { Locator } from "@playwright/test";
import { DraftOnDesk, exampleNamed, newDraft, type KeptDraft } from "./draft-on-desk.js";
import { begin, type Look, locales, looking, type Width } from "./look.js";
import { expect, test, type Office } from "./office.js";

/** A save that comes second is answered with 409; without the network nothing is answered. */
const provoked = /status of 409|ERR_|Failed to load resource/;

looking(180_000, provoked);

interface Opened {
  readonly at: Look;
  readonly draft: DraftOnDesk;
  readonly kept: KeptDraft;
}

async function opened(office: Office, locale: "vi" | "en", example = "civil-status-extract"): Promise<Opened> {
  const desk = await office.sit("administrator");
  const kept = await newDraft(desk, exampleNamed(example));
  const at = await begin(desk, locale);
  const draft = new DraftOnDesk(desk, kept);
  await desk.go(`/drafts/${kept.id}`);
  await draft.ready();
  return { at, draft, kept };
}

const dialogOf = ({ page }: Look): Locator => page.locator("dialog[open]");

/** On the selected field. */
async function ofTheForm({ at, draft }: Opened): Promise<void> {
  const { page } = at;
  const dialog = dialogOf(at);
  const on = (keys: string) => async (): Promise<void> => {
    await draft.row("relation").focus();
    await page.keyboard.press(keys);
  };
  await draft.select("relation");
  await at.opened("dialog-commands", on("Control+k"), dialog);
  await at.inOtherColours("builder-selected");
  await at.opened("dialog-keys", on("Shift+F1"), dialog);
  await at.opened("dialog-move-after", on("Alt+m"), dialog);
  await at.opened("dialog-move-to-step", on("Alt+s"), dialog);
  await at.opened("dialog-change-kind", on("Alt+k"), dialog);
  await on("F2")();
  await expect(page.locator("hoso-naming input")).toBeFocused();
  await at.at("naming");
  await page.keyboard.press("Escape");
  await page.locator("hoso-builder-canvas hoso-menu button").first().click();
  await expect(page.locator("hoso-builder-canvas hoso-menu [role=menu]")).toBeVisible();
  await at.at("menu-of-field");
  await page.keyboard.press("Escape");
}

/** Properties are in a pane of their own on a narrow screen. */
async function toSide({ page }: Look, width: Width): Promise<void> {
  if (width === 390) await page.locator("hoso-builder .foot button").nth(3).click();
  else if (width === 1024) await page.locator("hoso-builder-bar button[aria-pressed]").last().click();
}

/** Of rules, with its picker open and with work that would be lost; of options pasted as lines. */
async function ofProperties({ at, draft }: Opened): Promise<void> {
  const { page } = at;
  const rule = page.locator("hoso-rule-dialog");
  await draft.select("relation");
  for (const width of [1024, 390, 1440] as const) {
    const more = { axe: width !== 1024 };
    await at.turn(width);
    await toSide(at, width);
    await draft.properties.locator('[data-property="when"] button').first().click();
    await expect(rule.locator("dialog[open]")).toBeVisible();
    await at.at("dialog-rule", more);
    await rule.locator("hoso-picker .opener").first().click();
    await expect(rule.locator("hoso-picker [role=listbox]").first()).toBeVisible();
    await at.at("dialog-rule-picker", more);
    if (width === 1440) await at.inOtherColours("dialog-rule-picker");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect(rule.locator(".foot button.danger")).toBeVisible();
    await at.at("dialog-rule-unsaved", more);
    if (width === 1440) {
      // A tablet is turned: what is being written stays, and the panes follow when the dialog has closed.
      await at.turn(1024);
      await expect(rule.locator(".foot button.danger")).toBeVisible();
      await expect(draft.builder.locator(".frame")).toHaveClass(/wide/);
    }
    await rule.locator(".foot button.danger").click();
    await expect(rule.locator("dialog[open]")).toHaveCount(0);
    if (width === 1440) {
      await expect(draft.builder.locator(".frame")).toHaveClass(/medium/);
      await at.turn(1440);
    }
    await draft.properties.locator("hoso-options-editor button").filter({ hasText: /…$/ }).first().click();
    await expect(dialogOf(at)).toBeVisible();
    await at.at("dialog-options", more);
    await page.keyboard.press("Escape");
    await expect(dialogOf(at)).toHaveCount(0);
  }
}

/** What the builder says after something that had consequences. */
async function reports({ at, draft }: Opened): Promise<void> {
  const { page } = at;
  const told = draft.builder.locator(".told");
  await draft.row("relation").focus();
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+v");
  await expect(told).not.toBeEmpty();
  await at.at("report-paste");
  await draft.select("relation");
  await page.keyboard.press("Delete");
  await expect(told).not.toBeEmpty();
  for (const width of [390, 1440] as const) {
    await at.turn(width);
    await at.at("report-delete");
  }
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
}

async function view({ page }: Look, index: number): Promise<void> {
  await page.locator("hoso-builder-sections").getByRole("button").nth(index).click();
}

async function ofViews({ at }: Opened): Promise<void> {
  const { page } = at;
  const dialog = dialogOf(at);
  await view(at, 9);
  const languages = page.locator("hoso-editor-languages");
  await at.opened(
    "dialog-language-add",
    () =>
      languages
        .locator("button")
        .filter({ hasText: /Thêm ngôn ngữ|Add language/ })
        .click(),
    dialog,
  );
  const csv = "Mã dòng (không sửa),vi,en\nkhong-co,Một,One\n";
  await languages.locator("input[type=file]").setInputFiles({ name: "dich.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await expect(dialog).toBeVisible();
  await at.everywhere("dialog-language-import");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
}

for (const locale of locales) {
  test(`dialogs of the builder, ${locale}`, async ({ office }) => {
    const one = await opened(office, locale);
    await ofTheForm(one);
    await ofProperties(one);
    await reports(one);
    await ofViews(one);
  });

  test(`without the network, and two people at one place, ${locale}`, async ({ office }) => {
    const one = await opened(office, locale);
    const { at, draft, kept } = one;
    const colleague = await office.sit("colleague");
    // In the same language: else the two would write the name in two languages, and nothing would be disputed.
    await begin(colleague, locale);
    const other = await new DraftOnDesk(colleague, kept).open();
    await draft.desk.context.setOffline(true);
    await draft.select("phone");
    await draft.text("label").fill("Điện thoại di động");
    await expect(draft.saving).toHaveClass(/doubt/);
    await at.everywhere("builder-offline");
    await other.select("phone");
    await other.text("label").fill("Số máy");
    await expect.poll(async () => JSON.stringify((await other.storedField("phone"))?.label)).toContain("Số máy");
    await draft.desk.context.setOffline(false);
    const choose = draft.bar.locator("button").filter({ hasText: /Xem và chọn|Look and choose/ });
    await expect(choose).toBeVisible({ timeout: 30_000 });
    await at.everywhere("builder-conflict");
    await choose.click();
    await expect(dialogOf(at)).toBeVisible();
    await at.everywhere("dialog-conflicts");
    await at.inOtherColours("dialog-conflicts");
  });
}
