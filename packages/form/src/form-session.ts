/** One open form: the context its parts share. Holds the application and the place; renders nothing by itself. */
import type { Procedure, Receipt, Text } from "@hoso/contract";
import type { Application, Change, CompiledProcedure, Finding } from "@hoso/engine";
import type { DirectiveResult } from "lit/directive.js";
import { StepEvent } from "./events/form-events.js";
import type { DraftParts, FormState, PartName, Place, Rendered, SubmissionParts } from "./form-context.js";
import { FormTexts } from "./form-texts.js";
import { fieldElementId, placeOfPath } from "./form-places.js";
import type { FormView, RemovedRow } from "./form-view.js";
import type { Locale } from "./locales/locale.js";
import { drawField } from "./parts/field-row.js";
import { live, type Draw, type Parts } from "./parts/live-part.js";
import type { FormServices } from "./services.js";

/** What the element does for its session. */
export interface SessionHost extends EventTarget {
  readonly root: ShadowRoot;
  requestUpdate(): void;
  readonly updateComplete: Promise<unknown>;
}

export interface SessionOptions {
  readonly host: SessionHost;
  readonly application: Application;
  readonly services: FormServices;
  readonly locale: Locale;
  readonly language: string;
  readonly digest: string | undefined;
}

export class FormSession implements FormView {
  application: Application;
  texts: FormTexts;
  state: FormState;
  receipt: Receipt | undefined;
  problems: readonly Finding[] = [];
  allProblems = false;
  editing: string | undefined;
  removed: RemovedRow | undefined;
  readonly notices = new Map<string, Finding>();
  readonly parts: Parts = new Map();
  readonly #draw: Draw = (part, deep) => drawField(this, part, deep);
  readonly services: FormServices;
  readonly digest: string | undefined;
  drafts: DraftParts | undefined;
  submission: SubmissionParts | undefined;
  later: FormView["later"];
  stalled = false;
  disposed = false;
  /** Something was answered or gone to: there is something to keep. */
  touched = false;
  /** Set by the element: brings the later pages. */
  bring: () => Promise<void> = async () => undefined;
  #bringing = false;
  readonly #host: SessionHost;
  #unsubscribe: () => void;

  constructor({ host, application, services, locale, language, digest }: SessionOptions) {
    this.#host = host;
    this.application = application;
    this.services = services;
    this.digest = digest;
    this.texts = new FormTexts(application.procedure.definition, locale, language);
    this.#unsubscribe = application.subscribe((change) => this.#onChange(change));
    this.state = {
      place: { page: "start" },
      visited: [],
      tried: [],
      confirmed: [],
      returning: false,
      declaration: undefined,
      consents: {},
      idempotencyKey: services.newKey(),
    };
  }

  get root(): ShadowRoot {
    return this.#host.root;
  }
  get procedure(): CompiledProcedure {
    return this.application.procedure;
  }
  get definition(): Procedure {
    return this.procedure.definition;
  }
  get locale(): Locale {
    return this.texts.locale;
  }
  get language(): string {
    return this.texts.language;
  }

  /** Changes the language; everything entered stays. */
  speak(locale: Locale, language: string): void {
    this.texts = new FormTexts(this.definition, locale, language);
    this.changed("page");
  }

  text(text: Text | undefined): string {
    return this.texts.text(text);
  }
  langOf(text: Text | undefined): string | undefined {
    return this.texts.langOf(text);
  }
  say(text: Text | undefined): Rendered {
    return this.texts.say(text);
  }
  tell(text: Text | undefined): Rendered {
    return this.texts.tell(text);
  }
  findingText(finding: Finding): string {
    return this.texts.findingText(finding);
  }
  idFor(path: string, part?: string): string {
    return fieldElementId(path, part);
  }

