/** `<hoso-studio>`: who is signed in, which page shows, language and appearance, the bar at the top. Pages are elements of their own. */
import { controlStyles, tokenStyles } from "@hoso/builder/controls";
import { html, LitElement, nothing } from "lit";
import { request } from "../api/request.js";
import { departments, nothing as anything, sessionAnswer, type Account, type Department } from "../api/shapes.js";
import { SignInPage } from "../pages/sign-in-page.js";
import { loadTexts } from "../texts/load-texts.js";
import type { StudioTexts } from "../texts/texts.js";
import { studioStyles } from "./hoso-studio.styles.js";
import { pageTable } from "./page-table.js";
import { keepPreferences, loadPreferences, type Preferences, type Theme } from "./preferences.js";
import type { Question, StudioQuestion } from "./question.js";
import { register } from "./register.js";
import { may, mayEverywhere } from "./roles.js";
import { addressOf, isOpen, routeOf, type Route } from "./routes.js";
import type { StudioContext } from "./studio-context.js";
import type { StudioPage } from "./studio-page.js";

export class HosoStudio extends LitElement {
  static override readonly properties = { phase: { state: true }, menu: { state: true }, theme: { reflect: true } };
  static override readonly styles = [tokenStyles, controlStyles, studioStyles];

  declare phase: "opening" | "open" | "failed";
  /** On a narrow screen: the menu is open. */
  declare menu: boolean;
  declare theme: "light" | "dark" | undefined;

  #preferences: Preferences = loadPreferences();
  #texts: StudioTexts | undefined;
  #account: Account | undefined;
  /** There is no account yet: only the set-up link helps. */
  #setUp = false;
  /** Somebody was signed in until a moment ago. */
  #ended = false;
  #departments: readonly Department[] = [];
  #route: Route | undefined;
  #page: StudioPage | undefined;
  #pageFailed = false;
  /** Where to go once somebody has signed in. */
  #wanted: string | undefined;
  readonly #narrow = matchMedia("(max-width: 719px)");
  #told = "";
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.phase = "opening";
    this.menu = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#narrow.addEventListener("change", this.#resized);
    addEventListener("hashchange", this.#moved);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.#moved);
    this.#narrow.removeEventListener("change", this.#resized);
  }

  async #start(): Promise<void> {
    this.phase = "opening";
    this.#look();
    const [texts, session] = await Promise.all([
      loadTexts(this.#preferences.locale).catch(() => undefined),
      request(sessionAnswer, "/session"),
    ]);
    this.#texts = texts;
    if (!texts || !session.ok) return void (this.phase = "failed");
    this.#account = session.value.account ?? undefined;
    this.#setUp = session.value.setUp;
    if (this.#account) await this.#fetchDepartments();
    this.phase = "open";
    await this.#show(false);
  }

  #look(): void {
    const { locale, theme } = this.#preferences;
    this.theme = theme === "auto" ? undefined : theme;
    document.documentElement.lang = locale;
    if (this.theme) document.documentElement.dataset.theme = this.theme;
    else delete document.documentElement.dataset.theme;
  }

