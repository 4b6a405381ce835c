/**
 * Builds a whole procedure in `<hoso-builder>` through its interface, from an example taken apart: what a department's clerk does, in the
 * order in which a clerk would. Nothing is pasted, nothing typed as source.
 */
import { childrenOf, getProperty, nodeOf, shapeOf, type AuthoringDocument, type DocumentNode, type NodeKey } from "@hoso/authoring";
import type { AuthoringTexts } from "@hoso/authoring";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Hand } from "./hand.js";
import type { SettingsDriver } from "./settings.driver.js";

/** What each view of the builder edits, in the order of the work. */
const aboutProperties = [
  "title",
  "summary",
  "departmentTitle",
  "department",
  "sector",
  "code",
  "serviceLevel",
  "estimatedMinutes",
  "contact.text",
  "contact.phone",
  "contact.email",
  "contact.url",
  "offline",
  "target.kind",
  "validity.from",
  "validity.to",
  "validity.status",
];
const aboutLists = ["audience", "eligibility", "keywords", "nextSteps", "legalBasis", "sources"];

/** The words on the controls, in the language of the interface. */
export interface BuilderWords {
  readonly authoring: AuthoringTexts;
  readonly views: Readonly<Record<string, string>>;
  readonly addStep: string;
}

export class BuilderDriver {
  readonly page: Page;
  readonly hand: Hand;
  readonly builder: Locator;
  readonly #settings: SettingsDriver;
  readonly #words: BuilderWords;

  constructor(page: Page, hand: Hand, settings: SettingsDriver, words: BuilderWords) {
    this.page = page;
    this.hand = hand;
    this.builder = page.locator("hoso-builder");
    this.#settings = settings;
    this.#words = words;
  }

  async show(view: string): Promise<Locator> {
    await this.hand.press(
      this.builder.locator("hoso-builder-sections").getByRole("button", { name: this.#words.views[view]!, exact: true }),
    );
    if (view === "design") return this.builder.locator("hoso-builder-canvas");
    const editor = this.builder.locator(`hoso-editor-${view}, hoso-builder-${view}`);
    await expect(editor).toBeVisible();
    return editor;
  }

  /** The whole procedure but its scenarios. */
  async build(example: AuthoringDocument): Promise<void> {
    await this.describe(example);
    await this.view(example, "cases", ["casesTitle"], ["cases"]);
    await this.steps(example);
    await this.view(example, "documents", [], ["documents"]);
    await this.view(example, "fees", [], ["fees"]);
    await this.view(
      example,
      "processing",
      ["processing.term.value", "processing.term.unit", "processing.term.cutoff", "processing.pausesOn", "processing.place"],
      ["terms", "stages", "outputs"],
    );
    await this.view(example, "checks", [], ["checks"]);
    await this.view(example, "declaration", ["declaration.text", "declaration.signature"], []);
  }

  /** What the procedure is, and for which purposes it asks; fields name the purposes, so they come first. */
  async describe(example: AuthoringDocument): Promise<void> {
    await this.view(example, "about", aboutProperties, aboutLists);
    await this.view(
      example,
      "privacy",
      ["privacy.controller", "privacy.contact", "privacy.retention", "privacy.sealed"],
      ["purposes", "recipients"],
    );
  }

  async view(example: AuthoringDocument, view: string, properties: readonly string[], lists: readonly string[]): Promise<void> {
    const editor = await this.show(view);
    const root = nodeOf(example, example.root);
    for (const name of properties) await this.#property(editor, root, name);
    for (const list of lists) await this.#list(editor, example, root, list);
  }

  async #property(scope: Locator, node: DocumentNode, name: string): Promise<void> {
    const value = getProperty(node.values, name);
    if (value !== undefined) await this.#settings.fill(scope, node, name, value);
  }

  /** Every node of a list: added, opened, filled in, with the lists inside it. */
  async #list(scope: Locator, example: AuthoringDocument, parent: DocumentNode, slot: string): Promise<void> {
    const list = scope.locator(`hoso-node-list[data-list="${slot}"]`).first();
    for (const [index, key] of childrenOf(parent, slot).entries()) {
      const node = nodeOf(example, key);
      const item = list.locator(`li[data-list-item="${slot}"]`).nth(index);
      // Some lists begin with an item or two to write over; a new one is open at once.
      if (await item.count()) await this.hand.press(item.locator(".toggle").first());
      else await this.hand.press(list.locator(`.add[data-type="${node.type}"][data-list-add="${slot}"]`));
      await this.#node(item.locator(".details").first(), example, node);
      await this.#close(item);
    }
  }

