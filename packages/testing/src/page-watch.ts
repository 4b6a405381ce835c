/**
 * Keeps an eye on a page while a test uses it: reports of the content security policy and of Trusted Types in every frame, errors on the
 * console, faults of scripts, and axe with every rule on.
 */
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { BrowserContext, Frame, Page } from "@playwright/test";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface PageWatch {
  /** What the browser blocked or would have blocked. */
  readonly violations: readonly string[];
  /** Errors on the console and uncaught faults. */
  readonly faults: readonly string[];
  /** Forgets the faults that a test provoked, those that match. Others stay. */
  forgive(pattern: RegExp): void;
  /**
   * Runs axe on the page as it stands, every rule on: best practices, experimental and AAA ones too. Gives a line for every element found
   * wrong.
   * @param rulesOff for a state in which a rule cannot judge
   */
  axe(rulesOff?: readonly string[]): Promise<string[]>;
}

/** @param first false for further pages of a context that is watched already */
export async function watchPage(context: BrowserContext, page: Page, first = true): Promise<PageWatch> {
  const violations: string[] = [];
  let faults: string[] = [];
  if (first) await context.exposeBinding("hosoReportViolation", (_source, report: string) => void violations.push(report));
  if (first)
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
        const report = `${violatedDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`;
        (globalThis as unknown as { hosoReportViolation(report: string): void }).hosoReportViolation(report);
      });
    });
  page.on("console", (message) => {
    const text = `${message.text()} (${message.location().url})`;
    if (/Content Security Policy|TrustedHTML|TrustedScript|Trusted Type/i.test(text)) violations.push(text);
    else if (message.type() === "error") faults.push(text);
  });
  page.on("pageerror", (error) => void faults.push(`uncaught: ${error.message}`));
  return {
    violations,
    get faults() {
      return faults;
    },
    forgive(pattern) {
      faults = faults.filter((one) => !pattern.test(one));
    },
    axe: (rulesOff = []) => runAxe(page, rulesOff),
  };
}

/** Those that axe can look into from the page: of its own origin. */
const framesOf = (page: Page): Frame[] => {
  const { origin } = new URL(page.url());
  return page
    .frames()
    .filter((frame) => frame === page.mainFrame() || (frame.url().startsWith("http") && new URL(frame.url()).origin === origin));
};

async function runAxe(page: Page, rulesOff: readonly string[]): Promise<string[]> {
  // by the debugger and not by the page, whose policy would rightly forbid it
  for (const frame of framesOf(page)) await frame.evaluate(axeSource);
  const results = await page.evaluate(async (off) => {
    const { axe } = globalThis as unknown as { axe: { getRules(): { ruleId: string }[]; run(options: RunOptions): Promise<AxeResults> } };
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !off.includes(ruleId) }]));
    return axe.run({ rules, resultTypes: ["violations"] });
  }, rulesOff);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, any, all, none }) =>
        `${id}: ${target.flat().at(-1)}: ${[...any, ...all, ...none].map(({ message }) => message).join(" ") || help}`,
    ),
  );
}
