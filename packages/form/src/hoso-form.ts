/**
 * `<hoso-form>`: a procedure as a form. One shadow root; what is in it is drawn by pages/ and parts/. This class brings the
 * pieces together and follows the attributes. Importing it registers nothing: `@hoso/form/define` does.
 */
import { loadCalendar } from "./load-calendar.js";
import type { Procedure } from "@hoso/contract";
import { loadParts } from "@hoso/engine";
import { html } from "lit/html.js";
import { ErrorEvent, ReadyEvent } from "./events/form-events.js";
import { completeForm, mayBeKept } from "./complete-form.js";
import type { DraftMode } from "./form-context.js";
import { FormInput } from "./form-input.js";
import type { FormSession } from "./form-session.js";
import type { Locale } from "./locales/locale.js";
import { completeLocale, loadLocale, loadedLocale } from "./locales/locale-registry.js";
import { languageFor, needsCalendar, openSession, type Loaded } from "./open-form.js";
import { noticeCard } from "./pages/notice-card.js";
import { renderForm } from "./pages/render-form.js";
import { RenderedElement } from "./rendered-element.js";
import type { FormServices } from "./services.js";
import { formStyles } from "./styles/form.styles.js";

/** What shows: nothing yet, the form, or why there is none. */
type View =
  | { readonly kind: "loading" | "unavailable" | "broken" }
  | { readonly kind: "form"; readonly session: FormSession; readonly input: FormInput };

export class HosoForm extends RenderedElement {
  /** Makes the services of forms that were given none. Set by whoever composes, for example the embed script. */
  static services: ((form: HosoForm) => FormServices) | undefined;

  static override readonly styles = formStyles;
  static readonly observedAttributes = ["src", "integrity", "locale", "intake", "drafts"];
  static override readonly properties = [...HosoForm.observedAttributes, "definition", "services", "digest", "startAt"];
  static override readonly reflected = ["locale"];

  static {
    HosoForm.prepare();
  }

  /** URL of the definition. */
  declare src: string | undefined;
  /** Digest the definition must have; another one is refused. */
  declare integrity: string | undefined;
  /** Language tag; by default the page's, where the procedure has it. */
  declare locale: string | undefined;
  /** Root of the intake server, for the services. */
  declare intake: string | undefined;
  /** Where unfinished answers are kept. By default `session` with `src`, `off` with `definition`. */
  declare drafts: DraftMode | undefined;
  /** A definition at hand, instead of `src`. */
  declare definition: Procedure | undefined;
  /** Digest of `definition`, needed to hand in. */
  declare digest: string | undefined;
  declare services: FormServices | undefined;
  /** Id of the step to open at instead of the start page, for those who design or try a procedure. */
  declare startAt: string | undefined;

  #view: View = { kind: "loading" };
  #locale: Locale | undefined;
  /** Each opening has its own; what comes back from an earlier one is dropped. */
  #abort: AbortController | undefined;
  #loaded: Pick<Loaded, "definition" | "digest"> | undefined;

  get root(): ShadowRoot {
    return this.renderRoot;
  }

