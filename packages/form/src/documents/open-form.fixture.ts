/** Puts a real `<hoso-form>` on the page for a test, and the few things a person does with it. */
import "axe-core/axe.min.js";
import { expect } from "chai";
import "../define.js";
import type { DraftMode, Place } from "../form-context.js";
import type { FormSession } from "../form-session.js";
import type { HosoForm } from "../hoso-form.js";
import type { Procedure } from "@hoso/contract";
import { digest, procedure, type World } from "./form-services.fixture.js";

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}
declare const axe: { run(context: unknown, options?: unknown): Promise<AxeResult> };

export interface OpenedForm {
  readonly element: HosoForm;
  readonly root: ShadowRoot;
  readonly session: FormSession;
  all(selector: string): HTMLElement[];
  /** Waits for the first match whose text contains `text`. */
  find(selector: string, text?: string): Promise<HTMLElement>;
  go(place: Place): Promise<void>;
  click(selector: string, text?: string): Promise<void>;
  /** Chooses files as the picker does. */
  choose(input: HTMLElement, ...files: File[]): void;
  close(): void;
}

export async function until<T>(
  wanted: () => T | undefined | false | null | Promise<T | undefined | false | null>,
  what: string,
  patience = 6000,
): Promise<T> {
  const end = performance.now() + patience;
  while (true) {
    const found = await wanted();
    if (found) return found;
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

export async function openForm(
  world: World,
  drafts: DraftMode = "off",
  locale = "en",
  definition: Procedure = procedure,
): Promise<OpenedForm> {
  const element = document.createElement("hoso-form");
  Object.assign(element, { definition, digest, services: world.services(), drafts, locale });
  document.body.append(element);
  const session = await until(() => element.session, "the form");
  await element.updateComplete;
  const root = element.root;
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string, text = ""): Promise<HTMLElement> =>
    until(
      () => all(selector).find((one) => one.textContent?.includes(text)),
      `${selector} “${text}” in: ${root.textContent?.replace(/\s+/g, " ").slice(0, 600)}`,
    );
  return {
    element,
    root,
    session,
    all,
    find,
    async go(place) {
      session.goTo(place);
      await element.updateComplete;
    },
    async click(selector, text) {
      (await find(selector, text)).click();
      await element.updateComplete;
    },
    choose(input, ...files) {
      const list = new DataTransfer();
      for (const file of files) list.items.add(file);
      (input as HTMLInputElement).files = list.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    close: () => element.remove(),
  };
}

export async function noViolations(element: Element): Promise<void> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } } });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join(" | ")}`),
  ).to.deep.equal([]);
}

/** Everything that forms keep in this browser. */
export async function emptyBrowser(): Promise<void> {
  // Forms that were just removed write what they still have in a microtask.
  await new Promise((resolve) => setTimeout(resolve));
  localStorage.clear();
  sessionStorage.clear();
  await new Promise((resolve) => {
    const request = indexedDB.deleteDatabase("hoso-files");
    request.onsuccess = request.onerror = request.onblocked = resolve;
  });
}
