/** A reviewer comments on places of a draft and returns it; its author sees where, answers, and sends it again; each sees the other's words live. */
import type { Locator, Page } from "@playwright/test";
import { DraftOnDesk, exampleNamed, newDraft } from "./draft-on-desk.js";
import { expect, test, type Desk } from "./office.js";

test.setTimeout(60_000);

/** Written on the page for reviewing, about a part chosen there. */
async function comment(page: Page, place: RegExp, text: string): Promise<void> {
  const comments = page.locator("studio-comments");
  const choice = comments.getByLabel("Về phần");
  const option = choice.locator("option").filter({ hasText: place }).first();
  await choice.selectOption((await option.getAttribute("value"))!);
  await comments.getByLabel("Nhận xét mới").fill(text);
  await comments.getByRole("button", { name: "Gửi nhận xét" }).click();
  await expect(comments.locator("li").filter({ hasText: text })).toBeVisible();
}

const marks = (pane: Locator): Locator => pane.locator("button.talk");
const axe = async ({ watch }: Desk, where: string): Promise<void> => expect.soft(await watch.axe(), where).toEqual([]);

test("a reviewer comments on places; the author sees where, answers and sends again; both live", async ({ office }) => {
  const [author, reviewer] = [await office.sit("author"), await office.sit("publisher")];
  const kept = await newDraft(author, exampleNamed("civil-status-extract"));
  const draft = await new DraftOnDesk(author, kept).open();
  const { page } = author;
  const canvas = draft.builder.locator("hoso-builder-canvas");
  const outline = draft.builder.locator("hoso-builder-outline");
  const panel = draft.builder.locator("hoso-builder-comments");

  await test.step("sent for review, it is commented while the author looks on", async () => {
    await reviewer.go(`/drafts/${draft.id}/review`);
    await draft.bar.getByRole("button", { name: "Gửi duyệt" }).click();
    await page.getByRole("button", { name: "Gửi duyệt" }).click();
    await expect(reviewer.page.getByText("Chờ duyệt").first()).toBeVisible();
    await draft.open();
    await draft.select("phone");
    await comment(reviewer.page, /Số điện thoại di động$/, "Ghi rõ là số của người yêu cầu.");
    await expect(marks(canvas)).toHaveText(["1"]);
    await expect(outline.getByRole("button", { name: "1 nhận xét chưa xong: Số điện thoại di động" })).toBeVisible();
    await comment(reviewer.page, /^Thẻ căn cước/, "Có cần nộp giấy này không?");
    await axe(reviewer, "review page with comments");
  });

  await test.step("returned, the author goes from the mark to the comment, answers and resolves it", async () => {
    await reviewer.page.getByLabel("Cần sửa những gì").fill("Xem các nhận xét.");
    await reviewer.page.getByRole("button", { name: "Trả lại để sửa" }).click();
    await expect(page.locator(".notice").getByText("Xem các nhận xét.")).toBeVisible();
    await axe(author, "builder with marks");
    await canvas.getByRole("button", { name: "1 nhận xét chưa xong: Số điện thoại di động" }).click();
    const group = panel.locator("section.group").filter({ hasText: "Ghi rõ là số của người yêu cầu." });
    await expect(group.getByRole("button", { name: /^Đến: .*Số điện thoại di động$/ })).toBeFocused();
    await group.getByRole("button", { name: /^Trả lời/ }).click();
    await page.keyboard.type("Đã ghi rõ trong nhãn.");
    await panel.getByRole("button", { name: "Gửi nhận xét" }).click();
    await expect(marks(canvas)).toHaveText(["2"]);
    await group.getByRole("button", { name: "Đánh dấu đã xong: Ghi rõ là số của người yêu cầu." }).click();
    await expect(marks(canvas)).toHaveText(["1"]);
    await axe(author, "comments panel");
    await expect(reviewer.page.locator("studio-comments")).toContainText("Đã ghi rõ trong nhãn.");
    await expect(reviewer.page.locator("studio-comments")).toContainText("Lê Thị Soạn đánh dấu đã xong");
  });

  await test.step("a paper's comment stands in the list of papers", async () => {
    await page.locator("hoso-builder-sections").getByRole("button", { name: "Giấy tờ" }).click();
    await expect(marks(draft.builder.locator("hoso-node-list"))).toHaveText(["1"]);
    await axe(author, "documents with a mark");
  });

  await test.step("sent again, the reviewer closes what is left, and the marks go", async () => {
    await draft.bar.getByRole("button", { name: "Gửi duyệt" }).click();
    await page.getByRole("button", { name: "Gửi duyệt" }).click();
    await expect(reviewer.page.getByText("Chờ duyệt").first()).toBeVisible();
    await draft.open();
    await expect(marks(canvas)).toHaveText(["1"]);
    for (const text of ["Đã ghi rõ trong nhãn.", "Có cần nộp giấy này không?"])
      await reviewer.page
        .locator("studio-comments")
        .getByRole("button", { name: `Đã xong: ${text}` })
        .click();
    await expect(marks(draft.builder)).toHaveCount(0);
  });
});
