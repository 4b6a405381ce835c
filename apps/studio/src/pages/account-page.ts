/** The person's own account: name, roles, password. */
import { controlStyles } from "@hoso/builder/controls";
import { html, nothing } from "lit";
import { request } from "../api/request.js";
import { nothing as anything } from "../api/shapes.js";
import { departmentName } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { pageStyles } from "../styles/page.styles.js";

export class AccountPage extends StudioPage {
  static override readonly properties = { error: { state: true }, busy: { state: true } };
  static override readonly styles = [controlStyles, pageStyles];
  declare error: string;
  declare busy: boolean;

  constructor() {
    super();
    this.error = "";
    this.busy = false;
  }

  protected get heading(): string {
    return this.t.account.heading;
  }

  protected override render(): unknown {
    const { account: words, accounts, enrol } = this.t;
    const account = this.studio.account!;
    return html`<div class="page narrow">
      <h1 tabindex="-1">${words.heading}</h1>
      <dl class="facts card">
        <dt>${accounts.name}</dt><dd>${account.name}</dd>
        <dt>${accounts.login}</dt><dd>${account.login ?? ""}</dd>
        <dt>${accounts.roles}</dt><dd>${account.roles.map(({ role, department }) => html`<div>${accounts.roleOf(accounts.roleNames[role], departmentName(this.studio, department))}</div>`)}</dd>
      </dl>
      <form class="card" @submit=${this.#submit} novalidate aria-labelledby="change">
        <h2 id="change">${words.change}</h2>
        ${this.error === "" ? nothing : html`<p class="notice danger" role="alert" tabindex="-1" id="error">${this.error}</p>`}
        <span class="hush"><input type="text" name="login" autocomplete="username" tabindex="-1" aria-hidden="true" .value=${account.login ?? ""} readonly /></span>
        <div class="field"><label class="label" for="current">${words.current}</label><input id="current" name="current" type="password" autocomplete="current-password" /></div>
        <div class="field"><label class="label" for="next">${words.next}</label><span class="hint" id="next-hint">${enrol.passwordHint}</span><input id="next" name="next" type="password" autocomplete="new-password" aria-describedby="next-hint" maxlength="200" /></div>
        <div class="field"><label class="label" for="repeat">${enrol.repeat}</label><input id="repeat" name="repeat" type="password" autocomplete="new-password" maxlength="200" /></div>
        <div class="actions"><button class="primary" ?disabled=${this.busy}>${words.change}</button></div>
      </form>
    </div>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const [current, next, repeat] = ["current", "next", "repeat"].map((name) => String(data.get(name)));
    const { failures } = this.t;
    if (current === "") return this.#refuse(failures["password-wrong"]!);
    if (next!.length < 12) return this.#refuse(failures["password-weak"]!);
    if (next !== repeat) return this.#refuse(this.t.enrol.differ);
    this.busy = true;
    const answer = await request(anything, "/password", { method: "POST", body: { current, next } });
    this.busy = false;
    if (!answer.ok) return this.#refuse(this.why(answer));
    this.error = "";
    form.reset();
    this.studio.announce(this.t.account.changed);
  };

  async #refuse(error: string): Promise<void> {
    this.error = error;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#error")?.focus();
  }
}
