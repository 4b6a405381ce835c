/**
 * `<hoso-builder-canvas>`: one step as people will see it, by the real form, which is inert here; over it one button a field that takes
 * selection, drag, keys and in-place naming.
 */
import { nodeOf, type DocumentNode, type NodeKey } from "@hoso/authoring";
import { previewServices } from "@hoso/form";
import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { iconButton } from "../controls/icon-button.js";
import { icon } from "../controls/icons.js";
import type { MenuItem } from "../controls/menu.js";
import { perform, selectionMenu } from "../commands/actions.js";
import type { ActionId } from "../commands/action.js";
import { commentMark, commentMarkStyles, commentsInWords, openComments } from "../comments/comment-mark.js";
import { BuilderElement } from "../state/builder-element.js";
import { findingsOf, isRequired } from "../state/node-facts.js";
import { kindName, nameOf, namingProperty, textIn } from "../state/node-names.js";
import { siblingsOf, stepOf } from "../state/node-places.js";
import { StateController } from "../state/state-controller.js";
import type { Topics } from "../state/topics.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";
import { CanvasDrop } from "./canvas-drop.js";
import type { HosoCanvasForm } from "./canvas-form.js";
import { CanvasMemory, canvasProcedure, canvasStep, type CanvasProcedure } from "./canvas-procedure.js";
import { canvasStyles } from "./canvas.styles.js";
import { spotKey } from "./spot-keys.js";
import { spotMarks, spotWords } from "./spot-marks.js";
import { measureSpots, place, wordsBox, type Box } from "./spot-places.js";

export class HosoBuilderCanvas extends BuilderElement {
  static override readonly properties = { naming: { state: true }, guiding: { state: true } };
  static override readonly styles = [controlStyles, panelStyles, commentMarkStyles, canvasStyles];
  /** The node whose name is being edited here. */
  declare naming: NodeKey | undefined;
  /** What is edited of the step that shows is its guidance, not its name. */
  declare guiding: boolean;

  places: ReadonlyMap<NodeKey, Box> = new Map();
  #shown: { key: NodeKey; language: string; locale: string; drawn: CanvasProcedure } | undefined;
  /** Of the step that shows. */
  #memory = new CanvasMemory();
  #stale = true;
  #anchor: NodeKey | undefined;
  #current: NodeKey | undefined;
  #drop: CanvasDrop | undefined;
  #focusing: NodeKey | undefined;
  #focusedAt = Number.NEGATIVE_INFINITY;
  #off: (() => void)[] = [];
  readonly #services = previewServices();
  readonly #menu = (): readonly MenuItem[] => selectionMenu(this.state);
  /** Of the form when its rows were last measured. */
  #measured = "";
  readonly #size = new ResizeObserver(([entry]) => sizeOf(entry!.contentRect) !== this.#measured && this.#measure());

  constructor() {
    super();
    this.guiding = false;
    new StateController(
      this,
      () => this.state,
      ["document", "selection", "view", "diagnostics", "comments"],
      (change) => this.#concerns(change),
    );
    this.addEventListener("focusin", () => (this.state.focusPane = "canvas"));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#off.push(
      this.state.on("focus", (key) => this.state.focusPane === "canvas" && this.#focus(key)),
      this.state.on("ask", (ask) => ask.what === "rename" && this.state.focusPane === "canvas" && this.rename(ask.key)),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const off of this.#off.splice(0)) off();
    this.#size.disconnect();
    this.#drop?.end();
    this.#drop = undefined;
  }

  get paper(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(".paper")!;
  }
  get scroller(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(".scroll")!;
  }
  get #form(): HosoCanvasForm | null {
    return this.renderRoot.querySelector("hoso-canvas-form");
  }

  /** Keys in reading order: the step, then its fields. */
  get order(): readonly NodeKey[] {
    return this.#shown ? [this.#shown.key, ...this.#shown.drawn.paths.keys()] : [];
  }

