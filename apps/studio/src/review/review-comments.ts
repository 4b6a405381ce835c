/** `<studio-comments>`: what reviewers and authors say about the draft, as a whole or about a part of it. */
import { fieldPath, nodeOf, type AuthoringDocument, type NodeKey } from "@hoso/authoring";
import { controlStyles } from "@hoso/builder/controls";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { request, type Failure } from "../api/request.js";
import { comments, oneComment, type StoredComment } from "../api/shapes.js";
import { Loader } from "../shell/loader.js";
import { moment, type StudioContext } from "../shell/studio-context.js";
import { pageStyles } from "../styles/page.styles.js";
import { placeInWords } from "./review-parts.js";

/** A button is named after the beginning of its comment. */
const NAMED_AFTER = 60;

export class ReviewComments extends LitElement {
  static override readonly properties = {
    studio: { attribute: false },
    draft: {},
    document: { attribute: false },
    error: { state: true },
  };
  static override readonly styles = [
    controlStyles,
    pageStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      blockquote {
        margin: 4px 0;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      li.done blockquote {
        color: var(--muted);
      }
    `,
  ];
  declare studio: StudioContext;
  /** Id of the draft. */
  declare draft: string;
  declare document: AuthoringDocument | undefined;
  declare error: string;

  readonly #comments = new Loader<{ readonly comments: readonly StoredComment[] }>(this, () => request(comments, this.#path));

  constructor() {
    super();
    this.error = "";
  }

  get #path(): string {
    return `/drafts/${encodeURIComponent(this.draft)}/comments`;
  }

  /** News of a comment by somebody else. */
  refresh(): void {
    void this.#comments.load();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("draft")) void this.#comments.load();
  }

  protected override render(): unknown {
    const { texts } = this.studio;
    const why = (failure: Failure): string => texts.failures[failure.code] ?? texts.failures.unknown!;
    return html`${this.#comments.show(texts, why, ({ comments: all }) =>
      all.length === 0 ? html`<p>${texts.review.noComments}</p>` : html`<ul class="plain">${all.map((one) => this.#comment(one))}</ul>`,
    )}${this.#form()}`;
  }

  #comment({ id, place, text, by, at, resolved }: StoredComment): unknown {
    const { review, procedures } = this.studio.texts;
    const button = resolved ? review.reopen : review.resolve;
    const where =
      place === null ? review.wholeDraft : ((this.document && placeInWords(this.document, place.key, this.studio.locale)) ?? review.gone);
    return html`<li class=${resolved ? "done" : ""}><strong>${where || review.wholeDraft}</strong><blockquote>${text}</blockquote>
      <p class="muted">${procedures.by(moment(this.studio, at), by.name)}${resolved ? html` · ${review.resolved(resolved.by.name)}` : nothing}</p>
      <button type="button" aria-label="${button}: ${text.length > NAMED_AFTER ? `${text.slice(0, NAMED_AFTER)}…` : text}" @click=${() => this.#resolve(id, resolved === null)}>${button}</button></li>`;
  }

  #form(): unknown {
    const { review } = this.studio.texts;
    return html`<form @submit=${this.#add} novalidate>
      ${this.error === "" ? nothing : html`<p class="notice danger" role="alert">${this.error}</p>`}
      <div class="field"><label class="label" for="place">${review.commentPlace}</label><select id="place" name="place"><option value="">${review.wholeDraft}</option>${this.#places().map(([key, name]) => html`<option value=${key}>${name}</option>`)}</select></div>
      <div class="field"><label class="label" for="text">${review.comment}</label><textarea id="text" name="text" maxlength="4000"></textarea></div>
      <div class="actions"><button>${review.addComment}</button></div>
    </form>`;
  }

  /** Steps, fields, papers and fees, in the order of the procedure. */
  #places(): readonly (readonly [NodeKey, string])[] {
    const { document } = this;
    if (!document) return [];
    const found: [NodeKey, string][] = [];
    const visit = (key: NodeKey): void => {
      const node = nodeOf(document, key);
      if (["step", "field", "document", "fee", "case", "check"].includes(node.type)) {
        const name = placeInWords(document, key, this.studio.locale) || (node.type === "field" ? fieldPath(document, key) : node.type);
        found.push([key, name]);
      }
      for (const list of Object.values(node.children)) list.forEach(visit);
    };
    visit(document.root);
    return found;
  }

  readonly #add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { review, failures } = this.studio.texts;
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = String(data.get("text")).trim();
    const key = String(data.get("place"));
    this.error = text === "" ? review.commentMissing : "";
    if (text === "") return this.renderRoot.querySelector<HTMLElement>("#text")?.focus();
    const body = { text, ...(key !== "" && { place: { key } }) };
    const answer = await request(oneComment, this.#path, { method: "POST", body });
    if (!answer.ok) return void (this.error = failures[answer.code] ?? failures.unknown!);
    form.reset();
    this.studio.announce(review.commentAdded);
    await this.#comments.load();
  };

  async #resolve(id: string, resolved: boolean): Promise<void> {
    const answer = await request(oneComment, `${this.#path}/${encodeURIComponent(id)}`, { method: "PATCH", body: { resolved } });
    if (answer.ok) await this.#comments.load();
    else this.studio.announce(this.studio.texts.failures[answer.code] ?? this.studio.texts.failures.unknown!);
  }
}
