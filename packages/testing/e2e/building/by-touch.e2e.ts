/** The main edits with fingers alone, on a phone 390 px wide: nothing is clicked, hovered or typed as a shortcut. */
import type { CDPSession, Locator } from "@playwright/test";
import { vi } from "@hoso/authoring/texts/vi";
import { DraftOnDesk, exampleNamed, newDraft } from "./draft-on-desk.js";
import { expect, test } from "./office.js";

test.setTimeout(90_000);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One finger, as the browser gets it from the glass. */
class Finger {
  readonly debug: CDPSession;
  readonly ghost: Locator;

  constructor(debug: CDPSession, ghost: Locator) {
    this.debug = debug;
    this.ghost = ghost;
  }

  async down(point: Point): Promise<void> {
    await this.debug.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
  }

  async move(from: Point, to: Point, steps = 12): Promise<void> {
    for (let step = 1; step <= steps; step += 1) {
      const part = step / steps;
      const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await this.debug.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
    }
  }

  async up(): Promise<void> {
    await this.debug.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  /** Rests until the thing comes along, which hangs at the finger then, carries it, lets go. */
  async carry(from: Point, to: Point): Promise<void> {
    await this.down(from);
    await expect(this.ghost).toBeVisible();
    await this.move(from, to);
    await this.up();
  }

  async swipe(from: Point, to: Point): Promise<void> {
    await this.down(from);
    await this.move(from, to);
    await this.up();
  }
}

/** Waits until what a finger pushed has come to rest. */
async function still(scroll: Locator): Promise<void> {
  let top = Number.NaN;
  await expect
    .poll(
      async () => {
        const before = top;
        top = await scroll.evaluate((element) => element.scrollTop);
        return top === before;
      },
      { intervals: [500] },
    )
    .toBe(true);
}

/** Where it is; nothing is scrolled for it. */
async function spotAt(row: Locator, part: number): Promise<Point> {
  const box = (await row.boundingBox())!;
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height * part) };
}

test("fields, steps, documents and preview by touch", async ({ office }) => {
  const desk = await office.sit("author", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  const { page } = desk;
  const draft = new DraftOnDesk(desk, await newDraft(desk, exampleNamed("civil-status-extract")));
  await desk.go(`/drafts/${draft.id}`);
  const { builder } = draft;
  const finger = new Finger(await desk.context.newCDPSession(page), builder.locator("hoso-drag-ghost p"));
  const foot = (name: string): Locator => builder.getByRole("navigation", { name: "Chọn vùng làm việc" }).getByRole("button", { name });
  const stepOrder = async (): Promise<string[]> => (await draft.procedure()).steps.map(({ id }) => id);
  const members = async (): Promise<string[]> => (await draft.procedure()).steps[0]!.fields.map(({ id }) => id);
  await expect(draft.row("fullName")).toBeVisible();

  // A field after the one that is selected.
  await draft.row("relation").scrollIntoViewIfNeeded();
  await draft.row("relation").tap({ position: { x: 20, y: 12 } });
  await foot("Thêm").tap();
  await builder.locator("hoso-builder-palette").getByRole("button", { name: vi.kinds["text"]!, exact: true }).tap();
  await expect.poll(members).toHaveLength(4);
  const [added] = (await members()).filter((id) => !["requester", "relation", "agency"].includes(id));
  expect(await members()).toEqual(["requester", "relation", added, "agency"]);

  // Its label and whether it must be answered, in the details.
  await foot("Chi tiết").tap();
  await draft.text("label").tap();
  await page.keyboard.insertText("Nghề nghiệp");
  await draft.properties.locator('[data-property="required"] select').selectOption("true");
  await foot("Biểu mẫu").tap();
  const mine = builder
    .locator("hoso-builder-canvas .spot", { hasText: vi.kinds["text"]! })
    .and(builder.getByRole("button", { name: /^Nghề nghiệp/ }));
  await expect(mine).toBeVisible();
  expect((await draft.procedure()).steps[0]!.fields[2]).toMatchObject({ kind: "text", label: { vi: "Nghề nghiệp" }, required: true });

  // A finger that moves at once scrolls; one that rests takes the field along.
  await draft.row("fullName").scrollIntoViewIfNeeded();
  const scroll = builder.locator("hoso-builder-canvas .scroll");
  await scroll.evaluate((element) => element.scrollTo(0, 0));
  const before = await scroll.evaluate((element) => element.scrollTop);
  await finger.swipe({ x: 180, y: 620 }, { x: 180, y: 320 });
  await expect.poll(() => scroll.evaluate((element) => element.scrollTop)).toBeGreaterThan(before + 100);
  expect(await members()).toHaveLength(4);
  await still(scroll);
  await mine.evaluate((element) => element.scrollIntoView({ block: "end" }));
  await still(scroll);
  const below = await spotAt(mine, 0.5);
  await finger.carry(below, { x: below.x, y: (await spotAt(draft.row("relation"), 0.42)).y });
  await expect.poll(members).toEqual(["requester", added, "relation", "agency"]);

  // Undone and done again.
  await draft.bar.getByRole("button", { name: /^Hoàn tác/ }).tap();
  await expect.poll(members).toEqual(["requester", "relation", added, "agency"]);
  await draft.bar.getByRole("button", { name: /^Làm lại/ }).tap();
  await expect.poll(members).toEqual(["requester", added, "relation", "agency"]);

  // A step carried in the structure, and one moved by its menu.
  await foot("Cấu trúc").tap();
  const outline = builder.locator("hoso-builder-outline");
  const step = (name: RegExp): Locator => outline.getByRole("treeitem", { name });
  const [copies, subject] = [step(/^Số bản sao và cách nhận, bước/), step(/^Người có tên trong giấy tờ, bước/)];
  for (const row of [copies, subject]) await row.tap({ trial: true, position: { x: 20, y: 8 } });
  await expect(copies).toBeInViewport({ ratio: 1 });
  await finger.carry(await spotAt(copies, 0.5), await spotAt(subject, 0.1));
  await expect.poll(stepOrder).toEqual(["requesterStep", "copiesStep", "subjectStep", "eventStep"]);
  await outline.getByRole("button", { name: "Lệnh cho phần đang chọn" }).tap();
  await outline.getByRole("menuitem", { name: "Chuyển xuống dưới" }).tap();
  await expect.poll(stepOrder).toEqual(["requesterStep", "subjectStep", "copiesStep", "eventStep"]);

  // Who needs which document.
  const sections = builder.locator("hoso-builder-sections");
  const go = async (view: string): Promise<void> => {
    await sections.getByRole("button").first().tap();
    await sections.getByRole("menuitem", { name: view, exact: true }).tap();
  };
  await go("Giấy tờ");
  const tick = builder.locator("hoso-document-matrix").getByRole("checkbox").first();
  await expect(tick).not.toBeChecked();
  const documents = async (): Promise<string> => JSON.stringify((await draft.procedure()).documents);
  const were = await documents();
  await tick.tap();
  await expect(tick).toBeChecked();
  expect(await documents()).not.toBe(were);

  // What the resident will see, with the new field.
  await go("Xem thử");
  await expect(builder.locator("hoso-builder-preview hoso-form")).toContainText("Cấp bản sao trích lục hộ tịch");
  await draft.saved();
  expect((await draft.stored()).steps.map(({ id }) => id)).toEqual(await stepOrder());
  expect((await draft.stored()).steps[0]!.fields.map(({ id }) => id)).toEqual(await members());
});
