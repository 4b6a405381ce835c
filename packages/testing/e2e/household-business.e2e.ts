/** A phone, Vietnamese: a family registers its business, loses the connection and the page on the way, and loses nothing else. */
import { addTerm } from "@hoso/engine/calendar";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Calendar } from "@hoso/contract";
import { digest } from "@hoso/trust";
import { photo } from "../src/paper.js";
import { root } from "../src/intake-process.js";
import { expect, test, type Town } from "./town.js";

const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const home = { province: "Thành phố Hồ Chí Minh", ward: "Phường Bến Thành", street: "12/3 Lê Thánh Tôn" };
const shop = { province: "Thành phố Hồ Chí Minh", ward: "Phường Chợ Lớn", street: "45 Nguyễn Trãi" };
const address = (parts: typeof home): object => ({ ...parts, province: "79", country: "VN", asOf: "2025-07-01" });

const expected = {
  owner: { fullName: "Nguyễn Thị Ánh Đào", dateOfBirth: "1995-03-27", sex: "female", personalId: "079195012345", phone: "+84912345678" },
  residence: address(home),
  contactSame: true,
  business: { name: "Phở Ánh Đào", fullName: "Hộ kinh doanh Phở Ánh Đào" },
  office: { address: address(shop) },
  lines: [{ title: "Nhà hàng và dịch vụ ăn uống phục vụ lưu động", code: "5610", main: true }],
  conditionalLine: "no",
  capital: 150_000_000,
  founderType: "household",
  members: [
    { fullName: "Nguyễn Thị Ánh Đào", dateOfBirth: "1995-03-27", personalId: "079195012345" },
    { fullName: "Trần Văn Đức", dateOfBirth: "1993-11-02", personalId: "079093054321" },
  ],
  tax: { noticeSame: true, startDate: inAMonth, workers: 2, hasOtherLocations: false },
  insurance: { applies: false },
};

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "vi-VN" });
test.setTimeout(240_000);