  #concerns({ keys }: Topics["document"]): boolean {
    const shown = this.#shown;
    const { document, step } = this.state;
    if (!shown || shown.key !== step) return (this.#stale = true);
    for (const key of keys)
      if (key === document.root || shown.drawn.paths.has(key) || stepOf(document, key) === step) return (this.#stale = true);
    return false;
  }

  protected override willUpdate(): void {
    const { state } = this;
    const { step: key, language, locale, document } = state;
    if (key === undefined) return void (this.#shown = undefined);
    const last = this.#shown;
    if (!this.#stale && last?.key === key && last.language === language && last.locale === locale) return;
    this.#stale = false;
    if (last?.key !== key || last.locale !== locale) this.#memory = new CanvasMemory();
    const { canvas } = this.t;
    const drawn = canvasProcedure(
      document,
      key,
      {
        label: (kind) => canvas.unnamed(kindName(state, kind)),
        step: canvas.unnamedStep,
        options: canvas.noOptions,
        members: canvas.noMembers,
        note: canvas.noNote,
        unknown: (kind) => canvas.unknownKind(kind),
      },
      this.#memory,
    );
    this.#shown = { key, language, locale, drawn };
  }

  protected override render(): unknown {
    const shown = this.#shown;
    if (!shown) return html`<div class="scroll">${this.#noSteps()}</div>`;
    const { state } = this;
    const { key, drawn, language } = shown;
    const { order } = this;
    const tabbed = [this.#current, state.selection.at(-1), order[0]].find((one) => one !== undefined && order.includes(one));
    return html`${this.#head(key)}
      <div class="scroll" @click=${this.#away}>
        <div class="paper" @keydown=${this.#keydown} @contextmenu=${this.#contextmenu}>
          <hoso-canvas-form
            inert
            .services=${this.#services}
            .startAt=${canvasStep}
            .locale=${language}
            .definition=${drawn.procedure}
            @hoso-ready=${this.#ready}
            @hoso-step=${stop}
            @hoso-error=${stop}
          ></hoso-canvas-form>
          ${drawn.paths.size ? nothing : this.#noFields()}
          <div class="spots" role="group" aria-label=${this.t.canvas.fields}>
            ${repeat(
              order,
              (one) => one,
              (one) => this.#guarded(nodeOf(state.document, one), one === tabbed),
            )}
          </div>
          ${this.#naming()}
        </div>
      </div>`;
  }

  #head(key: NodeKey): unknown {
    const { state, t } = this;
    const steps = siblingsOf(state.document, key);
    const at = steps.indexOf(key);
    const go = (by: number): void => state.select([steps[at + by]!]);
    return html`<div class="head">
      <div class="steps">
        ${iconButton({ icon: "left", name: t.commands.previousStep, refused: at > 0 ? undefined : t.commands.alreadyFirst, onClick: () => go(-1) })}
        <span class="where">${t.canvas.where(at + 1, steps.length)}</span>
        ${iconButton({ icon: "right", name: t.commands.nextStep, refused: at < steps.length - 1 ? undefined : t.commands.alreadyLast, onClick: () => go(1) })}
      </div>
      ${iconButton({ icon: "add", name: t.commands.addField, shown: true, look: "quiet add", disabled: state.readOnly, onClick: () => perform(state, "addField") })}
      ${iconButton({ icon: "note", name: t.canvas.guidance, disabled: state.readOnly, onClick: () => this.#guide(key) })}
      <hoso-menu
        .name=${t.commands.context}
        icon="more"
        .items=${this.#menu}
        @hoso-choose=${(event: CustomEvent<ActionId>) => perform(state, event.detail)}
      ></hoso-menu>
    </div>`;
  }

  #noSteps(): unknown {
    return html`<div class="paper">
      <div class="nothing"><p>${this.t.canvas.noSteps}</p><button type="button" @click=${() => perform(this.state, "addStep")}>${icon("add")}${this.t.canvas.firstStep}</button></div>
    </div>`;
  }

  #noFields(): unknown {
    return html`<div class="nothing"><p>${this.t.canvas.noFields}</p><button type="button" @click=${() => perform(this.state, "addField")}>${icon("add")}${this.t.canvas.firstField}</button></div>`;
  }

  /** Drawn again only when something that it shows changed: what rules say rests on other fields too. */
  #guarded(node: DocumentNode, tabbed: boolean): unknown {
    const { state } = this;
    const rests = node.values.when !== undefined || isRequired(node) === "sometimes" ? state.document : undefined;
    const selected = state.selection.includes(node.key);
    const { count, severe } = findingsOf(state, node.key);
    const said = openComments(state, node.key);
    return guard([node, tabbed, selected, rests, count, severe, said, state.texts, state.language], () => this.#spot(node, tabbed, said));
  }

  #spot(node: DocumentNode, tabbed: boolean, said: number): unknown {
    const { key } = node;
    const { state } = this;
    const words = [spotWords(state, node), ...commentsInWords(state, said)].join(", ");
    return html`<button
      type="button"
      class="spot ${node.type} ${said ? "said" : ""} ${node.children.fields?.length ? "holds" : ""}"
      data-key=${key}
      tabindex=${tabbed ? 0 : -1}
      aria-pressed=${state.selection.includes(key) ? "true" : "false"}
      aria-label=${words}
      @click=${(event: MouseEvent) => this.#click(event, key)}
      @dblclick=${() => this.rename(key)}
      @pointerdown=${(event: PointerEvent) => this.#pointerdown(event, key)}
    >
      ${spotMarks(state, node)}
    </button>${said ? html`<div class="talks" data-key=${key}>${commentMark(state, key, said, tabbed ? 0 : -1)}</div>` : nothing}`;
  }

