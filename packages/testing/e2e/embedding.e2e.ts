/** The form in pages of all kinds: framed, twice, loaded twice, in two tabs, narrow, enlarged, in forced colours, from right to left. */
import type { Locator } from "@playwright/test";
import path from "node:path";
import { FormDriver } from "../src/form.driver.js";
import { watchPage } from "../src/page-watch.js";
import { definitionOf, expect, locales, pictures, test } from "./town.js";

test.use({ viewport: { width: 1280, height: 800 }, locale: "vi-VN" });

const height = (frame: Locator): Promise<number> => frame.evaluate((element) => element.getBoundingClientRect().height);

test("in a frame: the frame is as tall as the form, and a whole application goes through it", async ({ visit, town }) => {
  const { page } = visit;
  await page.goto(`${town.site}/en/services/frame.html`);
  const inside = page.frameLocator("iframe[data-hoso]");
  const form = new FormDriver(inside, definitionOf("civil-status-extract"), locales.en);
  const frame = page.locator("iframe[data-hoso]");
  await expect(form.heading).toBeVisible();
  const content = (): Promise<number> =>
    inside.locator("body").evaluate((body) => Math.ceil(body.getBoundingClientRect().bottom + scrollY));
  const fits = (): Promise<void> => expect.poll(async () => Math.abs((await height(frame)) - (await content()))).toBeLessThan(8);
  await fits();
  const start = await height(frame);
  await visit.inspect("frame-start");
  await form.start();
  await form.chooseCase("self");
  await fits();
  expect(await height(frame)).not.toBe(start);
  const summary = await form.tryNext();
  await expect(summary).toBeVisible();
  await fits();
  await visit.inspect("frame-errors");
  await form.answerAll({
    "requester.fullName": "Nguyen Van Khung",
    "requester.personalId": "079195012345",
    "requester.residence": { province: "An Giang", ward: "Long Xuyen", street: "1 Nguyen Hue" },
    "requester.phone": "0912345678",
  });
  await form.next();
  await form.answer("subject.dateOfBirth", "1995");
  await form.next();
  await form.answerAll({ "event.kind": "birth", "event.recordKnown": "no" });
  await form.next();
  await form.answerAll({ delivery: "portal" });
  await form.next();
  await form.next();
  await form.declareAndSubmit();
  const { code } = await form.receipt();
  await fits();
  await visit.inspect("frame-confirmation");
  const rows = await town.intake.query<{ site: string }>("select site from applications where code = $1", [code]);
  expect(rows).toEqual([{ site: town.site }]);
});

test("two forms on one page share nothing", async ({ visit, town }) => {
  const { page } = visit;
  const first = await visit.openPage("two-forms");
  const one = new FormDriver(page, first.definition, locales.vi, page.locator("#first"));
  const two = new FormDriver(page, first.definition, locales.en, page.locator("#second"));
  await one.start();
  await expect(two.heading).toHaveText("Send a petition");
  await two.start();
  await one.answerAll({ fullName: "Người Một", message: "Một" });
  await expect(two.row("fullName").getByRole("textbox")).toHaveValue("");
  await two.tryNext();
  await expect(one.form.locator("[data-summary]")).toHaveCount(0);
  await visit.inspect("two-forms");
  await two.answerAll({ fullName: "Person Two", message: "Two" });
  await expect(one.row("message").getByRole("textbox")).toHaveValue("Một");
  for (const form of [one, two]) {
    await form.next();
    await form.next();
    await form.declareAndSubmit();
  }
  const codes = [(await one.receipt()).code, (await two.receipt()).code];
  expect(codes[0]).not.toBe(codes[1]);
  const rows = await town.intake.query<{ name: string; locale: string }>(
    "select answers->>'fullName' as name, locale from applications where code = any($1) order by locale desc",
    [codes],
  );
  expect(rows).toEqual([
    { name: "Người Một", locale: "vi" },
    { name: "Person Two", locale: "en" },
  ]);
});

test("the script twice on one page does no harm", async ({ visit }) => {
  const form = await visit.openPage("loaded-twice");
  await form.start();
  await form.answerAll({ fullName: "Lý Hai Lần", message: "Một lần là đủ." });
  await form.next();
  await expect(form.heading).toHaveText(form.locale.steps.documents);
});

