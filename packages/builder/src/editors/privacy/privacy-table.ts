/**
 * `<hoso-privacy-table>`: everything that is asked and may be personal, with its kind, legal ground, reason and how long it is kept.
 * Changed in place, or all gaps in one go. Long forms come in pages.
 */
import { getProperty, labelIn, rootOf, type DocumentNode, type NodeKey } from "@hoso/authoring";
import { searchKey } from "@hoso/engine/kinds";
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { runInPlace } from "../../controls/run-in-place.js";
import { BuilderElement } from "../../state/builder-element.js";
import { StateController } from "../../state/state-controller.js";
import { controlStyles } from "../../styles/control.styles.js";
import { editorStyles } from "../editor.styles.js";
import { innerStyles } from "../inner.styles.js";
import { pageOf, pager } from "../pager.js";
import { durationText } from "./duration-text.js";
import { fillDialog, type Filling } from "./fill-dialog.js";
import { privacyRows, type PrivacyRow } from "./privacy-row.js";

const size = 60;
type Choosable = "privacy.sensitivity" | "privacy.legalBasis";

export class HosoPrivacyTable extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    onlyGaps: { state: true },
    search: { state: true },
    page: { state: true },
    opened: { state: true },
    filling: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    editorStyles,
    innerStyles,
    css`
      .row {
        align-items: center;
      }
      .row input[type="search"] {
        flex: 1 1 200px;
        inline-size: auto;
      }
      tbody th {
        min-inline-size: 12em;
      }
      th .hint {
        display: block;
        font-weight: 400;
      }
      select {
        min-inline-size: 10.5em;
      }
      select.gap {
        border-color: var(--doubt);
        border-inline-start-width: 4px;
        background: var(--doubt-soft);
      }
      td select {
        max-inline-size: 17em;
      }
      td.words {
        min-inline-size: 8em;
      }
      td.kept {
        min-inline-size: 7em;
      }
      tr.details > td {
        background: var(--page);
      }
      @container (max-width: 640px) {
        table,
        tbody,
        tr,
        th,
        td {
          display: block;
          inline-size: auto;
        }
        thead {
          display: none;
        }
        tbody tr {
          padding-block: 8px;
          border-block-end: 1px solid var(--line);
        }
        tbody tr > * {
          padding-block: 4px;
          border: 0;
        }
        td[data-head]::before {
          content: attr(data-head);
          display: block;
          color: var(--muted);
          font-size: var(--small);
        }
        td select {
          max-inline-size: 100%;
        }
      }
    `,
  ];
  declare onlyGaps: boolean;
  declare search: string;
  declare page: number;
  /** Whose reason, purposes and retention are open. */
  declare opened: NodeKey | undefined;
  declare filling: Filling | undefined;

  constructor() {
    super();
    this.onlyGaps = false;
    this.search = "";
    this.page = 0;
    new StateController(this, () => this.state, ["document", "view"]);
  }

  protected override render(): unknown {
    const t = this.t.editors.privacy;
    const all = privacyRows(this.state.document, this.state.language);
    if (all.length === 0) return html`<p class="hint">${t.noFields}</p>`;
    const wanted = searchKey(this.search);
    const found = all.filter(
      (row) =>
        (wanted === "" || searchKey([row.name, ...row.within].join(" ")).includes(wanted)) && (!this.onlyGaps || row.gaps.length > 0),
    );
    const gaps = found.filter((row) => row.gaps.length > 0);
    const page = pageOf(found.length, size, this.page);
    return html`<div class="stack">
      <div class="row">
        <input type="search" aria-label=${this.t.languages.search} placeholder=${this.t.languages.search} .value=${live(this.search)} @input=${this.#find} />
        <label class="check"><input type="checkbox" .checked=${live(this.onlyGaps)} @change=${this.#narrow} /><span>${t.onlyGaps}</span></label>
        <span class="badge ${gaps.length > 0 ? "doubt" : "good"}" role="status">${gaps.length > 0 ? t.gaps(gaps.length) : t.noGaps}</span>
        <button type="button" ?disabled=${gaps.length === 0 || this.state.readOnly} @click=${() => (this.filling = {})}>${t.fill}</button>
      </div>
      ${found.length > 0 ? this.#table(found.slice(page.from - 1, page.to)) : nothing}
      ${pager(page, this.t.languages, (next) => (this.page = next))}
      ${fillDialog(this.t, this.filling, gaps.length, {
        change: (filling) => (this.filling = filling),
        close: () => (this.filling = undefined),
        apply: () => this.#fill(gaps),
      })}
    </div>`;
  }

  #table(rows: readonly PrivacyRow[]): unknown {
    const t = this.t.editors.privacy;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${t.field}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t.field}</th>
            <th scope="col">${t.sensitivity}</th>
            <th scope="col">${t.basis}</th>
            <th scope="col">${t.reason}</th>
            <th scope="col">${t.kept}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            rows,
            ({ node }) => node.key,
            (row) => this.#row(row),
          )}
        </tbody>
      </table>
    </div>`;
  }

  #row({ node, name, within, gaps }: PrivacyRow): unknown {
    const t = this.t.editors.privacy;
    const called = name ?? this.t.editors.unnamed;
    const field = node.type === "field";
    const open = this.opened === node.key;
    const reason = labelIn(getProperty(node.values, "privacy.reason"), this.state.language);
    return html`<tr>
        <th scope="row">${called}<span class="hint">${field ? within.join(" › ") : t.paper}</span></th>
        <td data-head=${t.sensitivity}>${this.#select(node, called, "privacy.sensitivity", t.sensitivity, gaps.includes("sensitivity"))}</td>
        <td data-head=${t.basis}>${this.#select(node, called, "privacy.legalBasis", t.basis, gaps.includes("legalBasis"))}</td>
        <td class="words" data-head=${t.reason}>
          ${
            field
              ? html`<button type="button" class="link" aria-expanded=${open ? "true" : "false"} @click=${() => (this.opened = open ? undefined : node.key)}>
                  ${reason ?? t.addReason}<span class="hush">: ${called}</span>
                </button>`
              : "—"
          }
        </td>
        <td class="kept" data-head=${t.kept}>${this.#kept(node)}</td>
      </tr>
      ${
        open
          ? html`<tr class="details">
              <td colspan="5">
                <hoso-settings
                  .state=${this.state}
                  .node=${node.key}
                  .properties=${["privacy.reason", "privacy.purposes", "privacy.retention"]}
                ></hoso-settings>
              </td>
            </tr>`
          : nothing
      }`;
  }

  #kept({ values }: DocumentNode): string {
    const t = this.t.editors.privacy;
    const own = getProperty(values, "privacy.retention");
    if (own !== undefined) return durationText(own, t.duration);
    const whole = getProperty(rootOf(this.state.document).values, "privacy.retention");
    return whole === undefined ? "—" : `${durationText(whole, t.duration)} (${t.asProcedure})`;
  }

  #select(node: DocumentNode, called: string, property: Choosable, what: string, gap: boolean): unknown {
    const t = this.t.editors.privacy;
    const value = getProperty(node.values, property);
    return html`<select
      class=${gap ? "gap" : ""}
      aria-label=${gap ? `${t.of(what, called)} (${t.missing})` : t.of(what, called)}
      ?disabled=${this.state.readOnly}
      @change=${(event: Event) => {
        const { value: chosen } = event.target as HTMLSelectElement;
        runInPlace(this.state, "node.set", { key: node.key, property, ...(chosen !== "" && { value: chosen }) });
      }}
    >
      <option value="" .selected=${live(value === undefined)}>${t.choose}</option>
      ${Object.entries(this.t.authoring.choices[property] ?? {}).map(([choice, label]) => html`<option value=${choice} .selected=${live(choice === value)}>${label}</option>`)}
    </select>`;
  }

  #fill(rows: readonly PrivacyRow[]): void {
    const filling = this.filling ?? {};
    const commands = rows.flatMap(({ node, gaps }) => {
      const set = (property: string, value: string | undefined): [string, object][] =>
        value === undefined || value === "" ? [] : [["node.set", { key: node.key, property, value }]];
      const sensitivity = gaps.includes("sensitivity") ? filling.sensitivity : undefined;
      const now = sensitivity ?? getProperty(node.values, "privacy.sensitivity");
      return [
        ...set("privacy.sensitivity", sensitivity),
        ...(gaps.includes("legalBasis") && now !== "none" ? set("privacy.legalBasis", filling.legalBasis) : []),
      ];
    });
    this.filling = undefined;
    if (commands.length === 0) return;
    const outcome = runInPlace(this.state, "batch", { commands });
    this.state.announce(outcome.ok ? this.t.editors.privacy.filled(commands.length) : this.t.authoring.refusal(outcome));
  }

  readonly #find = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.page = 0;
  };

  readonly #narrow = (event: Event): void => {
    this.onlyGaps = (event.target as HTMLInputElement).checked;
    this.page = 0;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-privacy-table": HosoPrivacyTable;
  }
}
