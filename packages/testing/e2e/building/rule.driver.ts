/** Builds rules in the rule editor: groups, rows, operands, calculations, each by its own control. */
import { conditionView, readExpression, type Call, type ComparisonView, type Expression, type GroupView } from "@hoso/authoring";
import type { Rule } from "@hoso/contract";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Hand } from "./hand.js";

export class RuleDriver {
  readonly #hand: Hand;
  readonly #page: Page;

  constructor(page: Page, hand: Hand) {
    this.#page = page;
    this.#hand = hand;
  }

  /** Opens the editor of a property, builds the rule, and takes it. */
  async edit(control: Locator, rule: Rule): Promise<void> {
    const select = control.locator("select");
    if (await select.count()) await this.#hand.pick(select.first(), "rule");
    else await this.#hand.press(control.getByRole("button").first());
    const dialog = this.#page.locator("hoso-rule-dialog");
    let count = 0;
    const expression = readExpression(rule, () => `x${++count}`);
    const condition = dialog.locator("hoso-rule-editor");
    const formula = dialog.locator("hoso-expression");
    await expect(condition.or(formula)).toBeVisible();
    if (await condition.count()) await this.#condition(condition.locator(".editor > .root").first(), expression);
    else await this.#operand(formula.locator(".editor > .operand").first(), expression);
    await this.#hand.press(dialog.locator("button.primary"));
    await expect(dialog).toBeHidden();
  }

  /** @param root the place of a condition that has nothing in it yet */
  async #condition(root: Locator, part: Expression): Promise<void> {
    const view = conditionView(part);
    if (view.is === "group") return this.#group(root, view);
    if (view.is === "comparison") return this.#comparison(root.locator(":scope > .row"), view);
    throw new Error(`This driver does not build conditions that are ${view.is}`);
  }

  async #group(root: Locator, { mode, negated, group }: GroupView): Promise<void> {
    await this.#hand.press(root.locator(":scope > .adds > button").first());
    const box = root.locator(":scope > .group");
    if (mode !== "all" || negated)
      await this.#hand.pick(box.locator(":scope > .group-head > .mode"), negated ? (mode === "all" ? "not-all" : "none") : "any");
    const items = box.locator(":scope > .items > li");
    for (const [index, part] of group.operands.entries()) {
      if ((await items.count()) <= index) await this.#hand.press(box.locator(":scope > .adds > button").first());
      const view = conditionView(part);
      if (view.is !== "comparison") throw new Error("This driver builds groups of plain rows");
      await this.#comparison(items.nth(index).locator(":scope > .row"), view);
    }
  }

  async #comparison(row: Locator, { comparison, left, right }: ComparisonView): Promise<void> {
    const pieces = row.locator(":scope > .pieces");
    await this.#pick(pieces.locator("hoso-picker").first(), this.#item(left));
    if (left.is === "call") await this.#parts(pieces.locator(":scope > .operand").first().locator(":scope > .inner"), left);
    const select = pieces.locator(":scope > select.comparison");
    if ((await select.inputValue()) !== comparison) await this.#hand.pick(select, comparison);
    const first = left.is === "call" ? 1 : 0;
    for (const [index, part] of right.entries()) {
      if (part.is === "list") await this.#ticks(pieces.locator(":scope > .grow"), part.items);
      else await this.#operand(pieces.locator(":scope > .operand").nth(first + index), part);
    }
  }

  async #ticks(place: Locator, items: readonly Expression[]): Promise<void> {
    const values = items.map((item) => (item.is === "value" ? String(item.value) : ""));
    for (const value of values) await this.#hand.press(place.locator(`input[data-value="${value}"]`));
  }

  async #operand(place: Locator, part: Expression): Promise<void> {
    const picker = place.locator(":scope > hoso-picker");
    if (part.is === "value") {
      if (await picker.count()) await this.#pick(picker, "value");
      const control = place.locator("select.value, input.value").first();
      if (await control.evaluate((element) => element.matches("select"))) return this.#hand.pick(control, String(part.value));
      return this.#hand.write(control, String(part.value));
    }
    // Something else than a value: a field, today, a calculation.
    if ((await picker.count()) === 0) await this.#hand.press(place.locator(":scope > .typed > button").first());
    await this.#pick(picker, this.#item(part));
    if (part.is === "call") await this.#parts(place.locator(":scope > .inner"), part);
  }

  async #parts(inner: Locator, { operator, operands }: Call): Promise<void> {
    if (operator === "count") return this.#count(inner, operands);
    const pieces = inner.locator(":scope > .piece, :scope > .parts-list > .piece");
    for (const [index, part] of operands.entries()) {
      if ((await pieces.count()) <= index) await this.#hand.press(inner.locator(":scope > button.add"));
      await this.#operand(pieces.nth(index).locator(":scope > .operand"), part);
    }
  }

  async #count(inner: Locator, [list, where]: readonly Expression[]): Promise<void> {
    await this.#operand(inner.locator(":scope > .piece").first().locator(":scope > .operand"), list!);
    if (!where) return;
    await this.#hand.press(inner.locator(":scope > button.add"));
    await this.#condition(inner.locator(":scope > .where").locator(":scope > .root, :scope").last(), where);
  }

  #item(part: Expression): string {
    if (part.is === "name") return `name:${part.path}`;
    if (part.is === "call") return `call:${part.operator}`;
    throw new Error(`Expected a name or a calculation, found ${part.is}`);
  }

  async #pick(picker: Locator, id: string): Promise<void> {
    const option = picker.locator(`[role=option][data-id="${id}"]`);
    await this.#hand.press(picker.locator(".opener"));
    await expect(option).toBeVisible();
    await this.#hand.choose(option);
  }
}
