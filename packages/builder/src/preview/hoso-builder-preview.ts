/**
 * `<hoso-builder-preview>`: the real form with all rules alive, as a resident will see it: on a phone, a tablet, a desktop or paper, in each
 * language, in high contrast, at another date, by another way of applying, with the answers of a stored scenario. What is tried can be
 * recorded as a scenario. Property `state`.
 */
import type { Values } from "@hoso/authoring";
import { freeScenarioId, recordScenario } from "@hoso/authoring/scenarios";
import type { HosoForm } from "@hoso/form";
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { iconButton } from "../controls/icon-button.js";
import { icon, type IconName } from "../controls/icons.js";
import { BuilderElement } from "../state/builder-element.js";
import { textIn } from "../state/node-names.js";
import { StateController } from "../state/state-controller.js";
import { controlStyles, panelStyles } from "../styles/control.styles.js";
import { DeviceSheets, deviceWidth, type Device } from "./device-sheets.js";
import { PreviewForm, type Channel } from "./preview-form.js";
import { previewStyles } from "./preview.styles.js";
import { scenarioTitle } from "./scenario-title.js";

const devices: readonly (readonly [Device, IconName])[] = [
  ["phone", "phone"],
  ["tablet", "tablet"],
  ["desktop", "desktop"],
  ["paper", "print"],
];
const channels: readonly Channel[] = ["web", "counter", "phone", "post", "helper"];

export class HosoBuilderPreview extends BuilderElement {
  static override readonly properties = {
    ...BuilderElement.properties,
    device: { state: true },
    contrast: { state: true },
    recorded: { state: true },
  };
  static override readonly styles = [controlStyles, panelStyles, previewStyles];
  declare device: Device;
  declare contrast: boolean;
  /** Key of the scenario that was recorded last. */
  declare recorded: string | undefined;

  #preview: PreviewForm | undefined;
  #sheets: DeviceSheets | undefined;
  #end: (() => void) | undefined;
  #spoken: string | undefined;
  readonly #size = new ResizeObserver(() => this.#look());

  constructor() {
    super();
    this.device = "phone";
    this.contrast = false;
    new StateController(this, () => this.state, ["view"]);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#end?.();
    this.#preview?.dispose();
    this.#sheets?.dispose();
    this.#preview = undefined;
  }

  protected override firstUpdated(): void {
    this.#begin();
  }

