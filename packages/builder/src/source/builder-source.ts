/**
 * `<hoso-builder-source>`: the procedure as text, in a framed editor. What does not parse or validate stays a draft with its marks and the
 * document is left alone; valid text becomes one undoable edit, when the person applies it or leaves the view.
 */
import { nodeOf, placeOfPointer, pointerOfPlace } from "@hoso/authoring";
import { html, nothing } from "lit";
import { viewOfPlace } from "../editors/languages/view-of-place.js";
import { BuilderElement } from "../state/builder-element.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";
import { sourceStyles } from "./builder-source.styles.js";
import { checkSource, type SourceCheck } from "./check-source.js";
import { FrameLink } from "./frame-link.js";
import type { FromFrame, SourceLook, SourceMark, ToFrame } from "./frame-messages.js";
import { lineOf, markRange, pointerAt, rangeOfPointer } from "./json-text.js";
import { schemaWords } from "./schema-words.js";
import { keepSourceDraft, loadSourceDraft } from "./source-draft.js";

const KEEP_AFTER_MS = 250;
const MOST_FAULTS = 20;

export class HosoBuilderSource extends BuilderElement {
  static override readonly properties = {
    phase: { state: true },
    moved: { state: true },
    comparing: { state: true },
    restored: { state: true },
  };
  static override readonly styles = [controlStyles, panelStyles, sourceStyles];
  declare phase: "opening" | "ready" | "failed";
  /** The procedure changed since the text was begun. */
  declare moved: boolean;
  declare comparing: boolean;
  declare restored: boolean;