  #naming(): unknown {
    const key = this.naming;
    const node = key === undefined ? undefined : this.state.document.nodes.get(key);
    if (!node) return nothing;
    const { language } = this.state;
    return html`<hoso-naming
      ?multiline=${this.guiding || node.values.kind === "note"}
      .value=${this.guiding ? textIn(node.values.hint, language) : textIn(node.values[namingProperty(node)], language)}
      .label=${this.guiding ? this.t.canvas.guidance : this.t.outline.nameOf(nameOf(this.state, node.key))}
      @hoso-named=${(event: CustomEvent<string>) => this.#named(node, event.detail)}
      @hoso-named-end=${() => this.#namingEnds(node.key)}
    ></hoso-naming>`;
  }

  /** Gone to from a pane that made room for this one, and took the focus with it. */
  protected override firstUpdated(): void {
    const { place } = this.state;
    if (place && this.ownerDocument.activeElement === this.ownerDocument.body) this.#focus(place.key);
  }

  protected override updated(): void {
    const form = this.#form;
    if (form) this.#size.observe(form);
    if (this.renderRoot.querySelector(".paper")) this.#drop ??= new CanvasDrop(this);
    this.#put(":not(.placed)");
    const focusing = this.#focusing;
    if (focusing !== undefined) this.#focusNow(focusing);
  }

  /** The form shows the step: its lists get the row that shows their fields. */
  readonly #ready = (event: Event): void => {
    event.stopPropagation();
    const session = this.#form?.session;
    if (!session || !this.#shown) return;
    for (const path of this.#shown.drawn.lists) if (!session.application.rows(path).length) session.application.addRow(path);
    this.#measure();
  };

  #measure(): void {
    const session = this.#form?.session;
    const shown = this.#shown;
    if (!session || !shown || !this.isConnected) return;
    this.places = measureSpots(session, this.paper, shown.drawn.paths, shown.key);
    this.#measured = sizeOf(this.#form!.getBoundingClientRect());
    this.#put("");
    if (this.#focusing !== undefined) this.#focusNow(this.#focusing);
    // Parts of the form that load late push the row away that has just been gone to.
    else if (performance.now() - this.#focusedAt < 800 && this.#current !== undefined)
      this.#spotOf(this.#current)?.scrollIntoView({ block: "nearest" });
  }

  #put(which: string): void {
    for (const spot of this.renderRoot.querySelectorAll<HTMLElement>(`.spots > :is(.spot, .talks)${which}`)) {
      const found = this.places.get(spot.dataset.key!);
      spot.classList.toggle("placed", found !== undefined);
      if (found) place(spot, found);
    }
    const naming = this.renderRoot.querySelector<HTMLElement>("hoso-naming");
    const session = this.#form?.session;
    const box = this.naming === undefined ? undefined : this.places.get(this.naming);
    if (!naming || !session || !box) return;
    if (this.guiding) return place(naming, { left: box.left, top: box.top + box.height, width: 560, height: 96 });
    const words = wordsBox(session, this.paper, this.#shown?.drawn.paths.get(this.naming!));
    if (!words) return;
    const width = Math.max(words.width + 18, Math.min(box.width, 420));
    place(naming, { left: words.left - 9, top: words.top - 4, width, height: words.height + 8 });
  }

  #spotOf(key: NodeKey): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`.spot[data-key="${CSS.escape(key)}"]`);
  }

  #focus(key: NodeKey): void {
    this.#focusing = key;
    this.requestUpdate();
  }

  #focusNow(key: NodeKey): void {
    const spot = this.#spotOf(key);
    if (!spot?.classList.contains("placed")) return;
    this.#focusing = undefined;
    this.#current = key;
    for (const other of this.renderRoot.querySelectorAll<HTMLElement>('.spots [tabindex="0"]')) other.tabIndex = -1;
    spot.tabIndex = 0;
    const talk = spot.nextElementSibling?.querySelector<HTMLElement>(".talk");
    if (talk) talk.tabIndex = 0;
    spot.focus({ preventScroll: true });
    spot.scrollIntoView({ block: "nearest" });
    this.#focusedAt = performance.now();
  }

  /** Goes to a spot by key. */
  goTo(key: NodeKey, mode: "select" | "extend"): void {
    const { state, order } = this;
    state.focusPane = "canvas";
    if (mode === "select") this.#anchor = key;
    const [from, to] = [order.indexOf(this.#anchor ?? key), order.indexOf(key)];
    const range = mode === "extend" && from >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [key];
    state.select(from > to ? range.reverse() : range, { focus: true });
  }

  rename(key: NodeKey): void {
    if (!this.state.readOnly && this.places.has(key)) this.naming = key;
  }

  /** Edits the guidance of the step, below its heading. */
  #guide(key: NodeKey): void {
    this.guiding = true;
    this.rename(key);
  }

  #named(node: DocumentNode, text: string): void {
    const property = this.guiding ? "hint" : namingProperty(node);
    this.state.run("text.set", { key: node.key, property, language: this.state.language, text });
  }

  #namingEnds(key: NodeKey): void {
    if (this.naming !== key) return;
    this.naming = undefined;
    this.guiding = false;
    this.#focus(key);
  }

  #click(event: MouseEvent, key: NodeKey): void {
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey) {
      this.#anchor = key;
      this.state.toggle(key);
    } else this.goTo(key, event.shiftKey ? "extend" : "select");
  }

  /** A click beside all rows selects the step. */
  readonly #away = (event: MouseEvent): void => {
    if (this.#shown && (event.target as Element).matches(".scroll, .paper, .spots")) this.state.select([this.#shown.key]);
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    const key = (event.target as Element).closest<HTMLElement>(".spot")?.dataset.key;
    if (key !== undefined) spotKey(this, event, key);
  };

  readonly #contextmenu = (event: MouseEvent): void => {
    const key = (event.target as Element).closest<HTMLElement>(".spot")?.dataset.key;
    if (key === undefined) return;
    event.preventDefault();
    if (!this.state.selection.includes(key)) this.goTo(key, "select");
    this.state.ask({ what: "context", x: event.clientX, y: event.clientY });
  };

  #pointerdown(event: PointerEvent, key: NodeKey): void {
    const { state } = this;
    if (this.naming !== undefined || key === this.#shown?.key) return;
    state.drag.watch(event, () => {
      const keys = state.selection.includes(key) ? this.order.filter((one) => state.selection.includes(one)) : [key];
      return { type: "nodes", keys, name: keys.length > 1 ? this.t.outline.several(keys.length) : nameOf(state, key) };
    });
  }
}

const sizeOf = ({ width, height }: DOMRectReadOnly): string => `${Math.round(width)} ${Math.round(height)}`;

/** The canvas' form is nobody else's business. */
const stop = (event: Event): void => event.stopPropagation();

declare global {
  interface HTMLElementTagNameMap {
    "hoso-builder-canvas": HosoBuilderCanvas;
  }
}