test("one draft in two tabs: the second is told, and may go on instead of the first", async ({ visit, context, town }) => {
  const form = await visit.openPage("request");
  await form.start();
  await form.answerAll({ fullName: "Tạ Hai Thẻ", message: "Thẻ thứ nhất" });
  await expect(form.form.locator("[part=draft]")).toContainText("Đã lưu");
  const second = await context.newPage();
  const watch = await watchPage(context, second, false);
  await second.goto(`${town.pages}/request.html`);
  const other = new FormDriver(second, form.definition, form.locale);
  await expect(other.form).toContainText(form.locale.drafts.elsewhereTitle);
  expect(await watch.axe()).toEqual([]);
  await second.screenshot({ path: path.join(pictures, "two-tabs-second.png"), fullPage: true });
  await other.button(form.locale.drafts.takeOver).click();
  await expect(other.row("message").getByRole("textbox")).toHaveValue("Thẻ thứ nhất");
  await other.answer("message", "Thẻ thứ hai");
  await expect(form.form.locator("[part=draft]")).toContainText(form.locale.drafts.elsewhereTitle);
  await visit.inspect("first-tab-told");
  await expect(form.row("message").getByRole("textbox")).toHaveValue("Thẻ thứ nhất");
  expect(watch.faults).toEqual([]);
  await second.close();
});

test("at 320 px and at twice the text size nothing is cut or scrolls sideways", async ({ visit }) => {
  const { page } = visit;
  await page.setViewportSize({ width: 320, height: 640 });
  const form = await visit.open("household-business", "vi");
  const fits = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(pictures, `narrow-${name}.png`), fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    expect(await cut(form), `cut at ${name}`).toEqual([]);
  };
  const all = async (name: string): Promise<void> => {
    await fits(`${name}-320`);
    // text twice as large, as by the browser's own setting for text alone
    await page.evaluate(() => document.querySelector("hoso-form")!.style.setProperty("--hoso-font-size", "32px"));
    await fits(`${name}-320-large`);
    await page.evaluate(() => document.querySelector("hoso-form")!.style.removeProperty("--hoso-font-size"));
  };
  await expect(form.heading).toBeVisible();
  await all("start");
  await form.start();
  await all("case");
  await form.chooseCase("self");
  await form.tryNext();
  await all("errors");
});

/** Controls and texts that are wider than the box they stand in. */
const cut = (form: FormDriver): Promise<string[]> =>
  form.form.evaluate((element) =>
    [...(element.shadowRoot?.querySelectorAll("button, legend, label, p, h2, h3, li, dd, dt, input") ?? [])]
      .filter((one) => one.clientWidth > 0 && !one.closest(".hush") && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName} ${one.id || (one.textContent ?? "").trim().slice(0, 40)}: ${one.scrollWidth} in ${one.clientWidth}`),
  );

test("in forced colours every state can be told apart", async ({ visit }) => {
  const { page } = visit;
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  const form = await visit.open("civil-status-extract", "vi");
  await form.start();
  await form.chooseCase("self");
  await form.tryNext();
  // the browser paints other colours than those that axe reads from the styles
  await visit.inspect("forced-colours", ["color-contrast", "color-contrast-enhanced"]);
  const icon = await form
    .row("requester.fullName")
    .locator("[part=error]")
    .evaluate((error) => getComputedStyle(error).borderInlineStartStyle);
  expect(icon).toBe("solid");
});

test("from right to left the form follows its own language and the page keeps its own", async ({ visit }) => {
  const { page } = visit;
  const form = await visit.openPage("right-to-left", definitionOf("civil-status-extract"), "en");
  await expect(form.heading).toBeVisible();
  await form.start();
  await form.chooseCase("proxy");
  await form.tryNext();
  await visit.inspect("right-to-left");
  // a language from right to left would have this: nothing in the styles speaks of left and right
  await form.form.evaluate((element) => element.shadowRoot?.querySelector(".form")?.setAttribute("dir", "rtl"));
  await visit.inspect("mirrored");
  const [label, input] = await Promise.all(
    ["label", "input"].map((name) =>
      form
        .row("requester.fullName")
        .locator(name)
        .first()
        .evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return { right: (element.tagName === "LABEL" ? range : element).getBoundingClientRect().right };
        }),
    ),
  );
  expect(Math.abs((label?.right ?? 0) - (input?.right ?? 99))).toBeLessThan(3);
  expect(await page.evaluate(() => document.dir)).toBe("rtl");
});