  /** The procedure's own text when the work on it began, and the text as it stands. */
  #base = "";
  #text = "";
  #check: SourceCheck | undefined;
  #cursor = 0;
  #link: FrameLink | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #applying = false;
  #ends: (() => void)[] = [];
  readonly #scheme = matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    super();
    this.phase = "opening";
    this.moved = false;
    this.comparing = false;
    this.restored = false;
    new StateController(this, () => this.state, ["saving"]);
  }

  get #id(): string {
    return this.state.services.drafts?.id ?? `procedure ${String(this.state.session.procedure.id)}`;
  }

  get #own(): string {
    return JSON.stringify(this.state.session.procedure, null, 2);
  }

  get #dirty(): boolean {
    return this.#text !== this.#base;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#base = this.#text = this.#own;
    this.#ends = [
      this.state.on("document", () => this.#documentChanged()),
      this.state.on("diagnostics", () => this.#mark()),
      this.state.on("texts", () => (this.#look(), this.#speak())),
    ];
    this.#scheme.addEventListener("change", this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#dirty && !this.moved && this.#judge().ok) this.#apply(false);
    else this.#keep();
    this.#ends.forEach((end) => end());
    this.#scheme.removeEventListener("change", this.#look);
    this.#link?.close();
    this.#link = undefined;
  }

  get #howItLooks(): SourceLook {
    const { colorScheme } = getComputedStyle(this);
    const both = colorScheme.includes("light") && colorScheme.includes("dark");
    return {
      language: this.state.locale,
      dark: both ? this.#scheme.matches : colorScheme.includes("dark"),
      label: this.t.source.editor,
    };
  }

  readonly #look = (): void => this.#send({ type: "look", look: this.#howItLooks });

  #speak(): void {
    this.#send({ type: "words", words: schemaWords(this.t) });
  }

  #send(message: ToFrame): void {
    if (this.phase === "ready") this.#link?.send(message);
  }

  /** The frame's page is there: it gets the text, with what was kept from another time. */
  readonly #framed = async (event: Event): Promise<void> => {
    const frame = event.target as HTMLIFrameElement;
    const kept = await loadSourceDraft(this.#id);
    if (!this.isConnected) return;
    if (kept && kept.text !== this.#own) {
      this.#text = kept.text;
      this.#base = kept.base;
      this.restored = true;
      this.moved = kept.base !== this.#own;
    }
    this.#link?.close();
    this.#link = new FrameLink(frame, { text: this.#text, look: this.#howItLooks }, (message) => this.#hear(message));
  };

  #hear(message: FromFrame): void {
    if (message.type === "ready") {
      this.phase = "ready";
      this.#speak();
      this.#judge();
      this.#mark();
      this.#revealSelection();
    } else if (message.type === "failed") this.phase = "failed";
    else if (message.type === "cursor") this.#cursor = message.offset;
    else if (message.type === "text") this.#typed(message.text);
    else if (message.type === "apply") this.#apply();
    else
      this.dispatchEvent(
        new KeyboardEvent("keydown", { key: "F6", shiftKey: message.backwards, bubbles: true, composed: true, cancelable: true }),
      );
  }

  #typed(text: string): void {
    this.#text = text;
    this.#judge();
    this.#mark();
    this.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), KEEP_AFTER_MS);
  }

  #keep(): void {
    clearTimeout(this.#timer);
    void keepSourceDraft(this.#id, this.#dirty ? { text: this.#text, base: this.#base } : undefined);
  }

  #judge(): SourceCheck {
    return (this.#check = checkSource(this.#text, this.state.session.procedure, this.t.source));
  }

  #mark(): void {
    this.#send({ type: "marks", marks: [...(this.#check?.marks ?? []), ...this.#findings()] });
  }

  /** What the builder found in the procedure, where the text still is the procedure. */
  #findings(): readonly SourceMark[] {
    const check = this.#check;
    if (this.#dirty || !check?.ok) return [];
    const { document, diagnostics, texts } = this.state;
    return diagnostics
      .filter(({ place }) => document.nodes.has(place.key))
      .map(({ code, severity, place, params = {} }) => ({
        ...markRange(rangeOfPointer(check.parts, pointerOfPlace(document, place)), this.#text),
        severity,
        message: texts.authoring.diagnostics[code].title(params),
      }));
  }

  #documentChanged(): void {
    if (this.#applying) return;
    const own = this.#own;
    if (this.#dirty && own !== this.#text) {
      this.moved = own !== this.#base;
      if (this.comparing) this.#send({ type: "compare", original: own });
      return;
    }
    this.#reset(own);
  }

  /** The text is the procedure again. */
  #reset(own: string): void {
    this.#base = this.#text = own;
    this.moved = this.restored = false;
    if (this.comparing) this.#compare(false);
    this.#send({ type: "text", text: own, keepUndo: true });
    this.#keep();
    this.#judge();
    this.#mark();
    this.requestUpdate();
  }

  /** @param stay false: the view is being left */
  #apply(stay = true): void {
    if (!this.#dirty) return;
    const check = this.#judge();
    if (!check.ok) {
      this.#mark();
      this.state.announce(this.t.source.faulty(check.marks.length));
      return;
    }
    this.#applying = true;
    const outcome = this.state.run("procedure.replace", { procedure: check.procedure as never });
    this.#applying = false;
    if (!outcome.ok) return this.#keep();
    if (stay) return this.#applied();
    this.#base = this.#text;
    this.#keep();
    this.state.announce(this.t.source.applied);
  }

  #applied(): void {
    this.#reset(this.#own);
    this.state.announce(this.t.source.applied);
  }

  readonly #discard = (): void => {
    this.#reset(this.#own);
    this.state.announce(this.t.source.discarded);
  };

  #compare(on: boolean): void {
    this.comparing = on;
    this.#send({ type: "compare", original: on ? this.#own : undefined });
  }

  #revealSelection(): void {
    const { document, selection, place } = this.state;
    const key = selection.at(-1) ?? place?.key;
    if (key === undefined || !this.#check?.ok || !document.nodes.has(key)) return;
    const property = place?.key === key ? place.property : undefined;
    const pointer = pointerOfPlace(document, property === undefined ? { key } : { key, property });
    const { start, end } = markRange(rangeOfPointer(this.#check.parts, pointer), this.#text);
    this.#send({ type: "reveal", start, end, focus: false });
  }

  readonly #show = (): void => {
    if (!this.#check?.ok) return;
    const pointer = pointerAt(this.#check.parts, this.#cursor);
    if (this.#dirty && !this.moved) this.#apply();
    const { document } = this.state;
    const place = placeOfPointer(document, pointer);
    this.state.show(viewOfPlace(document, nodeOf(document, place.key), place.property), place);
  };

  protected override render(): unknown {
    const { source } = this.t;
    const { sourceFrame } = this.state.services;
    if (sourceFrame === undefined) return html`<div class="head"><h2>${source.title}</h2></div><p class="empty">${source.absent}</p>`;
    const ready = this.phase === "ready";
    return html`<div class="head"><h2>${source.title}</h2>
        <button type="button" class="quiet" ?disabled=${!ready} @click=${() => this.#send({ type: "run", action: "find" })}>${source.find}</button>
        <button type="button" class="quiet" ?disabled=${!ready} @click=${() => this.#send({ type: "run", action: "format" })}>${source.format}</button>
        <button type="button" class="quiet" ?disabled=${!ready || !this.#check?.ok} @click=${this.#show}>${source.show}</button>
        <button type="button" ?disabled=${!this.#dirty} @click=${this.#discard}>${source.discard}</button>
        <button type="button" class="primary" ?disabled=${!this.#dirty || !this.#check?.ok || this.moved} @click=${() => this.#apply()}>${source.apply}</button>
      </div>
      <div class="said">${this.#notices()}</div>
      ${
        this.phase === "failed"
          ? nothing
          : html`<iframe class=${ready ? "" : "waiting"} src=${sourceFrame} title=${source.title} @load=${this.#framed} @error=${() => (this.phase = "failed")}></iframe>`
      }
      ${this.#faults()}`;
  }

  #notices(): unknown {
    const { source } = this.t;
    if (this.phase === "failed")
      return html`<div class="notice danger" role="alert"><p>${source.failed}</p><button type="button" @click=${() => (this.phase = "opening")}>${source.retry}</button></div>`;
    if (this.phase === "opening") return html`<p role="status">${source.opening}</p>`;
    const faults = this.#check?.ok === false ? this.#check.marks.length : 0;
    return html`<p class="hint lead">${source.lead}</p>
      ${this.restored ? html`<div class="notice"><p>${source.restored}</p></div>` : nothing}
      ${this.moved ? this.#movedNotice() : nothing}
      <p role="status">${faults > 0 ? source.faulty(faults) : this.#dirty ? source.changed : source.same}</p>`;
  }

  #movedNotice(): unknown {
    const { source } = this.t;
    return html`<div class="notice doubt" role="alert"><p>${this.comparing ? source.compareHint : source.moved}</p>
      <button type="button" @click=${() => this.#compare(!this.comparing)}>${this.comparing ? source.compareEnd : source.compare}</button>
      <button type="button" ?disabled=${!this.#check?.ok} @click=${() => this.#apply()}>${source.applyMine}</button>
      <button type="button" @click=${this.#discard}>${source.takeTheirs}</button></div>`;
  }

  #faults(): unknown {
    const { source } = this.t;
    const marks = this.#check?.ok === false ? this.#check.marks : [];
    if (marks.length === 0 || this.phase !== "ready") return nothing;
    return html`<section class="faults" aria-label=${source.faults}><ul>${marks
      .slice(0, MOST_FAULTS)
      .map(
        ({ start, end, message }) =>
          html`<li><button type="button" class="link" @click=${() => this.#send({ type: "reveal", start, end, focus: true })}>${source.line(lineOf(this.#text, start))}</button> ${message}</li>`,
      )}</ul>${marks.length > MOST_FAULTS ? html`<p>${source.more(marks.length - MOST_FAULTS)}</p>` : nothing}</section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-builder-source": HosoBuilderSource;
  }
}