  async #fetchDepartments(): Promise<void> {
    const answer = await request(departments, "/departments");
    if (answer.ok) this.#departments = answer.value.departments;
  }

  readonly #moved = (): void => {
    this.menu = false;
    void this.#show(true);
  };

  readonly #resized = (): void => this.requestUpdate();

  #context(): StudioContext {
    return {
      texts: this.#texts!,
      locale: this.#preferences.locale,
      theme: this.theme,
      account: this.#account,
      departments: this.#departments,
      go: (address) => (location.hash === address ? void this.#show(true) : void (location.hash = address)),
      announce: (text) => this.#tell(text),
      confirm: (question) => this.#confirm(question),
      signedIn: (account) => this.#signedIn(account),
      refreshDepartments: async () => {
        await this.#fetchDepartments();
        if (this.#page) this.#page.studio = this.#context();
      },
      entitle: (title) => (document.title = `${title} – ${this.#texts!.product}`),
    };
  }

  async #signedIn(account: Account | undefined): Promise<void> {
    const before = this.#account;
    this.#account = account;
    this.#setUp &&= account === undefined;
    if (account) {
      this.#ended = false;
      await this.#fetchDepartments();
      const wanted = this.#wanted ?? addressOf.procedures;
      this.#wanted = undefined;
      // Who has gone on to a page meanwhile stays there.
      const here = routeOf(location.hash);
      if ((!here || isOpen(here)) && location.hash !== wanted) return void (location.hash = wanted);
    } else {
      this.#ended = before !== undefined;
      this.#departments = [];
    }
    await this.#show(true);
  }

  /** Shows the page of the address. Who is not signed in signs in first and comes back to it. */
  async #show(arrived: boolean): Promise<void> {
    if (this.phase !== "open") return;
    let route = routeOf(location.hash);
    if (!this.#account && route && !isOpen(route)) {
      this.#wanted = location.hash;
      route = { page: "sign-in" };
    } else if (this.#account && route?.page === "sign-in") return void (location.hash = this.#wanted ?? addressOf.procedures);
    const same = JSON.stringify(route) === JSON.stringify(this.#route) && this.#page !== undefined;
    this.#route = route;
    if (same) {
      this.#page!.studio = this.#context();
      this.requestUpdate();
      return;
    }
    this.#page = undefined;
    this.#pageFailed = false;
    this.requestUpdate();
    if (!route) return void (document.title = `${this.#texts!.notFound} – ${this.#texts!.product}`);
    const source = pageTable[route.page];
    const element = await source.load().catch(() => undefined);
    if (this.#route !== route) return;
    if (element) {
      register(source.tag, element);
      const page = document.createElement(source.tag) as StudioPage;
      page.studio = this.#context();
      page.route = route;
      if (page instanceof SignInPage) Object.assign(page, { setUp: this.#setUp, ended: this.#ended });
      this.#page = page;
    } else this.#pageFailed = true;
    this.requestUpdate();
    if (arrived) void this.updateComplete.then(() => this.#page?.arrived());
    window.scrollTo(0, 0);
  }

  async #speak(locale: Preferences["locale"]): Promise<void> {
    const texts = await loadTexts(locale).catch(() => undefined);
    if (!texts) return;
    this.#texts = texts;
    this.#prefer({ ...this.#preferences, locale });
  }

  #prefer(preferences: Preferences): void {
    this.#preferences = preferences;
    keepPreferences(preferences);
    this.#look();
    if (this.#page) this.#page.studio = this.#context();
    this.requestUpdate();
  }

  async #signOut(): Promise<void> {
    await request(anything, "/session", { method: "DELETE" });
    this.#wanted = addressOf.procedures;
    this.#account = undefined;
    this.#ended = false;
    location.hash = addressOf.signIn;
  }

  async #confirm(question: Omit<Question, "cancel" | "close">): Promise<boolean> {
    const source = await import("./question.js").catch(() => undefined);
    const { cancel, close, failures } = this.#texts!;
    if (!source) {
      this.#tell(failures.unavailable!);
      return false;
    }
    register("studio-question", source.StudioQuestion);
    const element = document.createElement("studio-question") as StudioQuestion;
    this.renderRoot.append(element);
    const yes = await element.ask({ ...question, cancel, close });
    element.remove();
    return yes;
  }

  #tell(text: string): void {
    this.#told = text;
    this.requestUpdate();
    clearTimeout(this.#silence);
    this.#silence = setTimeout(
      () => {
        this.#told = "";
        this.requestUpdate();
      },
      Math.max(6000, text.length * 75),
    );
  }

  protected override render(): unknown {
    const t = this.#texts;
    if (this.phase === "opening") return html`<main class="opening" aria-busy="true"><p>${t?.loading ?? "…"}</p></main>`;
    if (this.phase === "failed" || !t)
      return html`<main class="opening" role="alert">
        <p>${t?.failures.unavailable ?? "Không kết nối được với máy chủ. / The server cannot be reached."}</p>
        <p><button type="button" @click=${() => this.#start()}>${t?.retry ?? "Thử lại / Try again"}</button></p>
      </main>`;
    const whole = this.#route !== undefined && pageTable[this.#route.page].whole;
    return html`<div class="frame ${whole ? "whole" : ""}">
      ${this.#bar(t)}
      <main id="main" tabindex="-1">${this.#main(t)}</main>
      <div class="told" role="status" aria-live="polite">${this.#told}</div>
    </div>`;
  }

  readonly #skip = (): void => {
    this.renderRoot.querySelector<HTMLElement>("main")?.focus();
  };

  #main(t: StudioTexts): unknown {
    if (this.#page) return this.#page;
    if (!this.#route)
      return html`<div class="opening"><h1>${t.notFound}</h1><p>${t.notFoundHint}</p><p><a href=${addressOf.procedures}>${t.toProcedures}</a></p></div>`;
    if (this.#pageFailed)
      return html`<div class="opening" role="alert"><p>${t.failures.unavailable}</p><p><button type="button" @click=${() => this.#show(true)}>${t.retry}</button></p></div>`;
    return html`<p class="opening" role="status">${t.loading}</p>`;
  }

  #bar(t: StudioTexts): unknown {
    return html`<header>
      <button type="button" class="skip" @click=${this.#skip}>${t.skip}</button>
      <a class="brand" href=${addressOf.procedures}><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect width="32" height="32" rx="7"></rect><path class="sheet" d="M10 7h9l5 5v13H10z"></path><path class="lines" d="M13 16h8M13 20h8"></path></svg><span>${t.product}</span></a>
      ${this.#narrow.matches ? html`<button type="button" id="menu" aria-expanded=${this.menu ? "true" : "false"} @click=${() => (this.menu = !this.menu)}>${t.menuButton}</button>` : nothing}
      ${this.#narrow.matches && !this.menu ? nothing : this.#tools(t)}
    </header>`;
  }

  #tools(t: StudioTexts): unknown {
    const account = this.#account;
    return html`${account ? this.#nav(t, account) : html`<span class="tagline">${t.tagline}</span>`}
      <div class="tools">
        <label><span class="hush">${t.theme}</span><select @change=${(event: Event) => this.#prefer({ ...this.#preferences, theme: (event.target as HTMLSelectElement).value as Theme })}>${(["auto", "light", "dark"] as const).map((theme) => html`<option value=${theme} ?selected=${theme === this.#preferences.theme}>${t.themes[theme]}</option>`)}</select></label>
        <label><span class="hush">${t.language}</span><select @change=${(event: Event) => this.#speak((event.target as HTMLSelectElement).value as "vi" | "en")}>${(
          [
            ["vi", "Tiếng Việt"],
            ["en", "English"],
          ] as const
        ).map(
          ([tag, name]) => html`<option value=${tag} lang=${tag} ?selected=${tag === this.#preferences.locale}>${name}</option>`,
        )}</select></label>
        ${
          account
            ? html`<a class="me" href=${addressOf.account} aria-current=${this.#route?.page === "account" ? "page" : nothing}>${account.name}</a><button type="button" class="quiet" @click=${this.#signOut}>${t.signOut}</button>`
            : nothing
        }
      </div>`;
  }

  #nav(t: StudioTexts, account: Account): unknown {
    const entries = [
      ["procedures", may(account, "author") || may(account, "publisher")],
      ["sites", mayEverywhere(account, "administrator")],
      ["departments", may(account, "administrator")],
      ["accounts", may(account, "administrator")],
      ["figures", mayEverywhere(account, "administrator")],
      ["audit", may(account, "administrator") || may(account, "publisher")],
    ] as const;
    const page = this.#route?.page;
    const current = page === "draft" || page === "review" || page === "versions" || page === "new" ? "procedures" : page;
    return html`<nav aria-label=${t.menu}>${entries
      .filter(([, allowed]) => allowed)
      .map(([name]) => html`<a href=${addressOf[name]} aria-current=${current === name ? "page" : nothing}>${t.pages[name]}</a>`)}</nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-studio": HosoStudio;
  }
}