  field(path: string): DirectiveResult {
    return live(this.parts, path, this.#draw);
  }

  announce(message: string): void {
    const region = this.root.querySelector("[data-live]");
    if (!region) return;
    region.textContent = "";
    // A screen reader tells a change, not a state: the same message twice is told twice.
    setTimeout(() => (region.textContent = message), 50);
  }

  goTo(place: Place): void {
    const { state } = this;
    state.place = place;
    this.problems = [];
    this.allProblems = false;
    this.removed = undefined;
    const name = place.page === "step" ? place.step : place.page;
    if (!state.visited.includes(name)) state.visited.push(name);
    this.changed("page");
    this.emit(new StepEvent(place));
    this.focusIn("", "[data-heading]", true);
  }

  focusIn(id: string, selector: string, top = false): void {
    void this.#host.updateComplete.then(() => {
      const around = id ? this.root.getElementById(id) : this.root;
      const target = (selector ? around?.querySelector(selector) : around) as HTMLElement | null | undefined;
      target?.focus({ preventScroll: top });
      if (top) target?.scrollIntoView({ block: "start" });
    });
  }

  focus(path: string): void {
    const place = placeOfPath(this, path);
    const { place: here } = this.state;
    if (place && (place.page !== here.page || (place.page === "step" && here.page === "step" && place.step !== here.step))) {
      const { problems, allProblems } = this;
      this.goTo(place);
      this.problems = problems;
      this.allProblems = allProblems;
    }
    void this.#host.updateComplete.then(() => {
      const row = this.root.getElementById(this.idFor(path, "row")) ?? this.root.getElementById(this.idFor(path));
      const control = row?.matches("input, select, textarea")
        ? row
        : (row?.querySelector("[aria-invalid=true]") ??
          row?.querySelector("input:not([disabled]), select, textarea, .card + [data-act=add], button, a"));
      (row as HTMLElement | null)?.scrollIntoView({ block: "start" });
      (control as HTMLElement | null | undefined)?.focus({ preventScroll: true });
    });
  }

  changed(...parts: PartName[]): void {
    if (parts.includes("page")) this.#host.requestUpdate();
    else for (const [key, part] of this.parts) if (parts.some((name) => key.startsWith(`#${name}`))) part.refresh(true);
    // Notices tell of drafts among others: they are no news to keep.
    if (parts.length === 1 && parts[0] === "notices") return;
    this.touched = true;
    this.drafts?.schedule();
  }

  replace(application: Application, state: Partial<FormState>): void {
    this.#unsubscribe();
    this.application = application;
    this.#unsubscribe = application.subscribe((change) => this.#onChange(change));
    Object.assign(this.state, state);
    this.problems = [];
    this.notices.clear();
    this.changed("page");
    this.focusIn("", "[data-heading]", true);
  }

  finished(receipt: Receipt): void {
    this.receipt = receipt;
    this.goTo({ page: "confirmation" });
  }

  refused(findings: readonly Finding[]): void {
    this.showProblems(findings);
  }

  showProblems(findings: readonly Finding[]): void {
    const { tried } = this.state;
    for (const { path } of findings) {
      const place = placeOfPath(this, path);
      const name = place && (place.page === "step" ? place.step : place.page);
      if (name && !tried.includes(name)) tried.push(name);
    }
    this.problems = findings;
    this.allProblems = false;
    this.changed("page");
    this.focusIn("", "[data-summary]", true);
  }

  emit(event: Event): void {
    this.#host.dispatchEvent(event);
  }

  complete(): void {
    if (this.#bringing || this.later) return;
    this.#bringing = true;
    this.stalled = false;
    this.bring()
      .catch(() => (this.stalled = true))
      .finally(() => {
        this.#bringing = false;
        this.#host.requestUpdate();
      });
  }

  dispose(): void {
    this.disposed = true;
    this.#unsubscribe();
    this.drafts?.dispose();
    this.submission?.dispose();
    this.parts.clear();
  }

  #onChange(change: Change): void {
    for (const notice of change.notices) {
      this.notices.set(notice.path, notice);
      this.announce(this.findingText(notice));
    }
    // Lists first: they make and drop the parts of their rows.
    for (const path of change.lists) this.parts.get(path)?.refresh(false);
    for (const path of change.paths) if (!change.lists.has(path)) this.parts.get(path)?.refresh(false);
    for (const { path } of change.notices) this.parts.get(path)?.refresh(false);
    if (change.documents) this.parts.get("#documents")?.refresh(true);
    if (change.fees) this.parts.get("#fees")?.refresh(true);
    if (change.steps) this.parts.get("#progress")?.refresh(true);
    this.touched = true;
    this.drafts?.schedule();
  }
}
