/**
 * Keeps one `<hoso-form>` up with the procedure under edit: opens it anew when the procedure changed and the author paused, and puts what was
 * typed, and the page, back where they still fit. While the procedure cannot be opened the form stays as it last could.
 */
import type { Calendar, Procedure, Scenario } from "@hoso/contract";
import { compiledProcedure } from "../state/compiled.js";
import { applicationInput } from "@hoso/authoring/scenarios";
import type { FormServices, FormSession, HosoForm, Place } from "@hoso/form";
import type { BuilderState } from "../state/builder-state.js";
import { servicesFor } from "./preview-services.js";

export type Channel = "web" | "counter" | "phone" | "post" | "helper";

/** What the author pretends. */
export interface AsIf {
  /** ISO date and time; undefined: now. */
  readonly now: string | undefined;
  readonly channel: Channel;
}

/** How long nothing must change before the form opens anew: typing in a property never waits for it. */
const pause = 300;

export class PreviewForm {
  readonly form: HosoForm;
  asIf: AsIf = { now: undefined, channel: "web" };
  /** The procedure cannot be opened as it is now. */
  broken = false;
  /** Undefined where there is none, or it cannot be reached. */
  readonly calendar: Promise<Calendar | undefined>;
  readonly #state: BuilderState;
  readonly #told: () => void;
  #begin: NonNullable<FormServices["opening"]> = {};
  #given: readonly string[] = [];
  /** Where the person was, also while the form is opening. */
  #kept: FormSession["state"] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param told when something that is shown around the form changed */
  constructor(form: HosoForm, state: BuilderState, told: () => void) {
    this.form = form;
    this.#state = state;
    this.#told = told;
    form.drafts = "off";
    form.services = servicesFor(state, () => ({ now: this.asIf.now, begin: { ...this.#begin, channel: this.asIf.channel } }));
    this.calendar = Promise.resolve(state.services.calendar?.()).catch(() => undefined);
    void this.#open(state.session.procedure);
  }

  /** The procedure changed. */
  schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  /** Opens the form anew with what was typed. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    const application = this.form.session?.application;
    if (application) {
      const { answers, case: chosen, given } = applicationInput(application);
      this.#begin = { answers, authority: "trusted", ...(chosen !== undefined && { case: chosen }) };
      this.#given = given ?? [];
    }
    const before = (this.#kept = this.form.session?.state ?? this.#kept);
    const session = await this.#open(this.#state.session.procedure, before?.place);
    if (!session || !before) return;
    this.#giveSamples();
    const { place, visited, tried, confirmed } = before;
    Object.assign(session.state, { visited, tried, confirmed, place: this.#isThere(place) ? place : { page: "start" } });
    session.changed("page");
  }

  /** Begins with the answers of a stored scenario, at its date and channel. */
  async play(scenario: Scenario): Promise<void> {
    this.asIf = { now: scenario.now, channel: (scenario.channel as Channel | undefined) ?? "web" };
    this.#begin = { answers: scenario.answers, authority: "trusted", ...(scenario.case !== undefined && { case: scenario.case }) };
    this.#given = scenario.given ?? [];
    await this.#anew();
  }

  async startOver(): Promise<void> {
    this.#begin = {};
    this.#given = [];
    await this.#anew();
  }

  /** Goes to a page without taking the focus. */
  goTo(place: Place): void {
    const session = this.form.session;
    if (!session) return;
    session.state.place = place;
    session.problems = [];
    session.changed("page");
  }

  async #anew(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#open(this.#state.session.procedure);
    this.#giveSamples();
  }

  /** Undefined: it cannot be opened, or was opened again meanwhile. */
  async #open(procedure: Procedure, place?: Place): Promise<FormSession | undefined> {
    const { form } = this;
    this.broken = compiledProcedure(procedure) === undefined;
    this.#told();
    if (this.broken) return undefined;
    const ready = new Promise((resolve) => form.addEventListener("hoso-ready", resolve, { once: true }));
    const step = place?.page === "step" ? place.step : undefined;
    form.startAt = procedure.steps.some(({ id }) => id === step) ? step : undefined;
    // The same definition again is opened again too: another date, other answers.
    const definition = (form.definition = { ...procedure });
    await ready;
    this.#told();
    return form.definition === definition ? form.session : undefined;
  }

  #isThere(place: Place): boolean {
    const session = this.form.session!;
    const { definition, application } = session;
    if (place.page === "step") return application.steps().some(({ id, visible }) => visible && id === place.step);
    if (place.page === "case") return definition.cases !== undefined;
    return place.page !== "confirmation" && (place.page !== "documents" || definition.documents !== undefined);
  }

  /** Papers that were attached, as samples that the requirement accepts. */
  #giveSamples(): void {
    const application = this.form.session?.application;
    if (!application) return;
    for (const item of application.checklist()) {
      if (!this.#given.includes(item.id) || !item.needed || item.attachments.length > 0) continue;
      const type = item.definition.accept?.[0] ?? "application/pdf";
      const name = this.#state.texts.preview.sampleFile;
      application.attach(item.id, [{ upload: "0".repeat(22), name, type, size: 1, sha256: "0".repeat(64) }], item.alternatives[0]?.id);
    }
  }
}
