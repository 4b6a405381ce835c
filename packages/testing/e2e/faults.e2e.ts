/** What can go wrong between a person and the office: nothing typed is lost, nothing arrives twice, and it is said plainly. */
import type { Page } from "@playwright/test";
import type { FormDriver } from "../src/form.driver.js";
import { photo } from "../src/paper.js";
import { requestProcedure } from "./request-procedure.js";
import { expect, test, type Town, type Visit } from "./town.js";

const networkNoise = /ERR_|Failed to load resource|the server responded with a status/;

test.use({ viewport: { width: 360, height: 740 }, locale: "vi-VN" });

test.afterEach(({ visit }) => visit.watch.forgive(networkNoise));

/** Starts a form and answers its one step. */
async function fill(form: FormDriver, name: string, message = "Đèn đường bị hỏng."): Promise<void> {
  await form.start();
  await form.answerAll({ fullName: name, message });
  await form.next();
}

/** Opens the page of the short procedure and waits, as a person would read, until what the later pages need was fetched ahead. */
async function openRequest(visit: Visit, name = "request"): Promise<FormDriver> {
  const fetched = Promise.all(
    [/\/delivery-/, /\/submission-run-/, /\/documents-page-/].map((part) =>
      visit.page.waitForEvent("requestfinished", (request) => part.test(request.url())),
    ),
  );
  const form = await visit.openPage(name);
  await fetched;
  await visit.page.waitForLoadState("networkidle");
  return form;
}

/** Goes on from the documents to the declaration and hands in. */
async function handIn(form: FormDriver): Promise<void> {
  await expect(form.heading).toHaveText(form.locale.steps.documents);
  await form.next();
  await form.declareAndSubmit();
}

/** Idempotency keys of the posts that left the page, one entry a post. */
function keysOf(page: Page): string[] {
  const keys: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/applications")) keys.push(request.headers()["idempotency-key"] ?? "none");
  });
  return keys;
}

const stored = (town: Town, name: string) =>
  town.intake.query<{ code: string; answers: { message: string } }>(
    "select code, answers from applications where answers->>'fullName' = $1",
    [name],
  );

async function expectOnce(town: Town, form: FormDriver, name: string): Promise<void> {
  const { code } = await form.receipt();
  expect((await stored(town, name)).map((one) => one.code)).toEqual([code]);
}

/** Codes of hoso-error events on this page so far. */
async function listen(page: Page): Promise<() => Promise<readonly { stage: string; code: string }[]>> {
  await page.addInitScript(() => {
    const events: object[] = [];
    addEventListener("hoso-error", (event) => {
      const { stage, code } = (event as CustomEvent<{ stage: string; code: string }>).detail;
      events.push({ stage, code });
    });
    Object.assign(globalThis, { hosoErrors: events });
  });
  return () => page.evaluate(() => (globalThis as unknown as { hosoErrors: { stage: string; code: string }[] }).hosoErrors);
}

const trouble = (form: FormDriver, code: "offline" | "server" | "rate-limited" | "too-large" | "gone") =>
  expect(form.form.locator(`[data-trouble="${code}"]`)).toContainText(form.locale.submission.title[code], { timeout: 30_000 });

const sendNow = (form: FormDriver): Promise<void> => form.button(form.locale.submission.sendNow).click();

async function keptOnDevice(page: Page): Promise<{ drafts: number; files: number }> {
  return page.evaluate(async () => {
    const drafts = Object.keys(localStorage).filter((key) => key.startsWith("hoso:") && key.includes("@")).length;
    const known = (await indexedDB.databases()).some(({ name }) => name === "hoso-files");
    if (!known) return { drafts, files: 0 };
    const files = await new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open("hoso-files");
      opening.onerror = () => reject(new Error("the file store does not open"));
      opening.onsuccess = () => {
        const count = opening.result.transaction("files").objectStore("files").count();
        count.onsuccess = () => (opening.result.close(), resolve(count.result));
      };
    });
    return { drafts, files };
  });
}

