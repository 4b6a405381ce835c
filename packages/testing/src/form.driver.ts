/**
 * What an applicant does with a form, in the applicant's words: starts, chooses a case, answers, goes on, attaches, hands in. Finds every
 * control by the label that the definition gives it in the language of the page, so that a missing or wrong label fails the test.
 */
import type { Field, Procedure, Text } from "@hoso/contract";
import type { Locale } from "@hoso/form";
import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import type { Paper } from "./paper.js";

export type Answer = string | number | boolean | Readonly<Record<string, string>>;

export class FormDriver {
  readonly form: Locator;
  readonly definition: Procedure;
  readonly locale: Locale;

  constructor(where: Page | FrameLocator, definition: Procedure, locale: Locale, form = where.locator("hoso-form")) {
    this.form = form;
    this.definition = definition;
    this.locale = locale;
  }

  /** A text of the definition in the language of the page. */
  text(text: Text | undefined): string {
    return typeof text === "object" ? (text[this.locale.tag] ?? "") : (text ?? "");
  }

  /** A button by the start of its name: some carry more for those who hear it than for those who see it. */
  button(name: string): Locator {
    return this.form.getByRole("button", { name: new RegExp(`^\\s*${escape(name)}`) });
  }

  get heading(): Locator {
    return this.form.locator("[data-heading]");
  }

  async start(): Promise<void> {
    await expect(this.heading).toHaveText(this.text(this.definition.title));
    await this.button(this.locale.actions.start).click();
  }

  async chooseCase(id: string): Promise<void> {
    const chosen = this.definition.cases?.find((one) => one.id === id);
    await this.form.getByRole("radio", { name: this.text(chosen?.title), exact: true }).check();
    await this.next();
  }

  /** Goes on and waits until another page is there. */
  async next(): Promise<void> {
    const before = await this.heading.textContent();
    await this.button(this.locale.actions.next).click();
    await expect(this.heading).not.toHaveText(before ?? "");
  }

  async back(): Promise<void> {
    const before = await this.heading.textContent();
    await this.button(this.locale.actions.back).click();
    await expect(this.heading).not.toHaveText(before ?? "");
  }

  /** Tries to go on where something must be mended first. */
  async tryNext(): Promise<Locator> {
    await this.button(this.locale.actions.next).click();
    const summary = this.form.locator("[data-summary]");
    await expect(summary).toBeFocused();
    return summary;
  }

  /** The step of this id is shown. */
  async isAt(step: string): Promise<void> {
    await expect(this.heading).toHaveText(this.text(this.definition.steps.find(({ id }) => id === step)?.title));
  }

  /** The field's row on the page. Rows of lists have their index in the path: `members.0.fullName`. */
  row(path: string): Locator {
    return this.form.locator(`[id="f-${path}-row"]`);
  }

  /** Answers as a person does, by the kind of the field. */
  async answer(path: string, answer: Answer): Promise<void> {
    const field = this.#field(path);
    const row = this.row(path);
    const label = this.text(field.label);
    switch (field.kind) {
      case "choice":
      case "yes-no":
        return this.#choose(field, row, label, answer);
      case "date":
      case "partial-date":
        return this.#date(row, String(answer));
      case "address":
        return this.#address(row, answer as Readonly<Record<string, string>>);
      default: {
        const box = row.getByRole("textbox", { name: label });
        await box.fill(String(answer));
        await box.blur();
      }
    }
  }

  async answerAll(answers: Readonly<Record<string, Answer>>): Promise<void> {
    for (const [path, answer] of Object.entries(answers)) await this.answer(path, answer);
  }

