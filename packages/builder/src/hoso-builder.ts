/**
 * `<hoso-builder>`: a procedure is designed, checked and tried. It lays out the panes and opens the draft; what is in the panes are
 * elements of their own that share one `BuilderState`. It never fetches: `services` do. Importing this registers nothing:
 * `@hoso/builder/define` does.
 *
 * @attr locale - language of the interface: `vi` or `en`; by default that of the page
 * @attr language - content language that shows first; by default the interface's where the procedure has it
 * @attr theme - `light` or `dark`; by default the person's setting
 * @attr profile - severity of findings
 * @attr publish - `review` or `publish`: the button that ends the work
 * @fires hoso-builder-ready - it can be worked in
 * @fires hoso-builder-change - the procedure changed
 * @fires hoso-builder-saved - everything up to here is on the server
 * @fires hoso-builder-publish - the person wants to hand the draft in; all is saved
 * @fires hoso-builder-error - the draft could not be opened, or the server refused a change
 */
import { rootOf, type AuthoringSession, type SerialisedDocument } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { icon, type IconName } from "./controls/icons.js";
import {
  BuilderChangeEvent,
  BuilderErrorEvent,
  BuilderPublishEvent,
  BuilderReadyEvent,
  BuilderSavedEvent,
} from "./events/builder-events.js";
import { openBuilder } from "./open/open-builder.js";
import type { DraftSaver } from "./saving/draft-saver.js";
import { BuilderKeys } from "./shell/builder-keys.js";
import type { HosoDialog } from "./controls/dialog.js";
import { layoutOf, type Layout } from "./shell/layout.js";
import { layoutStyles } from "./shell/layout.styles.js";
import type { BuilderState } from "./state/builder-state.js";
import { DiagnosticsWatch } from "./state/diagnostics-watch.js";
import type { BuilderServices } from "./state/services.js";
import { StateController } from "./state/state-controller.js";
import type { Pane } from "./state/view.js";
import { whenIdle } from "./state/when-idle.js";
import { controlStyles } from "./styles/control.styles.js";
import { tokenStyles } from "./styles/token.styles.js";
import { completeTexts, loadedTexts, textsTag } from "./texts/text-registry.js";
import { viewTable } from "./views/view-table.js";

/** Outline, palette, side. */
const panesBeside = 3;
/** Milliseconds that a pane waits for a quiet moment. */
const soon = 100;

type Phase = "opening" | "open" | "failed";

export class HosoBuilder extends LitElement {
  static override readonly properties = {
    locale: { reflect: true },
    language: {},
    theme: { reflect: true },
    profile: {},
    publish: {},
    definition: { attribute: false },
    document: { attribute: false },
    services: { attribute: false },
    layout: { state: true },
    drawn: { state: true },
    phase: { state: true },
  };
  static override readonly styles = [tokenStyles, controlStyles, layoutStyles];

  declare locale: string | undefined;
  declare language: string | undefined;
  declare theme: "light" | "dark" | undefined;
  declare profile: string | undefined;
  declare publish: "review" | "publish" | undefined;
  /** A procedure to begin with, where `services.drafts` keeps none. */
  declare definition: Procedure | undefined;
  /** A stored document to begin with, where `services.drafts` keeps none. */
  declare document: SerialisedDocument | undefined;
  declare services: BuilderServices | undefined;
  declare layout: Layout;
  /** How many of the panes beside the form are drawn: after it, one after the other, so that it is seen soon and keys and clicks are heard. */
  declare drawn: number;
  declare phase: Phase;

  #state: BuilderState | undefined;
  #saver: DraftSaver | undefined;
  #watch: DiagnosticsWatch | undefined;
  #endComments: (() => void) | undefined;
  #opening: object | undefined;
  #told = "";
  #rest: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  readonly #size = new ResizeObserver(() => this.#arrange());
  readonly #dialogs = new Set<HosoDialog>();