test("the line is down when handing in: kept, said, sent with the same key, also after a reload", async ({ visit, town }) => {
  const { page } = visit;
  const keys = keysOf(page);
  const form = await openRequest(visit);
  await fill(form, "Lê Văn Đứt");
  await form.next();
  await form.next();
  await form.declare();
  town.line.cut();
  await form.button(form.locale.actions.submit).click();
  await expect(form.form.locator("[part=submission]")).toContainText(form.locale.submission.keptLead);
  await visit.inspect("sending-again");
  await trouble(form, "offline");
  await visit.inspect("waiting");
  expect(keys.length).toBeGreaterThan(1);
  expect(await stored(town, "Lê Văn Đứt")).toEqual([]);
  town.line.mend();
  await page.reload();
  await form.button(form.locale.drafts.goOn).click();
  // by itself: the person had decided to send it
  await expectOnce(town, form, "Lê Văn Đứt");
  expect(new Set(keys).size).toBe(1);
});

test("kill -9 of the server right after it stored the application, before anyone heard of it", async ({ visit, town }) => {
  const keys = keysOf(visit.page);
  const form = await openRequest(visit);
  await fill(form, "Trần Thị Sập");
  await form.next();
  await form.next();
  await form.declare();
  town.line.swallowAnswersTo("POST /applications");
  await form.button(form.locale.actions.submit).dblclick();
  await expect.poll(async () => (await stored(town, "Trần Thị Sập")).length).toBe(1);
  await town.intake.kill();
  await expect(form.form.locator("[part=submission]")).toContainText(form.locale.submission.keptLead);
  town.line.cut();
  await town.intake.start();
  town.line.mend();
  await expectOnce(town, form, "Trần Thị Sập");
  expect(new Set(keys).size).toBe(1);
  expect(keys.length).toBeGreaterThan(1);
});

test("413: the application is too large for the server", async ({ visit, town }) => {
  const form = await openRequest(visit);
  await town.intake.stop();
  await town.intake.start({ MAX_BODY_BYTES: "4096" });
  await fill(form, "Phạm Dài", "dài ".repeat(2000));
  await handIn(form);
  await trouble(form, "too-large");
  await visit.inspect("too-large");
  expect(await stored(town, "Phạm Dài")).toEqual([]);
  // shortened and sent: the same application
  await form.button(form.locale.actions.back).click();
  await form.form.getByRole("button", { name: /^Sửa\s*: Kiến nghị$/ }).click();
  await form.answer("message", "Ngắn thôi.");
  await form.button(form.locale.actions.toCheck).click();
  await form.declareAndSubmit();
  await expectOnce(town, form, "Phạm Dài");
  await town.intake.stop();
  await town.intake.start();
});

test("429: the server is busy and says for how long", async ({ visit, town }) => {
  const { page } = visit;
  const form = await openRequest(visit);
  await town.intake.stop();
  await town.intake.start({ RATE_LIMIT_SUBMISSIONS: "1" });
  await fetch(`http://127.0.0.1:${town.intake.port}/applications`, {
    method: "POST",
    body: "{}",
    headers: { "content-type": "application/json" },
  });
  const keys = keysOf(page);
  const answered = page.waitForResponse((response) => response.url().endsWith("/applications") && response.request().method() === "POST");
  await fill(form, "Vũ Thị Đông");
  await handIn(form);
  const answer = await answered;
  expect(answer.status()).toBe(429);
  expect(Number(await answer.headerValue("retry-after"))).toBeGreaterThan(30);
  await trouble(form, "rate-limited");
  await visit.inspect("rate-limited");
  expect(keys, "not before the time the server named").toHaveLength(1);
  await town.intake.stop();
  await town.intake.start();
  await sendNow(form);
  await expectOnce(town, form, "Vũ Thị Đông");
  expect(new Set(keys).size).toBe(1);
});