  async #close(item: Locator): Promise<void> {
    await this.hand.press(item.locator(".toggle").first());
  }

  async #node(scope: Locator, example: AuthoringDocument, node: DocumentNode): Promise<void> {
    if (node.type === "fee" || node.type === "exemption") await this.#amount(scope, node);
    const { slots, properties } = shapeOf(node.type);
    const lists = slots.filter(({ name }) => name !== "fields" && childrenOf(node, name).length > 0);
    // The field that carries a check says which fields its rule may name; what is answered beforehand is one of the options.
    const rank = (name: string): number => (name === "at" ? -1 : name === "default" ? 1 : name === "id" || name === "value" ? 2 : 0);
    const names = properties.map(({ name }) => name).filter((name) => !this.#elsewhere(node, name));
    for (const name of [...names.filter((one) => rank(one) < 0), ...names.filter((one) => rank(one) === 0)])
      await this.#property(scope, node, name);
    for (const name of Object.keys((node.values.settings as object | undefined) ?? {}))
      await this.#property(scope, node, `settings.${name}`);
    if (node.values.maxBytes !== undefined)
      await this.hand.write(scope.locator("hoso-file-size input"), String(Number(node.values.maxBytes) / 1_048_576));
    for (const { name } of lists) await this.#list(scope, example, node, name);
    for (const level of [1, 2]) for (const name of names.filter((one) => rank(one) === level)) await this.#property(scope, node, name);
  }

  /** Properties with a control of their own. */
  #elsewhere({ type }: DocumentNode, name: string): boolean {
    return ["amount", "kind", "settings"].includes(name) || (type === "document" && name === "maxBytes");
  }

  /** A fixed amount, one for each, or a formula. */
  async #amount(scope: Locator, { values }: DocumentNode): Promise<void> {
    const { amount } = values;
    if (amount === undefined) return;
    const editor = scope.locator("hoso-fee-amount").first();
    if (typeof amount === "number") {
      await this.hand.pick(editor.locator("#shape"), "fixed");
      return this.hand.write(editor.locator("input").first(), String(amount));
    }
    const each = (amount as { "*"?: readonly [{ var: string }, number] })["*"];
    if (!each) throw new Error("Only fixed amounts and amounts for each are built by this driver");
    await this.hand.pick(editor.locator("#shape"), "each");
    await this.hand.write(editor.locator("input").first(), String(each[1]));
    await this.hand.pick(editor.locator("select").nth(1), each[0].var);
  }

  async steps(example: AuthoringDocument): Promise<void> {
    await this.show("design");
    for (const key of childrenOf(nodeOf(example, example.root), "steps")) await this.#step(example, key);
  }

  async #step(example: AuthoringDocument, key: NodeKey): Promise<void> {
    const step = nodeOf(example, key);
    const first = childrenOf(nodeOf(example, example.root), "steps")[0] === key;
    // A new procedure has its first step already.
    if (first) await this.select(0);
    else {
      await this.hand.press(this.builder.locator("hoso-builder-outline").getByRole("button", { name: this.#words.addStep }));
      // The name is asked for at once where the step stands in the outline; here it comes with the rest.
      await this.page.keyboard.press("Escape");
    }
    await this.#selected(example, step);
    const order: NodeKey[] = [key];
    for (const field of childrenOf(step, "fields")) await this.#field(example, field, order, key);
  }

  /** A field after the one before it, or as the first in its group. */
  async #field(example: AuthoringDocument, key: NodeKey, order: NodeKey[], step: NodeKey): Promise<void> {
    const node = nodeOf(example, key);
    const siblings = childrenOf(nodeOf(example, node.parent!), "fields");
    const before = siblings[siblings.indexOf(key) - 1] ?? node.parent!;
    await this.select(order.indexOf(before));
    const kind = String(node.values.kind);
    const palette = this.builder.locator("hoso-builder-palette");
    const name = this.#words.authoring.kinds[kind]!;
    await this.hand.find(palette.getByRole("searchbox"), name, palette.getByRole("button", { name, exact: true }).first());
    order.splice(order.indexOf(before) + 1 + this.#below(example, before, step, order), 0, key);
    await this.#selected(example, node);
    for (const child of childrenOf(node, "fields")) await this.#field(example, child, order, step);
  }

  /** Fields inside the one before, which stand between it and what comes after it. */
  #below(example: AuthoringDocument, key: NodeKey, step: NodeKey, order: readonly NodeKey[]): number {
    if (key === step || nodeOf(example, key).type !== "field") return 0;
    const inside = (one: NodeKey): boolean => {
      for (let at = nodeOf(example, one).parent; at !== undefined; at = nodeOf(example, at).parent) if (at === key) return true;
      return false;
    };
    return order.filter(inside).length;
  }

  /** Selects on the canvas by reading order; the step itself is the first. */
  async select(index: number): Promise<void> {
    const spot = this.builder.locator("hoso-builder-canvas .spot").nth(index);
    if ((await spot.getAttribute("aria-pressed")) === "true") return;
    // A group is taken by its edge: its fields lie over its middle.
    await this.hand.press(spot, { x: 6, y: 6 });
    await expect(spot).toHaveAttribute("aria-pressed", "true");
  }

  /** The properties of what is selected. */
  async #selected(example: AuthoringDocument, node: DocumentNode): Promise<void> {
    const scope = this.builder.locator("hoso-properties");
    await this.#node(scope, example, node);
  }
}