test("a family registers its business on a phone", async ({ visit, town }) => {
  const { page } = visit;
  const form = await visit.open("household-business", "vi");
  await expect(form.heading).toBeVisible();
  await visit.inspect("start");
  await form.start();
  await visit.inspect("case");
  await form.chooseCase("self");

  await form.isAt("ownerStep");
  const summary = await form.tryNext();
  await expect(summary.getByRole("link")).toHaveCount(5);
  await visit.inspect("owner-with-errors");
  await summary.getByRole("link").first().click();
  await expect(form.row("owner.fullName").getByRole("textbox")).toBeFocused();
  await form.answerAll({
    "owner.fullName": "  Nguyễn Thị   Ánh Đào ",
    "owner.dateOfBirth": "1995-03-27",
    "owner.sex": "female",
    "owner.personalId": "079195012345",
    "owner.phone": "0912 345 678",
  });
  await form.next();
  await form.isAt("ownerAddressStep");
  await form.answer("residence", home);
  await form.answer("contactSame", false);
  await expect(form.row("contactAddress")).toBeVisible();
  await visit.inspect("address");
  await form.answer("contactSame", true);
  await expect(form.row("contactAddress")).toBeHidden();
  await form.next();
  await form.isAt("nameStep");
  await form.answer("business.name", "Phở Ánh Đào");
  await expect(form.row("business.fullName")).toContainText("Phở Ánh Đào");
  await form.next();

  // the page is lost in the middle: what was entered is there again
  await form.isAt("officeStep");
  await form.answer("office.address", shop);
  await expect(form.form.locator("[part=draft]")).toContainText("Đã lưu");
  await page.reload();
  await expect(form.form.getByText("Tiếp tục hồ sơ đang làm dở")).toBeVisible();
  await visit.inspect("draft-found");
  await form.form.getByRole("button", { name: "Tiếp tục", exact: true }).click();
  await form.isAt("officeStep");
  await expect(form.row("office.address").getByRole("textbox", { name: "Số nhà" })).toHaveValue(shop.street);
  await form.next();

  await form.isAt("linesStep");
  if (!(await form.row("lines.0.title").count())) await form.addRow("lines");
  await form.answerAll({ "lines.0.title": expected.lines[0]!.title, "lines.0.code": "5610", "lines.0.main": true, conditionalLine: "no" });
  await form.next();

  await form.isAt("capitalStep");
  await form.answer("capital", "150.000.000");
  await form.answer("founderType", "household");
  while ((await form.form.locator('[id^="f-members."][id$=".fullName-row"]').count()) < 2) await form.addRow("members");
  await form.answerAll({
    "members.0.fullName": "Nguyễn Thị Ánh Đào",
    "members.0.dateOfBirth": "1995-03-27",
    "members.0.personalId": "079195012345",
    "members.1.fullName": "Trần Văn Đức",
    "members.1.dateOfBirth": "1993-11-02",
    "members.1.personalId": "079093054321",
  });
  await visit.inspect("members");
  await form.next();
  await form.answerAll({ "tax.noticeSame": true, "tax.startDate": inAMonth, "tax.workers": "2", "tax.hasOtherLocations": false });
  await form.next();
  await form.answer("insurance.applies", false);
  await form.next();

  // three photos of one paper; the line is cut in the middle of the second and comes back
  await expect(form.heading).toHaveText(form.locale.steps.documents);
  const [first, second, third] = [photo("trang 1.png", 400), photo("Văn bản ủy quyền – trang 2.png", 1000), photo("trang 3.png", 350)];
  await visit.inspect("documents");
  town.line.limit(900_000);
  await form.attach("householdAuthorisation", first);
  await form.uploaded("householdAuthorisation", first.name);
  town.line.cutAfter(1_200_000);
  await form.attach("householdAuthorisation", [second, third]);
  await expect(form.card("householdAuthorisation")).toContainText("Mất kết nối", { timeout: 30_000 });
  await visit.inspect("upload-waiting");
  const sent = town.line.sent;
  town.line.mend();

  // and the tab is lost too, before the upload is through
  await page.reload();
  await form.form.getByRole("button", { name: "Tiếp tục", exact: true }).click();
  await expect(form.heading).toHaveText(form.locale.steps.documents);
  town.line.limit(undefined);
  for (const { name } of [first, second, third]) await form.uploaded("householdAuthorisation", name);
  expect(town.line.sent - sent, "only the rest was sent again").toBeLessThan(second.buffer.length + third.buffer.length - 300_000);
  await visit.inspect("documents-given");
  await form.next();

  await expect(form.form).toContainText("Trần Văn Đức");
  await expect(form.form).toContainText("150.000.000");
  await visit.inspect("check");
  await form.declareAndSubmit();
  const receipt = await form.receipt();
  await visit.inspect("confirmation");
  expect(receipt.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /household-business/.test(key))), "the draft is gone").toEqual(
    [],
  );
  visit.watch.forgive(/ERR_(CONNECTION|EMPTY|FAILED|NETWORK|INTERNET|ABORTED)|Failed to load resource/);

  await compare(town, receipt.code, [first, second, third]);
});

async function compare(town: Town, code: string, papers: readonly { name: string; sha256: string; buffer: Buffer }[]): Promise<void> {
  const [row] = await town.intake.query<{
    id: string;
    answers: object;
    answers_digest: string;
    fees: { totals: object };
    due: { at: string };
    received_at: Date;
    site: string;
    case_id: string;
  }>("select * from applications where code = $1", [code]);
  expect(row?.answers).toEqual(expected);
  expect(row?.answers_digest).toBe(await digest(expected));
  expect(row?.case_id).toBe("self");
  expect(row?.site).toBe(town.site);
  expect(row?.fees.totals).toEqual({ VND: 100_000 });
  const calendar = JSON.parse(readFileSync(path.join(root, "examples/calendars/vn.json"), "utf8")) as Calendar;
  const due = addTerm(calendar, row!.received_at, { value: 3, unit: "workingDay" });
  expect(due).toMatchObject({ ok: true, due: { at: row?.due.at } });
  const documents = await town.intake.query<{ requirement: string; upload_id: string; name: string; sha256: string; size: string }>(
    "select * from application_documents where application_id = $1 order by position",
    [row!.id],
  );
  expect(documents.map(({ requirement, name, sha256, size }) => ({ requirement, name, sha256, size: Number(size) }))).toEqual(
    papers.map(({ name, sha256, buffer }) => ({ requirement: "householdAuthorisation", name, sha256, size: buffer.length })),
  );
  for (const [index, { upload_id }] of documents.entries())
    expect((await town.intake.paper(upload_id)).equals(papers[index]!.buffer)).toBe(true);
}