test("503: the database is away for a while", async ({ visit, town }) => {
  const { page } = visit;
  const form = await openRequest(visit);
  await fill(form, "Đỗ Văn Nghỉ");
  await form.next();
  await form.next();
  await form.declare();
  await town.intake.database(false);
  const answered = page.waitForResponse((response) => response.url().endsWith("/applications") && response.request().method() === "POST");
  await form.button(form.locale.actions.submit).click();
  expect((await answered).status()).toBe(503);
  await expect(form.form.locator("[part=submission]")).toContainText(form.locale.submission.retrying(5));
  await visit.inspect("storage-away");
  await town.intake.database(true);
  await expectOnce(town, form, "Đỗ Văn Nghỉ");
});

test("offline: filled in, handed in, and sent by itself when the connection is back", async ({ visit, town, context }) => {
  const form = await openRequest(visit);
  await form.start();
  await context.setOffline(true);
  await form.answerAll({ fullName: "Hồ Thị Núi", message: "Không có sóng." });
  await form.next();
  await handIn(form);
  await trouble(form, "offline");
  await visit.inspect("offline");
  await context.setOffline(false);
  await expectOnce(town, form, "Hồ Thị Núi");
});

test("after handing in nothing is kept on the device but the receipt, which a reload shows again", async ({ visit, town }) => {
  const { page } = visit;
  const form = await visit.openPage("request");
  await fill(form, "Ngô Sạch");
  town.line.limit(200_000);
  const picture = photo("đèn.png", 300);
  await form.attach("picture", picture);
  await expect(form.file("picture", picture.name)).toBeVisible();
  await expect.poll(() => keptOnDevice(page)).toEqual({ drafts: 1, files: 1 });
  await handIn(form);
  await expect(form.form.locator("[part=submission]")).toContainText(form.locale.submission.uploading(1));
  town.line.limit(undefined);
  const { code, secret } = await form.receipt();
  expect(await keptOnDevice(page)).toEqual({ drafts: 0, files: 0 });
  await page.reload();
  expect(await form.receipt()).toMatchObject({ code, secret });
  await visit.inspect("confirmation-again");
  expect((await stored(town, "Ngô Sạch")).map((one) => one.code)).toEqual([code]);
  await visit.openPage("request");
  await expect(form.heading).toHaveText(form.text(form.definition.title));
});

test("a broken definition, a page that is none, and one that is not there: a calm notice, and the reason in the event", async ({
  visit,
}) => {
  const { page } = visit;
  const errors = await listen(page);
  await visit.openPage("broken");
  const notice = page.locator("hoso-form").getByRole("alert");
  await expect(notice).toContainText("This form is being mended");
  expect(await errors()).toEqual([{ stage: "definition", code: expect.any(String) as unknown }]);
  await visit.inspect("broken");
  await visit.openPage("unreadable");
  await expect(notice).toContainText("This form is being mended");
  expect(await errors()).toEqual([{ stage: "load", code: "unreadable" }]);
  await page.evaluate(() => document.querySelector("hoso-form")?.setAttribute("src", "/nothing.txt"));
  await expect.poll(async () => (await errors()).at(-1)).toEqual({ stage: "load", code: "not-found" });
  await visit.inspect("not-there");
});

test("the server is away when the page opens: said, and tried again", async ({ visit, town }) => {
  const form = await visit.openPage("request");
  await expect(form.heading).toBeVisible();
  town.line.cut();
  await visit.page.evaluate(() =>
    document.querySelector("hoso-form")?.setAttribute("src", `${document.querySelector("hoso-form")?.getAttribute("src")}?`),
  );
  await expect(form.form.getByRole("alert")).toContainText(form.locale.notices.loadFailed);
  await visit.inspect("unavailable");
  town.line.mend();
  await form.button(form.locale.actions.retry).click();
  await expect(form.heading).toHaveText(form.text(form.definition.title));
});