  constructor() {
    super();
    this.layout = "wide";
    this.addEventListener("hoso-open", (event) => this.#dialogs.add(event.composedPath()[0] as HosoDialog));
    // A dialog may ask before it closes, and then is open again by the next frame.
    this.addEventListener("hoso-close", () => requestAnimationFrame(() => this.isConnected && this.#arrange()), { capture: true });
    this.drawn = 0;
    this.phase = "opening";
    new StateController(this, () => this.#state, ["view"]);
    new BuilderKeys(this, () => this.#state);
  }

  /** What the panels share; undefined until the builder is open. */
  get state(): BuilderState | undefined {
    return this.#state;
  }

  get session(): AuthoringSession | undefined {
    return this.#state?.session;
  }

  /** All of it is drawn. */
  get whole(): boolean {
    return this.drawn >= panesBeside;
  }

  /** The procedure as it stands. */
  get procedure(): Procedure | undefined {
    return this.#state?.session.procedure;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    if (this.hasUpdated && !this.#opening) void this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    // Moving the element in the page takes it out for a moment: that is not leaving.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#close();
      this.#opening = undefined;
      this.phase = "opening";
    });
  }

  /** Saves what is not saved yet. @returns whether everything is on the server now */
  async save(): Promise<boolean> {
    return this.#saver ? this.#saver.flush() : true;
  }

  #close(): void {
    this.#saver?.end();
    this.#watch?.end();
    this.#endComments?.();
    clearTimeout(this.#rest);
    this.#saver = undefined;
    this.#watch = undefined;
    this.#endComments = undefined;
    this.#state = undefined;
  }

  async #finish(): Promise<void> {
    const { publish } = this;
    const state = this.#state;
    if (!publish || !state) return;
    if (!(await this.save())) return state.announce(state.texts.saving.notYet);
    this.dispatchEvent(new BuilderPublishEvent(publish, this.#saver?.revision));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (["definition", "document", "services"].some((name) => changed.has(name))) void this.#open();
    else if (changed.has("locale") && this.#state) void this.#speak(this.#state);
    if (changed.has("language") && this.#state && this.language) this.#state.language = this.language;
  }

  get #tag(): string {
    return textsTag(this.locale ?? this.closest<HTMLElement>("[lang]")?.lang);
  }

  async #open(): Promise<void> {
    const { services, definition, document, profile, language } = this;
    if (!services || !(services.drafts || definition || document)) return;
    const mine = (this.#opening = {});
    this.phase = "opening";
    const outcome = await openBuilder({
      ...{ services, definition, document, profile, language },
      locale: this.#tag,
      onSaved: (revision) => this.dispatchEvent(new BuilderSavedEvent(revision)),
      onRefused: (code) => this.dispatchEvent(new BuilderErrorEvent("save", code)),
    }).catch((reason: unknown) => ({ ok: false, code: "unavailable", reason }) as const);
    if (this.#opening !== mine) return outcome.ok ? outcome.saver?.end() : undefined;
    if (!outcome.ok) {
      this.phase = "failed";
      this.dispatchEvent(new BuilderErrorEvent("load", outcome.code, "reason" in outcome ? outcome.reason : undefined));
      return;
    }
    const { state, saver } = outcome;
    this.#close();
    this.#state = state;
    this.#saver = saver;
    this.#endComments = state.comments?.open(services.drafts);
    this.drawn = 0;
    state.on("document", (change) => this.dispatchEvent(new BuilderChangeEvent(change)));
    state.on("announce", (text) => this.#tell(text));
    state.on("ask", ({ what }) => what === "finish" && void this.#finish());
    this.phase = "open";
    await this.updateComplete;
    // The form in the canvas comes first; where it does not come, the panes do not wait for ever.
    this.#rest = setTimeout(this.#complete, state.view === "design" && state.step !== undefined ? 1000 : 0);
    this.dispatchEvent(new BuilderReadyEvent(String(rootOf(state.document).values.id)));
  }

  readonly #complete = (): void => {
    if (this.whole || this.phase !== "open") return;
    clearTimeout(this.#rest);
    // The frame that shows the form is on its way.
    requestAnimationFrame(() => whenIdle(this.#drawNext, soon));
  };

  readonly #drawNext = (): void => {
    const state = this.#state;
    if (!state || this.whole) return;
    this.drawn++;
    if (this.whole) this.#watch = new DiagnosticsWatch(state);
    else whenIdle(this.#drawNext, soon);
  };

  /** The canvas keeps the word of its form to itself. */
  readonly #drawn = { handleEvent: (): void => this.#complete(), capture: true };

  /** While a dialog is open the panes stay: with the pane it belongs to, it would go, and what is written in it. */
  #arrange(): void {
    for (const dialog of this.#dialogs) if (!dialog.isConnected || !dialog.open) this.#dialogs.delete(dialog);
    if (this.#dialogs.size === 0) this.layout = layoutOf(this.clientWidth);
  }

  async #speak(state: BuilderState): Promise<void> {
    const tag = this.#tag;
    const texts = await completeTexts(tag).catch(() => undefined);
    if (texts && this.#tag === tag) state.texts = texts;
  }

  protected override render(): unknown {
    const state = this.#state;
    if (!state || this.phase !== "open") return this.#notYet();
    const design = state.view === "design";
    const sided = design || state.panel !== "properties";
    const { layout } = this;
    const wide = layout === "wide";
    const shows = (pane: Pane): boolean =>
      pane === "main" ? layout !== "small" || state.pane === "main" : wide ? (pane === "side" ? sided : design) : state.pane === pane;
    const { shell } = state.texts;
    return html`<div class="frame ${layout}" lang=${state.locale}>
      <hoso-builder-bar .state=${state} .layout=${layout} .publish=${this.publish}></hoso-builder-bar>
      <hoso-builder-sections .state=${state} ?narrow=${!wide}></hoso-builder-sections>
      <div class="panes ${design ? "" : "alone"} ${sided ? "sided" : ""}">
        ${shows("outline") ? html`<section class="pane outline" tabindex="-1" aria-label=${shell.outlinePane}>${this.drawn > 0 ? html`<hoso-builder-outline .state=${state}></hoso-builder-outline>` : nothing}</section>` : nothing}
        ${shows("palette") ? html`<section class="pane palette" tabindex="-1" aria-label=${shell.palettePane}>${this.drawn > 1 ? html`<hoso-builder-palette .state=${state}></hoso-builder-palette>` : nothing}</section>` : nothing}
        ${shows("main") ? html`<section class="pane main" tabindex="-1" aria-label=${shell.mainPane}>${this.#main(state)}</section>` : nothing}
        ${shows("side") ? html`<section class="pane side" tabindex="-1" aria-label=${shell.sidePane}>${this.whole ? html`<hoso-builder-side .state=${state}></hoso-builder-side>` : nothing}</section>` : nothing}
      </div>
      ${layout === "small" ? this.#foot(state) : nothing}
      ${this.whole ? html`<hoso-command-host .state=${state}></hoso-command-host><hoso-drag-ghost .state=${state}></hoso-drag-ghost>` : nothing}
      <div class="told" role="status" aria-live="polite">${this.#told}</div>
    </div>`;
  }

  #main(state: BuilderState): unknown {
    const source = viewTable[state.view];
    return source
      ? html`<hoso-lazy-view .state=${state} .source=${source}></hoso-lazy-view>`
      : html`<hoso-builder-canvas .state=${state} @hoso-ready=${this.#drawn}></hoso-builder-canvas>`;
  }

  #notYet(): unknown {
    const texts = loadedTexts(this.#tag);
    if (this.phase === "failed")
      return html`<div class="opening" role="alert"><p>${texts?.shell.loadFailed}</p><p><button type="button" @click=${() => this.#open()}>${texts?.shell.retry}</button></p></div>`;
    return html`<div class="opening" aria-busy="true"><p>${texts?.shell.loading ?? "…"}</p></div>`;
  }

  /** One pane at a time: which one. */
  #foot(state: BuilderState): unknown {
    const { shell } = state.texts;
    const entries: readonly (readonly [Pane, string, IconName])[] = [
      ["outline", shell.showOutline, "list"],
      ["palette", shell.showPalette, "add"],
      ["main", state.view === "design" ? shell.showMain : shell.views[state.view], "field"],
      ["side", shell.showSide, "settings"],
    ];
    return html`<nav class="foot" aria-label=${shell.panes}>${entries
      .filter(([pane]) => state.view === "design" || pane === "main" || pane === "side")
      .map(
        ([pane, words, drawing]) =>
          html`<button type="button" aria-current=${state.pane === pane ? "true" : nothing} @click=${() => (state.pane = pane)}>${icon(drawing)}<span>${words}</span></button>`,
      )}</nav>`;
  }

  #tell(text: string): void {
    this.#told = text;
    this.requestUpdate();
    clearTimeout(this.#silence);
    // Long reports take longer to read.
    const time = Math.max(6000, text.length * 75);
    this.#silence = setTimeout(() => {
      this.#told = "";
      this.requestUpdate();
    }, time);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-builder": HosoBuilder;
  }
}
