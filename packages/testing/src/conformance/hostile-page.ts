/**
 * Naughty strings and XSS payloads in a real browser, under the strict policy of intake's own form page: published as
 * the texts of definitions and typed as answers. No script runs, nothing is loaded from elsewhere, no policy is
 * violated, and every text stands on the page as written.
 */
import { chromium, type Page } from "playwright-core";
import { type Corpus, type CorpusResult, Tally } from "./corpus.js";
import { fitsLabel, hostileProcedure } from "./hostile-procedure.js";
import { hostileStrings } from "./hostile-strings.js";
import { type IntakeProcess, startIntake } from "./intake-process.js";

/** As a container's root there is no sandbox; the rest keeps the browser from calling out by itself. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Texts a procedure; each brings a field and a note. */
const batch = 60;

/** What must not happen on a page, collected while it is open. */
interface Alarms {
  readonly raised: string[];
}

async function watch(page: Page, origin: string): Promise<Alarms> {
  const raised: string[] = [];
  page.on("dialog", (dialog) => {
    raised.push(`a dialog opened: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => raised.push(`the page threw: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) raised.push(`a request to ${request.url().slice(0, 200)}`);
  });
  await page.exposeFunction("hosoAlarm", (text: string) => void raised.push(text));
  await page.addInitScript(() => {
    const alarm = (text: string): void => void (globalThis as unknown as { hosoAlarm(text: string): Promise<void> }).hosoAlarm(text);
    document.addEventListener("securitypolicyviolation", (event) =>
      alarm(`the policy was violated: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`),
    );
    for (const name of ["alert", "confirm", "prompt"] as const) globalThis[name] = (): never => alarm(`${name} was called`) as never;
  });
  return { raised };
}

async function publish(intake: IntakeProcess, id: string, texts: readonly string[]): Promise<void> {
  const answer = await fetch(`${intake.origin}/procedures/${id}/versions/1`, {
    method: "PUT",
    headers: { authorization: `Bearer ${intake.publisherToken}`, "content-type": "application/json" },
    body: JSON.stringify(hostileProcedure(id, texts)),
  });
  if (!answer.ok) throw new Error(`${id} was not published: ${answer.status} ${(await answer.text()).slice(0, 1500)}`);
}

/** Runs in the page: which of the texts do not stand there as written, and markup that should not be. */
function inspectTexts(texts: readonly string[]): { missing: number[]; markup: string[] } {
  const root = document.querySelector("hoso-form")?.shadowRoot;
  if (!root) return { missing: texts.map((_, index) => index), markup: [] };
  const fields = [...root.querySelectorAll<HTMLInputElement>("input[name]")];
  const missing = texts.flatMap((text, index) => {
    const input = fields.find(({ name }) => name === `f${index}`);
    const label = input && root.querySelector(`label[for="${input.id}"]`)?.textContent;
    const hint = input && root.getElementById(`${input.id}-hint`)?.textContent;
    return label?.includes(text) && hint?.includes(text) ? [] : [index];
  });
  const forbidden =
    "script, iframe, object, embed, link, meta, base, frame, applet, video, audio, img, math, template, marquee, form[action], [style], [srcdoc], [formaction]";
  const markup = [...root.querySelectorAll("*")].flatMap((element) => {
    const handlers = element.getAttributeNames().filter((name) => name.startsWith("on"));
    const href = element.getAttribute("href");
    const scheme = href !== null && !/^(https?:|mailto:|tel:|\/|#)/i.test(href);
    return element.matches(forbidden) || handlers.length > 0 || scheme ? [element.outerHTML.slice(0, 200)] : [];
  });
  return { missing, markup };
}

/** Runs in the page: the answers that the check page does not show as the engine holds them. */
function inspectAnswers(count: number): number[] {
  const form = document.querySelector("hoso-form") as unknown as {
    shadowRoot: ShadowRoot;
    session: { application: { field(path: string): { value?: unknown } | undefined } };
  };
  const shown = new Set([...form.shadowRoot.querySelectorAll("dd")].map(({ textContent }) => textContent.trim()));
  return Array.from({ length: count }, (_, index) => index).filter((index) => {
    const value = form.session.application.field(`f${index}`)?.value;
    return typeof value === "string" && !shown.has(value.trim());
  });
}

async function runBatch(
  page: Page,
  intake: IntakeProcess,
  id: string,
  texts: readonly string[],
  shown: Tally,
  typed: Tally,
): Promise<void> {
  await publish(intake, id, texts);
  await page.goto(`${intake.origin}/embed/frame?src=/procedures/${id}&locale=en`);
  const form = page.locator("hoso-form");
  // A short procedure may go without a start page.
  await form.locator("[data-act=start], input[name=f0]").first().waitFor();
  if (await form.locator("[data-act=start]").isVisible()) await form.locator("[data-act=start]").click();
  await form.locator("input[name=f0]").waitFor();
  const { missing, markup } = await page.evaluate(inspectTexts, texts);
  texts.forEach((text, index) => shown.add(!missing.includes(index), () => `not shown as written: ${JSON.stringify(text)}`));
  shown.failures.push(...markup.map((found) => `markup on the page: ${found}`));
  for (const [index, text] of texts.entries()) await form.locator(`input[name=f${index}]`).fill(text);
  await form.locator("button[type=submit], [data-act=next]").first().click();
  await form
    .locator("[data-act=change]")
    .first()
    .waitFor()
    .catch(async (cause: unknown) => {
      const errors = await form.locator("[part=error], [data-heading]").allTextContents();
      throw new Error(`${id}: the check page did not come: ${JSON.stringify(errors.slice(0, 10)).slice(0, 1500)}`, { cause });
    });
  const wrong = await page.evaluate(inspectAnswers, texts.length);
  texts.forEach((text, index) => typed.add(!wrong.includes(index), () => `answer not shown as written: ${JSON.stringify(text)}`));
}

/** The command sets it after it has found or installed the browser. */
function chromiumPath(): string {
  const found = process.env["CHROMIUM_PATH"];
  if (found === undefined) throw new Error("CHROMIUM_PATH is not set: run this through npm run conformance");
  return found;
}

async function run(folder: string): Promise<CorpusResult[]> {
  const { naughty, xss } = hostileStrings(folder);
  const texts = [...naughty, ...xss].filter(fitsLabel);
  const shown = new Tally();
  const typed = new Tally();
  const path = chromiumPath();
  const intake = await startIntake();
  try {
    const browser = await chromium.launch({ executablePath: path, args: flags });
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(20_000);
      const { raised } = await watch(page, intake.origin);
      for (let from = 0; from < texts.length; from += batch)
        await runBatch(page, intake, `hostile-${from / batch}`, texts.slice(from, from + batch), shown, typed);
      shown.failures.push(...raised);
      const note = `${naughty.length + xss.length - texts.length} blank or over-long texts left out; ${raised.length} alarms (dialogs, scripts, policy violations, foreign requests)`;
      return [
        shown.result("hostile texts as label, hint, help and note in Chromium", [note]),
        typed.result("hostile texts as answers in Chromium"),
      ];
    } finally {
      await browser.close();
    }
  } finally {
    await intake.stop();
  }
}

export const hostilePage: Corpus = { name: "hostile-page", source: ".", run };
