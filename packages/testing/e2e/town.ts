/**
 * The setting of every end-to-end test: a real intake with its database, the example district's website on an origin of its own under the
 * strict policy, and between browser and intake a line that a test can cut. One intake for all tests of a worker; pages are watched.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Procedure } from "@hoso/contract";
import { en } from "@hoso/form/locales/en";
import { vi } from "@hoso/form/locales/vi";
import { test as base, expect, type Page } from "@playwright/test";
import { type CutLine, cutLine } from "../src/cut-line.js";
import { FormDriver } from "../src/form.driver.js";
import { intakeProcess, type IntakeProcess, root } from "../src/intake-process.js";
import { requestProcedure } from "./request-procedure.js";
import { type PageWatch, watchPage } from "../src/page-watch.js";
import { portOfWorker } from "../src/ports.js";

const ports = { intake: portOfWorker(9550), site: portOfWorker(9551), line: portOfWorker(9552), pages: portOfWorker(9553) };
export const pictures = path.join(root, "packages/testing/.build/pictures");
export const locales = { vi, en };

export interface Town {
  readonly intake: IntakeProcess;
  readonly line: CutLine;
  /** Origin of the district's website. */
  readonly site: string;
  /** Origin of another website, with the pages in e2e/pages under the same policy. */
  readonly pages: string;
  /** Origin under which browsers reach intake. */
  readonly address: string;
}

export interface Visit {
  readonly page: Page;
  readonly watch: PageWatch;
  /** Opens the district's page of a procedure; the page's language decides the form's. */
  open(procedure: string, language: "vi" | "en"): Promise<FormDriver>;
  /** Opens a page of e2e/pages with the short procedure, in Vietnamese unless told. */
  openPage(name: string, definition?: Procedure, language?: "vi" | "en"): Promise<FormDriver>;
  /**
   * The state as it stands has no finding of axe at 360 and 1280 px; pictures are kept to be looked at. With HOSO_E2E_LANGUAGES=both the
   * same in the form's other language.
   */
  inspect(name: string, rulesOff?: readonly string[]): Promise<void>;
}

export function definitionOf(id: string): Procedure {
  return JSON.parse(readFileSync(path.join(root, `examples/procedures/${id}.json`), "utf8")) as Procedure;
}

export const test = base.extend<{ visit: Visit }, { town: Town }>({
  town: [
    async ({}, use) => {
      const address = `http://localhost:${ports.line}`;
      const intake = await intakeProcess({
        port: ports.intake,
        sites: [ports.site, ports.pages].map((port) => `http://localhost:${port}`),
        env: { PUBLIC_URL: address, RATE_LIMIT_GENERAL: "100000", RATE_LIMIT_UPLOADS: "100000", RATE_LIMIT_SUBMISSIONS: "100000" },
      });
      const line = await cutLine({ host: "127.0.0.1", port: ports.intake }, ports.line);
      const { serveSite } = (await import(pathToFileURL(path.join(root, "examples/sites/serve.mjs")).href)) as {
        serveSite(options: object): Promise<{ origin: string; close(): Promise<void> }>;
      };
      const site = await serveSite({ port: ports.site, intakeOrigin: address });
      const pages = await serveSite({ port: ports.pages, intakeOrigin: address, folder: path.join(root, "packages/testing/e2e/pages") });
      await intake.publish(requestProcedure());
      await use({ intake, line, site: site.origin, pages: pages.origin, address });
      await pages.close();
      await site.close();
      await line.close();
      await intake.dispose();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  visit: async ({ page, context, town }, use, info) => {
    const watch = await watchPage(context, page);
    page.setDefaultTimeout(15_000);
    town.line.mend();
    town.line.limit(undefined);
    await use({
      page,
      watch,
      async open(procedure, language) {
        await page.goto(`${town.site}${language === "vi" ? "/dich-vu-cong" : "/en/services"}/${procedure}.html`);
        return new FormDriver(page, definitionOf(procedure), locales[language]);
      },
      async openPage(name, definition = requestProcedure(), language = "vi") {
        await page.goto(`${town.pages}/${name}.html`);
        return new FormDriver(page, definition, locales[language]);
      },
      async inspect(name, rulesOff) {
        const own = page.viewportSize();
        const test = info.titlePath.at(-1)?.replace(/\W+/g, "-").slice(0, 40);
        const look = async (suffix = ""): Promise<void> => {
          for (const width of [360, 1280]) {
            await page.setViewportSize({ width, height: 800 });
            await page.screenshot({ path: path.join(pictures, `${test}-${name}${suffix}-${width}.png`), fullPage: true });
            expect.soft(await watch.axe(rulesOff), `axe at ${name}${suffix}, ${width} px`).toEqual([]);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth);
            expect.soft(wide, `no sideways scrolling at ${name}${suffix}`).toBeLessThanOrEqual(width);
          }
        };
        await look();
        if (process.env["HOSO_E2E_LANGUAGES"] === "both") await inOtherLanguage(page, look);
        if (own) await page.setViewportSize(own);
      },
    });
    expect(watch.violations, "content security policy and Trusted Types").toEqual([]);
    expect(watch.faults, "errors on the console").toEqual([]);
  },
});

/** Turns the form on the page to its other language, looks, and turns it back. */
async function inOtherLanguage(page: Page, look: (suffix: string) => Promise<void>): Promise<void> {
  const turn = (): Promise<string | undefined> =>
    page.evaluate(async () => {
      const form = document.querySelector("hoso-form");
      if (!form?.session) return undefined;
      form.locale = form.session.language === "vi" ? "en" : "vi";
      await new Promise((resolve) => setTimeout(resolve, 500));
      return form.locale;
    });
  const language = await turn();
  if (language === undefined) return;
  await look(`-${language}`);
  await turn();
}

export { expect };