test("integrity: a definition with another digest is refused, with its own it opens", async ({ visit, town }) => {
  const { page } = visit;
  const errors = await listen(page);
  const form = await visit.openPage("request-once");
  await expect(form.heading).toBeVisible();
  const digest = (await fetch(`${town.address}/procedures/short-request`)).headers.get("hoso-digest") ?? "";
  const demand = (integrity: string): Promise<void> =>
    page.evaluate((wanted) => document.querySelector("hoso-form")!.setAttribute("integrity", wanted), integrity);
  await demand(`sha256:${"0".repeat(64)}`);
  await expect(form.form.getByRole("alert")).toBeVisible();
  expect(await errors()).toEqual([{ stage: "load", code: "integrity-mismatch" }]);
  await visit.inspect("integrity");
  await demand(`sha256:${digest}`);
  await expect(form.heading).toHaveText(form.text(form.definition.title));
});

test("the office replaces the form while it is being filled in", async ({ visit, town }) => {
  const { page } = visit;
  const old = requestProcedure("replaced-request");
  await town.intake.publish(old);
  const form = await replacedForm(visit, town);
  await fill(form, "Bùi Thị Mới");
  await form.next();
  await form.next();
  await form.declare();
  const [step] = old.steps;
  await town.intake.publish({
    ...old,
    version: 2,
    steps: [{ ...step!, fields: [...step!.fields, { id: "place", kind: "text", label: { vi: "Ở đâu?", en: "Where?" }, required: true }] }],
  });
  await town.intake.withdraw(old);
  await form.button(form.locale.actions.submit).click();
  await trouble(form, "gone");
  await visit.inspect("replaced");
  await form.button(form.locale.submission.newVersion).click();
  await page.waitForLoadState();
  await page.evaluate(
    (src) => document.querySelector("hoso-form")!.setAttribute("src", src),
    `${town.address}/procedures/replaced-request`,
  );
  await form.button(form.locale.drafts.goOn).click();
  await expect(form.form).toContainText(form.locale.drafts.reportTitle);
  await visit.inspect("carried-over");
  await form.button(form.locale.drafts.goOn).click();
  await expect(form.heading).toHaveText(form.locale.declaration.title);
  await form.declare();
  await form.button(form.locale.actions.submit).click();
  await form.form.locator("[data-summary]").getByRole("link").click();
  await expect(form.row("fullName").getByRole("textbox")).toHaveValue("Bùi Thị Mới");
  await form.form.locator('[id="f-place"]').fill("Ngã ba");
  await form.next();
  await form.next();
  await form.declareAndSubmit();
  await expectOnce(town, form, "Bùi Thị Mới");
});

/** The short procedure under another name, on the same page. */
async function replacedForm(visit: Visit, town: Town): Promise<FormDriver> {
  const form = await visit.openPage("request", requestProcedure("replaced-request"));
  await expect(form.heading).toBeVisible();
  await visit.page.evaluate(
    (src) => document.querySelector("hoso-form")!.setAttribute("src", src),
    `${town.address}/procedures/replaced-request`,
  );
  await expect.poll(() => visit.page.evaluate(() => document.querySelector("hoso-form")?.session?.definition.id)).toBe("replaced-request");
  return form;
}

test("a part of the form does not come: said, fetched again, and what was typed is there", async ({ visit, town }) => {
  const form = await visit.openPage("request");
  await visit.page.route(/\/(later|vi-later)-/, (route) => route.abort());
  await visit.page.reload();
  await form.start();
  await form.answerAll({ fullName: "Mai Lần Nữa", message: "Giữ lại." });
  await form.button(form.locale.actions.next).click();
  await expect(form.form.getByRole("alert")).toContainText(form.locale.notices.loadFailed);
  await visit.inspect("part-missing");
  await visit.page.unroute(/\/(later|vi-later)-/);
  await form.button(form.locale.actions.retry).click();
  await handIn(form);
  await expectOnce(town, form, "Mai Lần Nữa");
});
