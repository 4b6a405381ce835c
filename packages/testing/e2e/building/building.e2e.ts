/**
 * From an empty page to an application that somebody filed: an author builds household-business in the builder, in Vietnamese and English, with
 * two scenarios; a second person reviews and publishes it; the district's page shows it; a resident fills it in.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Procedure } from "@hoso/contract";
import { vi } from "@hoso/form/locales/vi";
import type { Page } from "@playwright/test";
import { FormDriver } from "../../src/form.driver.js";
import { root } from "../../src/intake-process.js";
import { expectStored } from "../stored.js";
import { builderAt, expect, test, type Office } from "./office.js";
import { essence } from "./same-procedure.js";
import { partsOf } from "./settings.driver.js";

const example = JSON.parse(readFileSync(path.join(root, "examples/procedures/household-business.json"), "utf8")) as Procedure;
const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const home = { province: "Thành phố Hồ Chí Minh", ward: "Phường Bến Thành", street: "12/3 Lê Thánh Tôn" };
const address = { ...home, province: "79", country: "VN", asOf: "2025-07-01" };

test.setTimeout(480_000);

test("household-business, from an empty page to a filed application", async ({ office, page }) => {
  const author = await office.sit("author");
  const clicks = await build(author.page);
  test.info().annotations.push({ type: "counted", description: `${clicks.presses} clicks, ${clicks.strokes} keystrokes` });
  const draft = await sendForReview(author.page);
  await publish(office, draft);

  const answer = await fetch(`${new URL(office.studio).origin}/procedures/household-business`);
  const published = (await answer.json()) as Procedure;
  expect(essence(published)).toEqual(essence(example));
  expect(published.scenarios).toHaveLength(2);
  await file(office, page, published);
});

async function build(page: Page): Promise<{ presses: number; strokes: number }> {
  const driver = builderAt(page);
  const { hand } = driver;
  await hand.press(page.getByRole("link", { name: "Thủ tục mới" }));
  await page.getByLabel("Cơ quan phụ trách").selectOption("*");
  await page.getByLabel("Mã cơ quan").fill(example.department);
  await hand.press(page.getByRole("button", { name: /^Trang trống/ }));
  await hand.write(page.getByLabel("Tên thủ tục"), "Hộ kinh doanh");
  await hand.press(page.getByRole("button", { name: "Tạo thủ tục" }));
  await expect(driver.builder.locator("hoso-builder-canvas")).toBeVisible();
  await driver.build(partsOf(example));
  // The name in addresses is the one that the district's page shows.
  await driver.view(partsOf(example), "about", ["id"], []);

  await driver.show("preview");
  const preview = page.locator("hoso-builder-preview");
  const record = preview.getByRole("button", { name: "Ghi thành tình huống" });
  await hand.press(preview.getByText("Thử như một người khác, một ngày khác"));
  await hand.pick(preview.getByLabel("Trường hợp").first(), "self");
  await hand.press(record);
  await expect(preview.getByText("Đã ghi")).toBeVisible();
  await hand.pick(preview.getByLabel("Trường hợp").first(), "individual");
  await hand.press(record);
  await expect(page.locator("hoso-builder-bar")).toContainText("Đã lưu", { timeout: 20_000 });
  return hand;
}

/** @returns the draft's address */
async function sendForReview(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Gửi duyệt" }).click();
  await expect(page.getByRole("heading", { name: /^Duyệt/, level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Gửi duyệt" }).click();
  await expect(page.getByText("Chờ duyệt").first()).toBeVisible();
  return new URL(page.url()).hash.slice(1);
}

async function publish(office: Office, draft: string): Promise<void> {
  const { page, go } = await office.sit("publisher");
  await go(draft);
  await expect(page.getByText("Không còn lỗi nào cản trở việc ban hành.")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("Đạt", { exact: true })).toHaveCount(2);
  await page.getByRole("button", { name: "Phê duyệt và ban hành" }).click();
  await page.locator("studio-question").getByRole("button", { name: "Ban hành", exact: true }).click();
  await expect(page.getByText("Đã ban hành phiên bản 1")).toBeVisible();
}

async function file(office: Office, page: Page, published: Procedure): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${office.site}/dich-vu-cong/household-business.html`);
  const form = new FormDriver(page, published, vi);
  await form.start();
  await form.chooseCase("self");
  await form.answerAll({
    "owner.fullName": "Nguyễn Thị Ánh Đào",
    "owner.dateOfBirth": "1995-03-27",
    "owner.sex": "female",
    "owner.personalId": "079195012345",
    "owner.phone": "0912 345 678",
  });
  await form.next();
  await form.answer("residence", home);
  await form.answer("contactSame", true);
  await form.next();
  await form.answer("business.name", "Phở Ánh Đào");
  await form.next();
  await form.answer("office.address", home);
  await form.next();
  if (!(await form.row("lines.0.title").count())) await form.addRow("lines");
  await form.answerAll({ "lines.0.title": "Nhà hàng", "lines.0.code": "5610", "lines.0.main": true, conditionalLine: "no" });
  await form.next();
  await form.answer("capital", "150.000.000");
  await form.answer("founderType", "individual");
  await form.next();
  await form.answerAll({ "tax.noticeSame": true, "tax.startDate": inAMonth, "tax.workers": "2", "tax.hasOtherLocations": false });
  await form.next();
  await form.answer("insurance.applies", false);
  await form.next();
  if ((await form.heading.textContent()) !== form.locale.check.title) await form.next();
  await form.declareAndSubmit();
  const { code } = await form.receipt();
  await expectStored(office, code, {
    case: "self",
    totals: { VND: 100_000 },
    term: { value: 3, unit: "workingDay" },
    answers: {
      owner: {
        fullName: "Nguyễn Thị Ánh Đào",
        dateOfBirth: "1995-03-27",
        sex: "female",
        personalId: "079195012345",
        phone: "+84912345678",
      },
      residence: address,
      contactSame: true,
      business: { name: "Phở Ánh Đào", fullName: "Hộ kinh doanh Phở Ánh Đào" },
      office: { address },
      lines: [{ title: "Nhà hàng", code: "5610", main: true }],
      conditionalLine: "no",
      capital: 150_000_000,
      founderType: "individual",
      tax: { noticeSame: true, startDate: inAMonth, workers: 2, hasOtherLocations: false },
      insurance: { applies: false },
    },
  });
}
