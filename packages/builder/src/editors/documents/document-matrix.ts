/**
 * `<hoso-document-matrix>`: which case needs which paper, reckoned from the rules. Where a rule speaks of the case apart from the rest,
 * a tick changes that part of it. Event `hoso-open` with the key of a paper to open.
 */
import {
  childrenOf,
  getProperty,
  labelIn,
  nodeOf,
  ruleInWords,
  ruleScope,
  type DocumentNode,
  type Json,
  type NodeKey,
} from "@hoso/authoring";
import {
  documentMatrix,
  readCaseCondition,
  writeCaseCondition,
  type CaseCondition,
  type DocumentNeed,
  type MatrixCell,
} from "@hoso/authoring/forecast";
import type { Rule } from "@hoso/contract";
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { icon } from "../../controls/icons.js";
import { runInPlace } from "../../controls/run-in-place.js";
import { BuilderElement } from "../../state/builder-element.js";
import { StateController } from "../../state/state-controller.js";
import { controlStyles } from "../../styles/control.styles.js";
import { editorStyles } from "../editor.styles.js";
import { innerStyles } from "../inner.styles.js";
import { listOf } from "../list-of.js";
import { nameOf } from "../../state/node-names.js";

const marks: Readonly<Record<DocumentNeed, "required" | "check" | "condition" | "remove" | "save">> = {
  needed: "required",
  optional: "check",
  depends: "condition",
  not: "remove",
  covered: "save",
};

export class HosoDocumentMatrix extends BuilderElement {
  static override readonly styles = [
    controlStyles,
    editorStyles,
    innerStyles,
    css`
      .scroll {
        max-block-size: 70vh;
        overflow: auto;
      }
      thead th {
        position: sticky;
        inset-block-start: 0;
        z-index: 2;
        min-inline-size: 8.5em;
        max-inline-size: 15em;
      }
      tbody th {
        position: sticky;
        inset-inline-start: 0;
        z-index: 1;
        min-inline-size: 11em;
        max-inline-size: 22em;
        background: var(--surface);
      }
      thead th:first-child {
        inset-inline-start: 0;
        z-index: 3;
      }
      .cell {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        min-block-size: 28px;
      }
      .cell input {
        margin: 2px;
      }
      .state {
        display: inline-flex;
        align-items: center;
        gap: 4px;
      }
      .needed .state {
        font-weight: 650;
      }
      .not .state,
      .not .detail {
        color: var(--muted);
      }
      .state svg.glyph {
        inline-size: 15px;
        block-size: 15px;
      }
      .detail {
        display: block;
        color: var(--muted);
        font-size: var(--small);
      }
      @container (max-width: 640px) {
        .state svg.glyph {
          display: none;
        }
        tbody th {
          min-inline-size: 8em;
          max-inline-size: 9.5em;
        }
      }
    `,
  ];

  constructor() {
    super();
    new StateController(this, () => this.state, ["document", "view"]);
  }

  protected override render(): unknown {
    const t = this.t.editors.documents;
    const documents = listOf(this.state, "documents");
    if (documents.length === 0) return html`<p class="hint">${t.none}</p>`;
    const cases = listOf(this.state, "cases");
    const { rows } = documentMatrix(this.state.session.procedure);
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t.paper}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t.paper}</th>
            ${
              cases.length > 0
                ? cases.map((node) => html`<th scope="col">${nameOf(this.state, node.key)}</th>`)
                : html`<th scope="col">${this.t.editors.everyone}</th>`
            }
          </tr>
        </thead>
        <tbody>
          ${documents.map((node, index) => this.#row(node, rows[index]!, cases))}
        </tbody>
      </table>
    </div>`;
  }

  #row(node: DocumentNode, cells: readonly MatrixCell[], cases: readonly DocumentNode[]): unknown {
    const ids = cases.map(({ values }) => String(values.id));
    const condition = readCaseCondition(getProperty(node.values, "when") as Rule | undefined, ids);
    const name = nameOf(this.state, node.key);
    return html`<tr>
      <th scope="row"><button type="button" class="link" @click=${() => this.#open(node.key)}>${name}</button></th>
      ${cells.map((cell, column) => {
        const chosen = cases[column];
        const words = `w-${node.key}-${column}`;
        return html`<td class=${cell.need}>
          <div class="cell">
            ${
              chosen && condition
                ? html`<input
                    type="checkbox"
                    aria-label=${this.t.editors.documents.asked(name, nameOf(this.state, chosen.key))}
                    aria-describedby=${words}
                    .checked=${live(condition.cases.includes(ids[column]!))}
                    ?disabled=${this.state.readOnly}
                    @change=${(event: Event) => this.#ask(node, condition, ids, ids[column]!, (event.target as HTMLInputElement).checked)}
                  />`
                : nothing
            }<span id=${words}>${this.#words(cell, node)}${chosen && !condition ? html`<span class="detail">${this.t.editors.documents.woven}</span>` : nothing}</span>
          </div>
        </td>`;
      })}
    </tr>`;
  }

  #words({ need, conditions, alternatives }: MatrixCell, node: DocumentNode): unknown {
    const t = this.t.editors.documents;
    const { state } = this;
    const generated = getProperty(node.values, "provision");
    const details = [
      ...conditions.map((rule) =>
        t.dependsOn(ruleInWords(this.#rest(rule), ruleScope(state.document, node.key, state.language), state.texts.authoring.rules)),
      ),
      need !== "not" && (generated === "generated" || generated === "presented") && t.provisions[generated],
      alternatives.length > 1 && t.choices(alternatives.length),
    ].filter(Boolean);
    return html`<span class="state">${icon(marks[need])}${t.needs[need]}</span>${details.map((detail) => html`<span class="detail">${detail}</span>`)}${
      need === "not" || alternatives.length !== 1 ? nothing : html`<span class="detail">${this.#alternative(node, alternatives[0]!)}</span>`
    }`;
  }

  /** The case stands in the head of the column: what is left to say is the rest. */
  #rest(rule: Rule): Rule {
    const ids = listOf(this.state, "cases").map(({ values }) => String(values.id));
    return readCaseCondition(rule, ids)?.rest ?? rule;
  }

  #alternative(node: DocumentNode, index: number): string {
    const key = childrenOf(node, "anyOf")[index];
    return key === undefined ? "" : (labelIn(nodeOf(this.state.document, key).values.title, this.state.language) ?? "");
  }

  #ask(node: DocumentNode, condition: CaseCondition, ids: readonly string[], chosen: string, asked: boolean): void {
    const cases = asked ? [...condition.cases, chosen] : condition.cases.filter((id) => id !== chosen);
    const value = writeCaseCondition({ ...condition, cases }, ids) as Json | undefined;
    runInPlace(this.state, "node.set", { key: node.key, property: "when", ...(value !== undefined && { value }) });
  }

  #open(key: NodeKey): void {
    this.dispatchEvent(new CustomEvent("hoso-open", { detail: key }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-document-matrix": HosoDocumentMatrix;
  }
}
