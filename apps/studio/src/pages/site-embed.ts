/** `<studio-site-embed>`: the code that a website copies for a procedure, three ways, and the form live in a frame. */
import { controlStyles } from "@hoso/builder/controls";
import { css, html, LitElement, type PropertyValues } from "lit";
import { request, type Failure } from "../api/request.js";
import { embed, type CatalogueEntry, type Site } from "../api/shapes.js";
import { copyText } from "../shell/copy-text.js";
import { Loader } from "../shell/loader.js";
import { textIn, type StudioContext } from "../shell/studio-context.js";
import { pageStyles } from "../styles/page.styles.js";

interface Code {
  readonly title: string;
  readonly frame: string;
  readonly script: string;
  readonly iframe: string;
  readonly npm: string;
  readonly policy: Readonly<Record<Kind, string>>;
}
const kinds = ["script", "iframe", "npm"] as const;
type Kind = (typeof kinds)[number];

export class SiteEmbed extends LitElement {
  static override readonly properties = {
    studio: { attribute: false },
    site: { attribute: false },
    procedures: { attribute: false },
    procedure: { state: true },
    language: { state: true },
    kind: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    pageStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      iframe {
        inline-size: 100%;
        block-size: 480px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: #fff;
      }
    `,
  ];
  declare studio: StudioContext;
  declare site: Site;
  declare procedures: readonly CatalogueEntry[];
  declare procedure: string;
  declare language: string;
  declare kind: Kind;

  readonly #code = new Loader<Code>(this, () =>
    request(embed, `/sites/${encodeURIComponent(this.site.id)}/embed`, { query: { procedure: this.procedure, language: this.language } }),
  );

  constructor() {
    super();
    this.procedure = "";
    this.language = "vi";
    this.kind = "script";
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.procedure === "") this.procedure = this.procedures[0]?.id ?? "";
    if (this.procedure !== "" && ["site", "procedure", "language"].some((name) => changed.has(name))) void this.#code.load();
  }

  protected override render(): unknown {
    const { sites: words, failures } = this.studio.texts;
    if (this.procedures.length === 0) return html`<p>${words.noProcedures}</p>`;
    const value = (event: Event): string => (event.target as HTMLSelectElement).value;
    const why = (failure: Failure): string => failures[failure.code] ?? failures.unknown!;
    return html`<div class="fields">
        <div class="field"><label class="label" for="procedure">${words.procedure}</label><select id="procedure" @change=${(event: Event) => (this.procedure = value(event))}>${this.procedures.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.procedure}>${textIn(title, this.studio.locale) || id}</option>`)}</select></div>
        <div class="field"><label class="label" for="language">${words.language}</label><select id="language" @change=${(event: Event) => (this.language = value(event))}><option value="vi" lang="vi">Tiếng Việt</option><option value="en" lang="en" ?selected=${this.language === "en"}>English</option></select></div>
      </div>
      ${this.#code.show(this.studio.texts, why, (code) => this.#shown(code))}`;
  }

  #shown(code: Code): unknown {
    const { sites: words } = this.studio.texts;
    const hints = { script: words.scriptHint, iframe: words.iframeHint, npm: words.npmHint };
    return html`<div class="actions" role="group" aria-label=${words.embed}>${kinds.map((kind) => html`<button type="button" aria-pressed=${kind === this.kind ? "true" : "false"} @click=${() => (this.kind = kind)}>${words[kind]}</button>`)}</div>
      <p class="hint">${hints[this.kind]}</p>
      <pre tabindex="0" role="group" aria-label=${words[this.kind]} translate="no">${code[this.kind]}</pre>
      <div class="actions"><button type="button" class="primary" @click=${() => this.#copy(code[this.kind])}>${words.copy}</button></div>
      <details><summary>${words.policy}</summary><p class="hint">${words.policyHint}</p><pre tabindex="0" role="group" aria-label=${words.policy} translate="no">${code.policy[this.kind]}</pre></details>
      <h3>${words.live}</h3>
      <iframe src=${this.#ownFrame(code.frame)} title=${words.liveTitle(code.title)}></iframe>`;
  }

  /** On this very origin, however websites reach the server: our policy lets in no other. */
  #ownFrame(frame: string): string {
    const { pathname, search } = new URL(frame, location.href);
    return pathname + search;
  }

  async #copy(text: string): Promise<void> {
    if (await copyText(text)) this.studio.announce(this.studio.texts.sites.copied);
  }
}
