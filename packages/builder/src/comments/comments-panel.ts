/**
 * `<hoso-builder-comments>`: what authors and reviewers say about parts of the draft or the whole of it: open ones by part, resolved
 * ones folded away, and a new one about what is selected. Also where the draft may only be read.
 */
import type { DocumentNode, NodeKey, Place } from "@hoso/authoring";
import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { viewOfPlace } from "../editors/languages/view-of-place.js";
import { placeWords } from "../problems/place-words.js";
import { BuilderElement } from "../state/builder-element.js";
import { ownName } from "../state/node-names.js";
import { isWithin } from "../state/node-places.js";
import type { Comment } from "../state/services.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";
import { groupComments, type CommentGroup } from "./comment-groups.js";
import { commentsStyles } from "./comments.styles.js";

/** As many as the server takes. */
const LONGEST = 4000;
/** A button is named after the beginning of its comment. */
const NAMED_AFTER = 60;

export class HosoBuilderComments extends BuilderElement {
  static override readonly properties = { error: { state: true }, whole: { state: true }, busy: { state: true } };
  static override readonly styles = [controlStyles, panelStyles, commentsStyles];
  declare error: string;
  /** About the whole draft, although a part is selected. */
  declare whole: boolean;
  declare busy: boolean;

  constructor() {
    super();
    this.error = "";
    this.whole = false;
    this.busy = false;
    new StateController(this, () => this.state, ["comments", "selection", "view", "document"]);
  }

  protected override render(): unknown {
    const { comments } = this.t;
    const board = this.state.comments;
    if (!board) return nothing;
    const open = board.all.filter(({ resolved }) => !resolved);
    return html`<div class="head"><h2>${comments.title}</h2>${open.length ? html`<span class="badge">${comments.openCount(open.length)}</span>` : nothing}</div>
      <div class="body" tabindex="-1">
        ${this.#form()}
        ${
          board.phase === "there"
            ? this.#list(open, board.all)
            : board.phase === "loading"
              ? html`<p class="hint" role="status">${comments.loading}</p>`
              : html`<div class="notice danger" role="alert"><p>${comments.failed}</p><p><button type="button" @click=${() => board.load()}>${comments.retry}</button></p></div>`
        }
      </div>`;
  }

  #list(open: readonly Comment[], all: readonly Comment[]): unknown {
    const { comments } = this.t;
    if (all.length === 0) return html`<p class="hint">${comments.none}</p>`;
    const resolved = all.length - open.length;
    return html`<section class="part" aria-label=${comments.open}><h3>${comments.open}</h3>
        ${open.length ? this.#groups(open) : html`<p class="hint">${comments.noneOpen}</p>`}</section>
      ${resolved ? html`<details class="part"><summary>${comments.resolved(resolved)}</summary>${this.#groups(all.filter((one) => one.resolved))}</details>` : nothing}`;
  }