  async #choose(field: Field, row: Locator, label: string, answer: Answer): Promise<void> {
    const { yes, no } = this.locale.fields;
    const option = field.kind === "yes-no" ? (answer ? yes : no) : this.text(field.options?.find(({ value }) => value === answer)?.label);
    const select = row.getByRole("combobox", { name: label });
    if (await row.getByRole("combobox").count()) {
      await select.selectOption({ label: option });
      return select.blur();
    }
    const radio = row.getByRole("radio", { name: option, exact: true });
    await radio.check();
    await radio.blur();
  }

  async #date(row: Locator, date: string): Promise<void> {
    const { day, month, year } = this.locale.fields;
    const [y = "", m = "", d = ""] = date.split("-");
    for (const [name, value] of [
      [day, d],
      [month, m],
      [year, y],
    ] as const)
      await row.getByRole("textbox", { name, exact: true }).fill(value);
    await row.getByRole("textbox", { name: year, exact: true }).blur();
  }

  async #address(row: Locator, parts: Readonly<Record<string, string>>): Promise<void> {
    const { province, ward, street } = this.locale.fields;
    await row.getByRole("combobox", { name: province }).selectOption({ label: parts["province"] ?? "" });
    await row.getByRole("textbox", { name: ward }).fill(parts["ward"] ?? "");
    await row.getByRole("textbox", { name: street }).fill(parts["street"] ?? "");
    await row.getByRole("textbox", { name: street }).blur();
  }

  /** Adds a row to a list. */
  async addRow(list: string): Promise<void> {
    const field = this.#field(list);
    const name = field.addLabel
      ? this.text(field.addLabel)
      : this.locale.list.add(field.itemTitle ? this.text(field.itemTitle) : this.locale.list.item);
    await this.form.locator(`[data-act="add"][data-path="${list}"]`).and(this.button(name)).click();
  }

  async removeRow(list: string, index: number): Promise<void> {
    await this.#rowButton(list, index, "remove").click();
  }

  async moveRow(list: string, index: number, way: "up" | "down"): Promise<void> {
    await this.#rowButton(list, index, way).click();
  }

  #rowButton(list: string, index: number, act: "remove" | "up" | "down"): Locator {
    return this.form.locator(`[data-act="${act}"][data-path="${list}"][data-index="${index}"]`).and(this.button(this.locale.actions[act]));
  }

  /** The card of a paper. */
  card(requirement: string): Locator {
    const title = this.text(this.definition.documents?.find(({ id }) => id === requirement)?.title);
    return this.form.getByRole("region", { name: title, exact: true });
  }

  async attach(requirement: string, papers: Paper | readonly Paper[]): Promise<void> {
    const all = Array.isArray(papers) ? (papers as readonly Paper[]) : [papers as Paper];
    await this.card(requirement)
      .locator("input[type=file]:not([capture])")
      .first()
      .setInputFiles(all.map(({ name, mimeType, buffer }) => ({ name, mimeType, buffer })));
  }

  /** One file in the card of a paper. */
  file(requirement: string, name: string): Locator {
    return this.card(requirement).getByRole("listitem").filter({ hasText: name });
  }

  async uploaded(requirement: string, name: string): Promise<void> {
    await expect(this.file(requirement, name)).toContainText(this.locale.documents.done, { timeout: 60_000 });
  }

  async removeFile(requirement: string, name: string): Promise<void> {
    await this.file(requirement, name)
      .getByRole("button", { name: new RegExp(`^\\s*${escape(this.locale.actions.remove)}`) })
      .click();
  }

  async chooseAlternative(requirement: string, alternative: string): Promise<void> {
    const title = this.definition.documents?.find(({ id }) => id === requirement)?.anyOf?.find(({ id }) => id === alternative)?.title;
    await this.card(requirement)
      .getByRole("radio", { name: this.text(title), exact: true })
      .check();
  }

  /** From the check page: goes on, declares, hands in. */
  async declareAndSubmit(): Promise<void> {
    await expect(this.heading).toHaveText(this.locale.check.title);
    await this.next();
    await this.declare();
    await this.button(this.locale.actions.submit).click();
  }

  async declare(): Promise<void> {
    await expect(this.heading).toHaveText(this.locale.declaration.title);
    await this.form.getByRole("checkbox", { name: this.locale.declaration.accept }).check();
  }

  /** What the person takes away. */
  async receipt(): Promise<{ readonly code: string; readonly secret: string; readonly due: string }> {
    await expect(this.heading).toHaveText(this.locale.confirmation.title, { timeout: 60_000 });
    const text = async (selector: string): Promise<string> => ((await this.form.locator(selector).first().textContent()) ?? "").trim();
    return { code: await text("[part=code]"), secret: await text("[part=secret]"), due: await text(".big") };
  }

  #field(path: string): Field {
    let fields: readonly Field[] = this.definition.steps.flatMap((step) => step.fields as readonly Field[]);
    let found: Field | undefined;
    for (const id of path.split(".").filter((part) => !/^\d+$/.test(part))) {
      found = fields.find((one) => one.id === id);
      fields = (found?.fields ?? []) as readonly Field[];
    }
    if (!found) throw new Error(`The definition has no field ${path}.`);
    return found;
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
