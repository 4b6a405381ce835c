/** Signing in with login name and password. */
import { controlStyles } from "@hoso/builder/controls";
import { html, nothing } from "lit";
import { request } from "../api/request.js";
import { signedIn } from "../api/shapes.js";
import { StudioPage } from "../shell/studio-page.js";
import { pageStyles } from "../styles/page.styles.js";

export class SignInPage extends StudioPage {
  static override readonly properties = {
    setUp: { attribute: false },
    ended: { attribute: false },
    error: { state: true },
    busy: { state: true },
  };
  static override readonly styles = [controlStyles, pageStyles];
  /** There is no account yet. */
  declare setUp: boolean;
  /** Somebody was signed in until a moment ago. */
  declare ended: boolean;
  declare error: string;
  declare busy: boolean;

  constructor() {
    super();
    this.setUp = false;
    this.ended = false;
    this.error = "";
    this.busy = false;
  }

  protected get heading(): string {
    return this.t.signIn.heading;
  }

  protected override render(): unknown {
    const { signIn } = this.t;
    return html`<div class="page narrow">
      <h1 tabindex="-1">${signIn.heading}</h1>
      ${this.setUp ? html`<p class="notice doubt">${signIn.setUp}</p>` : nothing}
      ${this.ended ? html`<p class="notice doubt">${signIn.ended}</p>` : nothing}
      <form class="card" @submit=${this.#submit} novalidate>
        ${this.error === "" ? nothing : html`<p class="notice danger" role="alert" tabindex="-1" id="error">${this.error}</p>`}
        <div class="field"><label class="label" for="login">${signIn.login}</label><input id="login" name="login" autocomplete="username" autocapitalize="none" spellcheck="false" required /></div>
        <div class="field"><label class="label" for="password">${signIn.password}</label><input id="password" name="password" type="password" autocomplete="current-password" required /></div>
        <div class="actions"><button class="primary" ?disabled=${this.busy}>${signIn.submit}</button></div>
      </form>
      <p class="muted">${signIn.forgotten}</p>
    </div>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const data = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    const answer = await request(signedIn, "/session", {
      method: "POST",
      body: { login: String(data.get("login")), password: String(data.get("password")) },
    });
    this.busy = false;
    if (answer.ok) return this.studio.signedIn(answer.value.account);
    const { retryAfter } = answer.problem;
    if (answer.code === "sign-in-locked" && typeof retryAfter === "number")
      return this.#refuse(this.t.signIn.locked(Math.max(1, Math.ceil(retryAfter / 60))));
    // An empty box is refused by the server as badly formed; to the person it is a wrong entry all the same.
    return this.#refuse(this.why(answer.code === "request-invalid" ? { ...answer, code: "sign-in-refused" } : answer));
  };

  async #refuse(error: string): Promise<void> {
    this.error = error;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#error")?.focus();
  }
}