  /** The open form, for scripts that follow it (the preview of the builder, tests). */
  get session(): FormSession | undefined {
    return this.#view.kind === "form" ? this.#view.session : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.#abort) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving the element in the page takes it out for a moment: that is not leaving.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#close();
      this.#view = { kind: "loading" };
    });
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    if (["src", "integrity", "intake", "definition", "services", "drafts"].some((name) => changed.has(name))) this.#open();
    else if (changed.has("locale")) void this.#translate();
  }

  protected override render(): unknown {
    const view = this.#view;
    if (view.kind === "form") return renderForm(view.session, view.input, (language) => (this.locale = language));
    if (view.kind === "loading")
      return html`<div class="form" aria-busy="true"><p class="loading">${this.#locale?.notices.loading ?? "…"}</p></div>`;
    return noticeCard(this.#locale, this.#language, view.kind, () => this.#open());
  }

  get #language(): string {
    const wanted = this.locale ?? (this.closest("[lang]") as HTMLElement | null)?.lang;
    const definition = this.#loaded?.definition ?? this.definition;
    return definition ? languageFor(wanted, definition) : (wanted ?? "vi");
  }

  #close(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.session?.dispose();
  }

  #open(): void {
    this.#close();
    const { definition, src } = this;
    const services = this.services ?? (this.constructor as typeof HosoForm).services?.(this);
    if (!services || (!definition && !src)) return;
    const { signal } = (this.#abort = new AbortController());
    this.#view = { kind: "loading" };
    const parts = loadParts(definition);
    this.#loaded = definition && { definition, digest: this.digest };
    const locale = loadedLocale(this.#language);
    const ready = locale && !(parts instanceof Promise) && !(definition && needsCalendar(definition));
    const atOnce = ready && definition && this.#drafts === "off" && !mayBeKept(definition, services, "off");
    if (atOnce) this.#show(services, { definition, digest: this.digest, parts }, locale);
    else void this.#load(services, signal).catch((fault: unknown) => this.#fail("fault", "fault", fault, signal));
  }

  get #drafts(): DraftMode {
    return this.drafts ?? (this.definition ? "off" : "session");
  }

  async #load(services: FormServices, signal: AbortSignal): Promise<void> {
    const texts = loadLocale(this.#language).then((locale) => (this.#locale = locale));
    texts.then(
      () => this.requestUpdate(),
      () => undefined,
    );
    let loaded = this.#loaded;
    if (!loaded) {
      const outcome = await services.loadProcedure(this.src!, { integrity: this.integrity, signal });
      if (!outcome.ok) return this.#fail("load", outcome.code, { status: outcome.status, detail: outcome.detail }, signal);
      loaded = { definition: outcome.procedure, digest: outcome.digest };
    }
    if (signal.aborted) return;
    this.#loaded = loaded;
    const { definition, digest } = loaded;
    const [parts, calendar] = await Promise.all([
      loadParts(definition),
      needsCalendar(definition) ? loadCalendar(services, signal) : undefined,
      texts,
    ]);
    const locale = await loadLocale(this.#language);
    if (!signal.aborted) await this.#show(services, { definition, digest, parts, calendar }, locale, signal);
  }

  /** Without drafts to look for this happens at once, within the call. */
  #show(services: FormServices, loaded: Loaded, locale: Locale, signal?: AbortSignal): Promise<void> | undefined {
    this.#locale = locale;
    const session = openSession(loaded, { host: this, services, locale, language: this.#language, startAt: this.startAt });
    if (!session) {
      this.#view = { kind: "broken" };
      this.requestUpdate();
      return undefined;
    }
    const present = (): void => {
      if (signal?.aborted) return session.dispose();
      this.#view = { kind: "form", session, input: new FormInput(session) };
      this.requestUpdate();
      const { definition } = loaded;
      void this.updateComplete.then(() => this.dispatchEvent(new ReadyEvent(definition.id, definition.version)));
      // The rest is fetched in a quiet moment: the connection may be gone by the time it is needed.
      if (signal) void this.updateComplete.then(() => setTimeout(() => session.complete(), 0));
    };
    const mode = this.#drafts;
    session.bring = () => completeForm(session, mode);
    return signal && mayBeKept(loaded.definition, services, mode) ? session.bring().then(present, present) : (present(), undefined);
  }

  #fail(stage: "load" | "fault", code: string, reason: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#view = {
      kind: stage === "load" && ["unavailable", "insecure", "not-allowed", "not-found"].includes(code) ? "unavailable" : "broken",
    };
    if (stage === "fault" && !this.#locale) this.#view = { kind: "unavailable" };
    this.requestUpdate();
    this.dispatchEvent(new ErrorEvent(stage, code, reason));
  }

  async #translate(): Promise<void> {
    const session = this.session;
    if (!session) return;
    const language = this.#language;
    const locale = await completeLocale(language).catch(() => undefined);
    if (!locale || this.session !== session) return;
    this.#locale = locale;
    session.speak(locale, language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-form": HosoForm;
  }
}