  #groups(comments: readonly Comment[]): unknown {
    return repeat(
      groupComments(comments),
      ({ key }) => key ?? "",
      (group) => this.#group(group),
    );
  }

  #group({ key, comments }: CommentGroup): unknown {
    const words = this.#where(key);
    const there = key !== undefined && this.state.document.nodes.has(key);
    return html`<section class="group ${key !== undefined && key === this.#selected ? "here" : ""}" data-about=${key ?? nothing}>
      <h4>${there ? html`<button type="button" class="link" aria-label=${this.t.comments.goTo(words)} @click=${() => this.#go(comments[0]!.place!)}>${words}</button>` : words}</h4>
      <ul>${repeat(
        comments,
        ({ id }) => id,
        (comment) => this.#comment(comment),
      )}</ul>
      ${
        there || key === undefined
          ? html`<div><button type="button" class="quiet" aria-label=${this.t.comments.replyTo(words)} @click=${() => this.#reply(key)}>${this.t.comments.reply}</button></div>`
          : nothing
      }
    </section>`;
  }

  #comment({ id, text, by, at, resolved }: Comment): unknown {
    const { comments } = this.t;
    const button = resolved ? comments.reopen : comments.resolve;
    const begin = text.length > NAMED_AFTER ? `${text.slice(0, NAMED_AFTER)}…` : text;
    return html`<li data-comment=${id}>
      <p class="said">${text}</p>
      <p class="hint">${comments.by(by, this.#moment(at))}</p>
      ${resolved ? html`<p class="hint">${comments.resolvedBy(resolved.by, this.#moment(resolved.at))}</p>` : nothing}
      <button type="button" class="quiet" aria-label=${comments.buttonOf(button, begin)} @click=${() => this.#resolve(id, !resolved)}>${button}</button>
    </li>`;
  }

  #form(): unknown {
    const { comments } = this.t;
    const key = this.#selected;
    const radio = (whole: boolean, words: string): unknown =>
      html`<label class="check"><input type="radio" name="about" .checked=${this.whole === whole} @change=${() => (this.whole = whole)} /><span>${words}</span></label>`;
    return html`<form novalidate aria-label=${comments.add} @submit=${this.#add}>
      <h3>${comments.add}</h3>
      ${key === undefined ? html`<p class="hint">${comments.selectFirst}</p>` : html`<fieldset><legend>${comments.about}</legend>${radio(false, this.#where(key))}${radio(true, comments.wholeDraft)}</fieldset>`}
      <div class="field"><label class="label" for="text">${comments.text}</label>
        ${this.error ? html`<p class="error" id="error" role="alert">${this.error}</p>` : nothing}
        <textarea id="text" maxlength=${LONGEST} aria-invalid=${this.error ? "true" : nothing} aria-describedby=${this.error ? "error" : nothing}></textarea></div>
      <div><button class="primary" aria-disabled=${this.busy ? "true" : nothing}>${comments.send}</button></div>
    </form>`;
  }

  /** What was selected last; the procedure itself is the whole draft. */
  get #selected(): NodeKey | undefined {
    const key = this.state.selection.at(-1);
    return key === this.state.document.root ? undefined : key;
  }

  #where(key: NodeKey | undefined): string {
    const { comments } = this.t;
    const { document } = this.state;
    if (key === undefined || key === document.root) return comments.wholeDraft;
    if (document.nodes.has(key)) return placeWords(this.state, key);
    const former = this.#former(key);
    const name = former && ownName(former, this.state.language);
    return name ? comments.goneNamed(name) : comments.gone;
  }

  /** What a deleted node was, where it was deleted since the draft was opened here. */
  #former(key: NodeKey): DocumentNode | undefined {
    for (const { edit } of [...this.state.session.history].reverse())
      for (const change of edit) if (change.key === key && change.before) return change.before;
    return undefined;
  }

  #moment(at: string): string {
    return new Intl.DateTimeFormat(this.state.locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
  }

  #go(place: Place): void {
    const { document } = this.state;
    const node = document.nodes.get(place.key);
    if (node) this.state.show(viewOfPlace(document, node, place.property), place);
  }

  /** The box for a new comment, about this place. */
  #reply(key: NodeKey | undefined): void {
    this.whole = key === undefined;
    if (key !== undefined) this.state.select([key]);
    const box = this.renderRoot.querySelector<HTMLElement>("#text");
    box?.scrollIntoView({ block: "nearest" });
    box?.focus();
  }

  protected override updated(): void {
    const board = this.state.comments;
    const wanted = board?.wanted;
    if (!board || wanted === undefined || board.phase === "loading") return;
    board.wanted = undefined;
    this.whole = false;
    this.#arrive(wanted);
  }

  /** At what is said of a node or of something in it; where nothing is, at the box for the first comment. */
  #arrive(wanted: NodeKey): void {
    const { document } = this.state;
    const open = [...this.renderRoot.querySelectorAll<HTMLElement>("section.part [data-about]")];
    const about = (key: NodeKey): boolean => document.nodes.has(key) && isWithin(document, key, wanted);
    const group = open.find(({ dataset }) => dataset.about === wanted) ?? open.find(({ dataset }) => about(dataset.about!));
    group?.scrollIntoView({ block: "start" });
    (group?.querySelector<HTMLElement>("h4 button") ?? this.renderRoot.querySelector<HTMLElement>("#text"))?.focus({
      preventScroll: group !== undefined,
    });
  }

  readonly #add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { comments } = this.t;
    const box = this.renderRoot.querySelector<HTMLTextAreaElement>("#text")!;
    const text = box.value.trim();
    this.error = text ? "" : comments.missing;
    if (!text) return box.focus();
    if (this.busy) return;
    this.busy = true;
    const key = this.whole ? undefined : this.#selected;
    const added = await this.state.comments!.add(key === undefined ? undefined : { key }, text);
    this.busy = false;
    if (!added) return void (this.error = this.t.comments.notSent);
    // What was written on while it was sent is another comment.
    if (box.value.trim() === text) box.value = "";
    this.state.announce(this.t.comments.sent);
    box.focus();
  };

  async #resolve(id: string, resolved: boolean): Promise<void> {
    const next = this.#neighbour(id);
    const done = await this.state.comments!.resolve(id, resolved);
    const { comments } = this.t;
    this.state.announce(!done ? comments.notChanged : resolved ? comments.isResolved : comments.isOpen);
    if (!done) return;
    await this.updateComplete;
    const to = next === undefined ? undefined : this.#buttonOf(next);
    (to?.checkVisibility() ? to : this.renderRoot.querySelector<HTMLElement>(".body"))?.focus();
  }

  #buttonOf(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-comment="${CSS.escape(id)}"] > button`);
  }

  /** Which comment takes the focus when this one moves to the other list: the next in its own, else the one before. */
  #neighbour(id: string): string | undefined {
    const here = this.renderRoot.querySelector(`[data-comment="${CSS.escape(id)}"]`)?.closest(".part");
    const ids = [...(here?.querySelectorAll<HTMLElement>("[data-comment]") ?? [])].map(({ dataset }) => dataset.comment);
    const at = ids.indexOf(id);
    return ids[at + 1] ?? ids[at - 1];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-builder-comments": HosoBuilderComments;
  }
}
