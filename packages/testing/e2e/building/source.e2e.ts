/** The source view in the studio: completion and hover speak Vietnamese, and axe judges the editor's own page too, in every state of it. */
import type { FrameLocator, Page } from "@playwright/test";
import { vi } from "@hoso/authoring/texts/vi";
import { DraftOnDesk, exampleNamed, newDraft } from "./draft-on-desk.js";
import { expect, test, type Desk } from "./office.js";

test.setTimeout(90_000);

async function open(desk: Desk, theme: "light" | "dark"): Promise<FrameLocator> {
  const { page } = desk;
  await page.evaluate((chosen) => localStorage.setItem("hoso-studio", JSON.stringify({ locale: "vi", theme: chosen })), theme);
  await page.reload();
  const draft = await new DraftOnDesk(desk, await newDraft(desk, exampleNamed("civil-status-extract"))).open();
  await draft.builder.locator("hoso-builder-sections").getByRole("button", { name: "Mã nguồn" }).click();
  const frame = page.frameLocator("hoso-builder-source iframe");
  await expect(frame.locator(".view-line").first()).toBeVisible({ timeout: 20_000 });
  return frame;
}

async function at(page: Page, frame: FrameLocator, text: string): Promise<void> {
  await frame.locator(".view-line").filter({ hasText: text }).first().click();
  await page.keyboard.press("Home");
}

for (const theme of ["light", "dark"] as const)
  test(`completion and hover are in Vietnamese, and nothing is found by axe (${theme})`, async ({ office }) => {
    const desk = await office.sit("author");
    const { page } = desk;
    const frame = await open(desk, theme);
    const axe = async (state: string, rulesOff: readonly string[] = []): Promise<void> =>
      expect.soft(await desk.watch.axe(rulesOff), state).toEqual([]);
    await axe("opened");

    await at(page, frame, '"department":');
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+k");
    await page.keyboard.press("Control+i");
    await expect(frame.locator(".monaco-hover").filter({ hasText: vi.structure.procedure["department"]! })).toBeVisible();
    // The editor lets keys scroll what it shows here, and gives it no role.
    await axe("hover", ["focus-order-semantics"]);
    await page.keyboard.press("Escape");

    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type('"');
    await expect(frame.locator(".suggest-widget.visible .monaco-list-row").first()).toBeVisible();
    await page.keyboard.press("Control+Space");
    await expect(frame.locator(".suggest-details")).toContainText(vi.structure.procedure["partialReason"]!);
    await axe("completion and marks");
    await page.keyboard.press("Escape");

    await page.locator("hoso-builder-source").getByRole("button", { name: "Tìm", exact: true }).click();
    await expect(frame.locator(".find-widget.visible")).toBeVisible();
    await axe("find");
    await page.keyboard.press("Escape");

    // Somebody else changes the procedure meanwhile.
    await page.locator("hoso-builder").evaluate((element) => {
      const { state } = element as unknown as { state: { document: { root: string }; run(name: string, args: object): void } };
      state.run("node.set", { key: state.document.root, property: "department", value: "civil-status" });
    });
    await page.locator("hoso-builder-source").getByRole("button", { name: "So sánh" }).click();
    await expect(frame.locator(".monaco-diff-editor .view-line").first()).toBeVisible();
    await axe("compared");
  });
