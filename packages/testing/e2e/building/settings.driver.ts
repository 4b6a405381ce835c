/** Fills in the settings of a node as an author does: by the control that each property has, whatever its type. */
import { fromProcedure, propertyOf, type AuthoringDocument, type DocumentNode, type Json, type PropertyShape } from "@hoso/authoring";
import { expect, type Locator } from "@playwright/test";
import type { Hand } from "./hand.js";
import type { RuleDriver } from "./rule.driver.js";

export class SettingsDriver {
  readonly hand: Hand;
  readonly rules: RuleDriver;

  constructor(hand: Hand, rules: RuleDriver) {
    this.hand = hand;
    this.rules = rules;
  }

  /** The control of a property, opened if it stands in a closed part. */
  async control(scope: Locator, name: string): Promise<Locator> {
    const control = scope.locator(`[data-property="${name}"]`).first();
    // What is in a closed part is drawn when it is opened.
    const part = scope.locator(`details[data-properties~="${name}"]`).first();
    await control.or(part).first().waitFor({ state: "attached" });
    // Leaving the control before may draw the panel anew under the pointer: then a person presses once more.
    const summary = part.locator("summary").first();
    for (let tries = 0; tries < 3 && !(await control.isVisible()); tries += 1) {
      await this.hand.press(summary);
      await control.waitFor({ state: "visible", timeout: 2000 }).catch(() => undefined);
    }
    return control;
  }

  async fill(scope: Locator, node: DocumentNode, name: string, value: Json): Promise<void> {
    const shape = propertyOf(node.type, name) ?? { name, type: name.startsWith("settings.") ? "path" : "json" };
    await this.#fill(await this.control(scope, name), node, shape, value);
  }

  async #fill(control: Locator, node: DocumentNode, shape: PropertyShape, value: Json): Promise<void> {
    const { hand } = this;
    const select = control.locator("select").first();
    switch (shape.type) {
      case "text":
      case "markdown":
        return this.#texts(control, value);
      case "texts":
        for (const [code, text] of Object.entries(value as Record<string, Json>)) {
          await hand.press(control.locator("hoso-menu").getByRole("button").first());
          await hand.press(control.locator(`[role=menuitem][data-id="${code}"]`));
          await this.#texts(control.locator(`[data-property="${shape.name}.${code}"]`), text);
        }
        return;
      case "boolean":
        return this.#tick(control.locator("input").first(), value === true);
      case "condition":
        if (typeof value === "object") return this.rules.edit(control, value as never);
        return hand.pick(select, String(value));
      case "rule":
        return this.rules.edit(control, value as never);
      case "path":
        return this.pickField(control.locator("hoso-picker").first(), String(value));
      case "strings":
      case "purposes":
        return this.#strings(control, value as readonly string[]);
      case "duration":
        return this.#duration(control, String(value));
      case "json":
        return this.#default(control, value);
      default:
        if (await select.count()) return hand.pick(select, String(value));
        return hand.write(control.locator("input").first(), String(value));
    }
  }

  /** Every language in its own box; they are shown beside each other once somebody asks for it. */
  async #texts(control: Locator, value: Json): Promise<void> {
    if (typeof value === "string") return this.hand.write(control.locator("textarea").first(), value);
    for (const [language, text] of Object.entries(value as Record<string, string>)) {
      const box = control.locator(`textarea[lang=${language}]`);
      if ((await box.count()) === 0) await this.hand.press(control.locator(".other-languages"));
      await this.hand.write(box, text);
    }
  }

  /** "No" is written down by ticking and taking the tick away. */
  async #tick(box: Locator, on: boolean): Promise<void> {
    if ((await box.isChecked()) !== on) return this.hand.press(box);
    if (!on) {
      await this.hand.press(box);
      await this.hand.press(box);
    }
  }

  async #strings(control: Locator, values: readonly string[]): Promise<void> {
    if (await control.locator("textarea").count()) return this.hand.write(control.locator("textarea"), values.join("\n"));
    for (const box of await control.locator("input[type=checkbox]").all()) {
      const wanted = values.includes((await box.getAttribute("data-value")) ?? "");
      if ((await box.isChecked()) !== wanted) await this.hand.press(box);
    }
  }

  async #duration(control: Locator, value: string): Promise<void> {
    const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(value)!;
    for (const [index, count] of match.slice(1).entries()) if (count) await this.hand.write(control.locator("input").nth(index), count);
  }

  async #default(control: Locator, value: Json): Promise<void> {
    const select = control.locator("select");
    if (await select.count()) return this.hand.pick(select.first(), String(value));
    return this.hand.write(control.locator("input").first(), String(value));
  }

  /** Opens the list of fields, looks for one, takes it. */
  async pickField(picker: Locator, id: string): Promise<void> {
    const option = picker.locator(`[role=option][data-id="${id}"]`);
    await this.hand.press(picker.locator(".opener"));
    await expect(option).toBeVisible();
    await this.hand.choose(option);
  }
}

let keys = 0;
/** The definition taken apart as the builder does. */
export const partsOf = (procedure: Parameters<typeof fromProcedure>[0]): AuthoringDocument => fromProcedure(procedure, () => `e${++keys}`);
