/**
 * `<hoso-fee-amount>`: the amount of a fee, or what is paid instead where somebody is exempt. One amount, so much apiece or a table are typed in
 * plain boxes; any other formula opens the rule editor. Properties: `state`, `node` (key).
 */
import { getProperty, nodeOf, ruleScope, type Json, type NodeKey, type RuleName } from "@hoso/authoring";
import { readFeeAmount, writeFeeAmount, type FeeAmount, type FeeRow } from "@hoso/authoring/forecast";
import type { Rule } from "@hoso/contract";
import { css, html, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { runInPlace } from "../../controls/run-in-place.js";
import { BuilderElement } from "../../state/builder-element.js";
import { StateController } from "../../state/state-controller.js";
import { controlStyles } from "../../styles/control.styles.js";
import { amountText, readAmount } from "../amount-text.js";
import { editorStyles } from "../editor.styles.js";

type Shape = FeeAmount["shape"];

export class HosoFeeAmount extends BuilderElement {
  static override readonly properties = { ...BuilderElement.properties, node: {}, chosen: { state: true }, wrong: { state: true } };
  static override readonly styles = [
    controlStyles,
    editorStyles,
    css`
      :host {
        background: none;
        overflow: visible;
      }
      .stack {
        display: grid;
        gap: 10px;
      }
      .money {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .money input {
        inline-size: 11em;
        text-align: end;
      }
      th.amount {
        text-align: start;
      }
      td.amount {
        inline-size: 15em;
      }
    `,
  ];
  declare node: NodeKey;
  /** What the person picked, while the rule does not show it yet: an empty table is one amount. */
  declare chosen: { readonly shape: Shape; readonly path?: string; readonly amount?: number } | undefined;
  /** Names of boxes with something that is no amount. */
  declare wrong: ReadonlyMap<string, string>;

  constructor() {
    super();
    this.wrong = new Map();
    new StateController(this, () => this.state, ["document", "view"]);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("node")) return;
    this.chosen = undefined;
    this.wrong = new Map();
  }

  get #exempt(): boolean {
    return nodeOf(this.state.document, this.node).type === "exemption";
  }

  get #currency(): string {
    const node = nodeOf(this.state.document, this.node);
    const fee = this.#exempt ? nodeOf(this.state.document, node.parent!) : node;
    return typeof fee.values.currency === "string" ? fee.values.currency : "VND";
  }

  get #amount(): FeeAmount {
    const rule = getProperty(nodeOf(this.state.document, this.node).values, "amount") as Rule | undefined;
    const read = readFeeAmount(rule);
    const { chosen } = this;
    if (!chosen || chosen.shape === read.shape) return read;
    const base = plainAmount(read);
    if (chosen.shape === "formula") return { shape: "formula", rule: rule ?? 0 };
    if (chosen.shape === "table") return { shape: "table", path: chosen.path ?? "", rows: [], other: base };
    if (chosen.shape === "each") return { shape: "each", path: chosen.path ?? "", amount: chosen.amount ?? base };
    return read;
  }

  #write(amount: FeeAmount): void {
    const value = writeFeeAmount(amount) as Json | undefined;
    runInPlace(
      this.state,
      "node.set",
      { key: this.node, property: "amount", ...(value !== undefined && { value }) },
      `${this.node}:amount`,
    );
  }

  protected override render(): unknown {
    if (!this.state.document.nodes.has(this.node)) return nothing;
    const t = this.t.editors.fees;
    const amount = this.#amount;
    const shapes: Shape[] = this.#exempt ? ["none", "fixed", "each", "table", "formula"] : ["fixed", "each", "table", "formula"];
    return html`<fieldset class="stack">
      <legend class="label">${this.#exempt ? t.paidInstead : t.amount}</legend>
      <div class="row">
        <div class="field">
          <label for="shape">${t.shape}</label>
          <select id="shape" ?disabled=${this.state.readOnly} @change=${this.#reshape}>
            ${shapes.map((shape) => html`<option value=${shape} .selected=${live(amount.shape === shape)}>${t.shapes[shape]}</option>`)}
          </select>
        </div>
        ${this.#beside(amount)}
      </div>
      ${amount.shape === "table" && amount.path !== "" ? this.#table(amount) : nothing}
      ${
        amount.shape === "formula"
          ? html`<hoso-settings .state=${this.state} .node=${this.node} .properties=${["amount"]}></hoso-settings>`
          : nothing
      }
    </fieldset>`;
  }

  #beside(amount: FeeAmount): unknown {
    const t = this.t.editors.fees;
    if (amount.shape === "fixed")
      return this.#money("fixed", t.fixed, amount.amount, (value) => this.#write({ shape: "fixed", amount: value }));
    if (amount.shape === "each")
      return html`${this.#money("each", t.apiece, amount.amount, (value) => this.#setApiece(amount.path, value))}${this.#paths(t.times, amount.path, this.#numbers, t.noNumbers, (path) => this.#write({ ...amount, path }))}`;
    if (amount.shape === "table")
      return this.#paths(t.tableBy, amount.path, this.#choices, t.noChoices, (path) => {
        this.chosen = { shape: "table", path };
        this.#write({ shape: "table", path, rows: [], other: amount.other });
      });
    return nothing;
  }

  /** Until it is known what to multiply with, the amount waits here. */
  #setApiece(path: string, amount: number): void {
    if (path === "") this.chosen = { shape: "each", amount };
    else this.#write({ shape: "each", path, amount });
  }

  get #names(): readonly RuleName[] {
    return ruleScope(this.state.document, this.state.document.root, this.state.language).names();
  }

  get #numbers(): readonly RuleName[] {
    return this.#names.filter(({ is, type }) => is === "field" && type === "number");
  }

  get #choices(): readonly RuleName[] {
    return this.#names.filter(({ is, kind, options }) => (is === "case" && options?.length) || kind === "choice" || kind === "yes-no");
  }

  #nameOf({ label, within, ambiguous }: RuleName): string {
    if (label === undefined) return this.t.editors.fees.theCase;
    return ambiguous && within.length > 0 ? `${label} (${within.join(", ")})` : label;
  }

  #paths(label: string, path: string, names: readonly RuleName[], none: string, pick: (path: string) => void): unknown {
    if (names.length === 0) return html`<p class="hint">${none}</p>`;
    return html`<div class="field">
      <label for="path">${label}</label>
      <select
        id="path"
        ?disabled=${this.state.readOnly}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          this.chosen = { ...this.chosen, shape: this.#amount.shape, path: value };
          if (value !== "") pick(value);
        }}
      >
        <option value="" .selected=${live(path === "")}>${this.t.editors.fees.chooseField}</option>
        ${names.map((name) => html`<option value=${name.path} .selected=${live(name.path === path)}>${this.#nameOf(name)}</option>`)}
      </select>
    </div>`;
  }

  #table(amount: FeeAmount & { shape: "table" }): unknown {
    const t = this.t.editors.fees;
    const options = this.#optionsOf(amount.path);
    const set = (value: FeeRow["value"], entered: number | undefined): void => {
      const now = this.#amount;
      if (now.shape !== "table") return;
      const known = options.map((option) => option.value);
      const rows = now.rows.filter((row) => row.value !== value);
      const next = entered === undefined ? rows : [...rows, { value, amount: entered }];
      next.sort((a, b) => known.indexOf(a.value) - known.indexOf(b.value));
      this.chosen = { shape: "table", path: amount.path };
      this.#write({ ...now, path: amount.path, rows: next });
    };
    const setOther = (other: number | undefined): void => {
      const now = this.#amount;
      if (other !== undefined && now.shape === "table") this.#write({ ...now, path: amount.path, other });
    };
    return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${t.value}</th>
            <th scope="col" class="amount">${t.fixed}</th>
          </tr>
        </thead>
        <tbody>
          ${options.map(
            ({ value, label }, index) =>
              html`<tr>
                <th scope="row" id="row-${index}">${label}</th>
                <td class="amount">${this.#box(`row-${index}-box`, label, amount.rows.find((row) => row.value === value)?.amount, (text) => set(value, text), true)}</td>
              </tr>`,
          )}
          <tr>
            <th scope="row">${t.otherwise}</th>
            <td class="amount">${this.#box("other", t.otherwise, amount.other, setOther)}</td>
          </tr>
        </tbody>
      </table>
    </div>`;
  }

  #optionsOf(path: string): readonly { readonly value: string | boolean; readonly label: string }[] {
    const name = this.#choices.find((one) => one.path === path);
    const { yes, no } = this.t.editors.fees;
    if (name?.kind === "yes-no")
      return [
        { value: true, label: yes },
        { value: false, label: no },
      ];
    return name?.options ?? [];
  }

  #money(id: string, label: string, amount: number, write: (value: number) => void): unknown {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${this.#box(id, undefined, amount, (value) => value !== undefined && write(value))}
    </div>`;
  }

  /** @param optional an empty box says something */
  #box(
    id: string,
    name: string | undefined,
    amount: number | undefined,
    write: (value: number | undefined) => void,
    optional = false,
  ): unknown {
    const currency = this.#currency;
    const wrong = this.wrong.get(id);
    const take = (event: Event): void => {
      const { value: text } = event.target as HTMLInputElement;
      const value = readAmount(text, currency);
      const fits = value !== undefined || (optional && text.trim() === "");
      const next = new Map(this.wrong);
      if (fits) next.delete(id);
      else next.set(id, text);
      this.wrong = next;
      if (fits) write(value);
    };
    return html`<div class="money">
        <input
          id=${id}
          inputmode="decimal"
          autocomplete="off"
          aria-label=${name ?? nothing}
          aria-invalid=${wrong === undefined ? nothing : "true"}
          aria-describedby=${wrong === undefined ? nothing : `${id}-error`}
          ?readonly=${this.state.readOnly}
          .value=${wrong ?? (amount === undefined ? "" : amountText(amount, currency, this.state.locale))}
          @change=${take}
        /><span aria-hidden="true">${currency}</span>
      </div>
      ${wrong === undefined ? nothing : html`<p class="error" id="${id}-error">${this.t.editors.fees.amountBad}</p>`}`;
  }

  readonly #reshape = (event: Event): void => {
    const shape = (event.target as HTMLSelectElement).value as Shape;
    const base = plainAmount(this.#amount);
    this.chosen = { shape };
    this.wrong = new Map();
    if (shape === "none") this.#write({ shape });
    if (shape === "fixed") this.#write({ shape, amount: base });
  };
}

/** The one amount that a shape comes closest to, for changing to another shape. */
const plainAmount = (amount: FeeAmount): number =>
  amount.shape === "table" ? amount.other : amount.shape === "fixed" || amount.shape === "each" ? amount.amount : 0;

declare global {
  interface HTMLElementTagNameMap {
    "hoso-fee-amount": HosoFeeAmount;
  }
}
