/** The first account by the set-up link, and everybody else's by an invitation. The token stands in the address after `#`: it is sent to nobody else. */
import { controlStyles } from "@hoso/builder/controls";
import { html, nothing, type PropertyValues } from "lit";
import { request, type Answer } from "../api/request.js";
import { invitationView, signedIn, type Account } from "../api/shapes.js";
import { Loader } from "../shell/loader.js";
import { moment } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { addressOf } from "../shell/routes.js";
import { pageStyles } from "../styles/page.styles.js";

/** As the server takes them. */
const loginName = /^[a-z0-9][a-z0-9._@-]{2,63}$/i;

type Invitation = { readonly name: string; readonly login: string | null; readonly expiresAt: string };

export class EnrolPage extends StudioPage {
  static override readonly properties = { error: { state: true }, busy: { state: true } };
  static override readonly styles = [controlStyles, pageStyles];
  declare error: string;
  declare busy: boolean;

  readonly #invitation = new Loader<Invitation>(this, () =>
    request(invitationView, "/invitations/look", { method: "POST", body: { token: this.#token } }),
  );

  constructor() {
    super();
    this.error = "";
    this.busy = false;
  }

  get #token(): string {
    return "token" in this.route ? this.route.token : "";
  }

  get #first(): boolean {
    return this.route.page === "set-up";
  }

  protected get heading(): string {
    const { enrol } = this.t;
    if (this.#first) return enrol.setUpHeading;
    return this.#invitation.value?.login ? enrol.resetHeading : enrol.invitationHeading;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("route") && !this.#first) void this.#invitation.load();
  }

  protected override render(): unknown {
    const { enrol } = this.t;
    return html`<div class="page narrow">
      <h1 tabindex="-1">${this.heading}</h1>
      ${
        this.#first
          ? html`<p class="lead">${enrol.setUpLead}</p>${this.#form(undefined)}`
          : this.#invitation.show(
              this.t,
              (failure) => this.why(failure),
              (invitation) =>
                html`<p class="lead">${enrol.invitationLead(invitation.name, moment(this.studio, invitation.expiresAt))}</p>${this.#form(invitation)}`,
            )
      }
    </div>`;
  }

  #form(invitation: Invitation | undefined): unknown {
    const { enrol } = this.t;
    const known = invitation?.login;
    return html`<form class="card" @submit=${this.#submit} novalidate>
      ${this.error === "" ? nothing : html`<p class="notice danger" role="alert" tabindex="-1" id="error">${this.error}</p>`}
      <div class="field"><label class="label" for="name">${enrol.name}</label><span class="hint" id="name-hint">${enrol.nameHint}</span><input id="name" name="name" autocomplete="name" aria-describedby="name-hint" maxlength="120" .value=${invitation?.name ?? ""} /></div>
      <div class="field"><label class="label" for="login">${enrol.login}</label><span class="hint" id="login-hint">${enrol.loginHint}</span><input id="login" name="login" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="64" aria-describedby="login-hint" .value=${known ?? ""} ?readonly=${Boolean(known)} /></div>
      <div class="field"><label class="label" for="password">${enrol.password}</label><span class="hint" id="password-hint">${enrol.passwordHint}</span><input id="password" name="password" type="password" autocomplete="new-password" aria-describedby="password-hint" maxlength="200" /></div>
      <div class="field"><label class="label" for="repeat">${enrol.repeat}</label><input id="repeat" name="repeat" type="password" autocomplete="new-password" maxlength="200" /></div>
      <div class="actions"><button class="primary" ?disabled=${this.busy}>${known ? enrol.setPassword : enrol.create}</button></div>
    </form>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(data.get(name) ?? "").trim();
    const password = String(data.get("password"));
    const { accounts, enrol, failures } = this.t;
    if (text("name") === "") return this.#refuse(accounts.nameMissing);
    if (!loginName.test(text("login"))) return this.#refuse(enrol.loginWrong);
    if (password.length < 12) return this.#refuse(failures["password-weak"]!);
    if (password !== String(data.get("repeat"))) return this.#refuse(enrol.differ);
    this.busy = true;
    const answer = await this.#send({ name: text("name"), login: text("login"), password });
    this.busy = false;
    if (!answer.ok) return this.#refuse(this.why(answer));
    location.replace(`${location.pathname}${addressOf.procedures}`);
    await this.studio.signedIn(answer.value.account);
  };

  #send({ name, login, password }: Readonly<Record<"name" | "login" | "password", string>>): Promise<Answer<{ account: Account }>> {
    const token = this.#token;
    if (this.#first) return request(signedIn, "/set-up", { method: "POST", body: { token, name, login, password } });
    const known = this.#invitation.value?.login;
    const body = { token, password, ...(name !== "" && { name }), ...(!known && { login }) };
    return request(signedIn, "/invitations/accept", { method: "POST", body });
  }

  async #refuse(error: string): Promise<void> {
    this.error = error;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#error")?.focus();
  }
}