  #begin(): void {
    const form = this.renderRoot.querySelector<HosoForm>("hoso-form")!;
    const { state } = this;
    form.locale = this.#spoken = state.language;
    this.#preview = new PreviewForm(form, state, () => this.requestUpdate());
    this.#sheets = new DeviceSheets(form.root);
    this.#size.observe(this.renderRoot.querySelector(".screen")!);
    this.#end = state.on("document", () => {
      this.#preview?.schedule();
      this.requestUpdate();
    });
  }

  /** Somebody wants to see a scenario. */
  #playAsked(): void {
    const { place } = this.state;
    const node = place && !this.#played.has(place) ? this.state.document.nodes.get(place.key) : undefined;
    if (node?.type !== "scenario") return;
    this.#played.add(place!);
    this.#play(String(node.values.id));
  }

  readonly #played = new WeakSet<object>();

  protected override updated(): void {
    this.#playAsked();
    const form = this.renderRoot.querySelector<HosoForm>("hoso-form")!;
    // The form has a switch of its own, which holds until another language is chosen here.
    if (this.#spoken !== this.state.language) form.locale = this.#spoken = this.state.language;
    this.#look();
  }

  #look(): void {
    const screen = this.renderRoot.querySelector<HTMLElement>(".screen")!;
    this.#sheets?.show({ device: this.device, width: deviceWidth[this.device] ?? screen.clientWidth, contrast: this.contrast });
  }

  protected override render(): unknown {
    const { t } = this;
    return html`<div class="head">
        <h2>${t.preview.title}</h2>
        <hoso-toolbar .label=${t.preview.device} class="devices">
          ${devices.map(([device, drawing]) =>
            iconButton({
              icon: drawing,
              name: t.preview.devices[device],
              pressed: this.device === device,
              onClick: () => (this.device = device),
            }),
          )}
        </hoso-toolbar>
        ${this.#languages()}
        ${iconButton({ icon: "settings", name: t.preview.contrast, shown: true, pressed: this.contrast, onClick: () => (this.contrast = !this.contrast) })}
        ${this.device === "paper" ? iconButton({ icon: "print", name: t.preview.print, shown: true, onClick: this.#print }) : nothing}
        ${this.state.readOnly ? nothing : iconButton({ icon: "add", name: t.preview.record, shown: true, look: "primary", onClick: this.#record })}
      </div>
      <div class="body">
        ${this.#asIf()}
        ${this.#preview?.broken ? this.#brokenNotice() : nothing}
        ${this.recorded !== undefined && this.state.document.nodes.has(this.recorded) ? this.#recordedNotice(this.recorded) : nothing}
        <div class="screen ${this.device} ${this.contrast ? "contrast" : ""}">
          <div class="sheet"><hoso-form @hoso-step=${() => this.requestUpdate()}></hoso-form></div>
        </div>
      </div>`;
  }

  #languages(): unknown {
    const { languages } = this.state.session.procedure;
    if (languages.length < 2) return nothing;
    const names = new Intl.DisplayNames([this.state.locale], { type: "language" });
    return html`<label class="pick"
      ><span>${this.t.preview.language}</span>
      <select @change=${(event: Event) => (this.state.language = (event.target as HTMLSelectElement).value)}>
        ${languages.map((tag) => html`<option value=${tag} .selected=${live(tag === this.state.language)}>${names.of(tag) ?? tag}</option>`)}
      </select></label
    >`;
  }

  /** What the author pretends; closed at first. */
  #asIf(): unknown {
    const { preview } = this.t;
    const { cases, scenarios = [] } = this.state.session.procedure;
    const asIf = this.#preview?.asIf;
    const session = this.#preview?.form.session;
    const place = session?.state.place;
    const here = place?.page === "step" ? `step ${place.step}` : place?.page;
    return html`<details class="as-if">
      <summary>${preview.asIf}</summary>
      <div class="choices">
        ${
          scenarios.length > 0
            ? html`<label class="field"><span class="label">${preview.answersOf}</span><select @change=${(event: Event) => this.#play((event.target as HTMLSelectElement).value)}>
                <option value="">${preview.ownAnswers}</option>
                ${scenarios.map(({ id, title }) => html`<option value=${id} .selected=${live(id === this.#playing)}>${textIn(title as never, this.state.language) || id}</option>`)}
              </select></label>`
            : nothing
        }
        ${
          cases?.length
            ? html`<label class="field"><span class="label">${preview.case}</span><select @change=${this.#setCase}>
                <option value="">${preview.noCase}</option>
                ${cases.map(({ id, title }) => html`<option value=${id} .selected=${live(id === session?.application.case)}>${textIn(title as never, this.state.language) || id}</option>`)}
              </select></label>`
            : nothing
        }
        <label class="field"
          ><span class="label">${preview.date}</span>
          <input type="datetime-local" .value=${localTime(asIf?.now)} @change=${this.#setDate}
        /></label>
        <label class="field"
          ><span class="label">${preview.channel}</span>
          <select @change=${this.#setChannel}>
            ${channels.map((channel) => html`<option value=${channel} .selected=${live(channel === (asIf?.channel ?? "web"))}>${this.t.authoring.rules.channels[channel] ?? channel}</option>`)}
          </select></label
        >
        <label class="field"
          ><span class="label">${preview.page}</span>
          <select @change=${this.#goTo}>
            ${this.#pages().map(([value, words]) => html`<option value=${value} .selected=${live(value === here)}>${words}</option>`)}
          </select></label
        >
        <div class="field end">${iconButton({ icon: "undo", name: preview.startOver, shown: true, look: "", onClick: () => this.#play("") })}</div>
      </div>
    </details>`;
  }

  #brokenNotice(): unknown {
    return html`<div class="notice danger" role="status">
      <p>${this.t.preview.broken}</p>
      <p><button type="button" class="link" @click=${() => (this.state.panel = "problems")}>${this.t.preview.showProblems}</button></p>
    </div>`;
  }

  #recordedNotice(key: string): unknown {
    const title = textIn(this.state.document.nodes.get(key)!.values.title, this.state.language);
    return html`<div class="notice good" role="status">
      <p>${icon("check")} ${this.t.preview.recorded(title)}</p>
      <p><button type="button" class="link" @click=${() => this.state.show("scenarios", { key })}>${this.t.preview.openScenario}</button></p>
    </div>`;
  }

  #pages(): readonly (readonly [string, string])[] {
    const page = this.t.preview.pages;
    const { cases, documents, steps } = this.state.session.procedure;
    const shown = new Set(this.#preview?.form.session?.application.steps().flatMap(({ id, visible }) => (visible ? [id] : [])));
    return [
      ["start", page.start],
      ...(cases ? ([["case", page.case]] as const) : []),
      ...steps
        .filter(({ id }) => shown.has(id))
        .map(({ id, title }) => [`step ${id}`, textIn(title as never, this.state.language) || id] as const),
      ...(documents ? ([["documents", page.documents]] as const) : []),
      ["check", page.check],
      ["declaration", page.declaration],
    ];
  }

  readonly #goTo = (event: Event): void => {
    const [page, step] = (event.target as HTMLSelectElement).value.split(" ");
    this.#preview?.goTo(step === undefined ? { page: page as "start" } : { page: "step", step });
    this.requestUpdate();
  };

  /** Begins with the answers of a scenario; without one from the start. */
  #play(id: string): void {
    const scenario = this.state.session.procedure.scenarios?.find((one) => one.id === id);
    this.#playing = scenario?.id;
    void (scenario ? this.#preview?.play(scenario) : this.#preview?.startOver());
  }

  #playing: string | undefined;

  readonly #setCase = (event: Event): void => {
    const id = (event.target as HTMLSelectElement).value;
    const session = this.#preview?.form.session;
    session?.application.setCase(id || undefined);
    session?.changed("page");
    this.requestUpdate();
  };

  readonly #setDate = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    this.#pretend({ now: text ? new Date(text).toISOString().replace(/\.\d+Z$/, "Z") : undefined });
  };

  readonly #setChannel = (event: Event): void => this.#pretend({ channel: (event.target as HTMLSelectElement).value as Channel });

  #pretend(change: Partial<PreviewForm["asIf"]>): void {
    const preview = this.#preview;
    if (!preview) return;
    preview.asIf = { ...preview.asIf, ...change };
    void preview.refresh();
  }

  /** One click: the scenario gets a title of its own, which can be changed later. */
  readonly #record = async (): Promise<void> => {
    const preview = this.#preview;
    const calendar = await preview?.calendar;
    const application = preview?.form.session?.application;
    if (!preview || !application) return;
    const { state } = this;
    const { procedure } = state.session;
    const scenario = recordScenario(application, {
      id: freeScenarioId(procedure),
      title: scenarioTitle(procedure, application.case),
      now: preview.asIf.now ?? new Date(state.services.now()).toISOString().replace(/\.\d+Z$/, "Z"),
      ...(calendar && { calendar }),
    });
    const selection = state.selection;
    const outcome = state.run(
      "node.insert",
      { parent: state.document.root, slot: "scenarios", type: "scenario", values: scenario as unknown as Values },
      { quiet: true },
    );
    if (!outcome.ok) return state.announce(this.t.authoring.refusal(outcome));
    state.select(selection);
    this.recorded = outcome.focus ?? state.document.nodes.get(state.document.root)?.children.scenarios?.at(-1);
    state.announce(this.t.preview.recorded(textIn(scenario.title as never, state.language)));
  };

  /** Only the sheet is printed: for that moment it lies above the page, where nothing cuts it off. */
  readonly #print = (): void => {
    const sheet = this.renderRoot.querySelector<HTMLElement>(".sheet")!;
    sheet.popover = "manual";
    sheet.showPopover();
    try {
      print();
    } finally {
      sheet.hidePopover();
      sheet.removeAttribute("popover");
    }
  };
}

/** For the input: the person's own time. */
function localTime(now: string | undefined): string {
  if (now === undefined) return "";
  const at = new Date(now);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-builder-preview": HosoBuilderPreview;
  }
}
