/** Accounts: who may do what where; inviting by a one-time link, roles, locking. For administrators. */
import { controlStyles } from "@hoso/builder/controls";
import { css, html, nothing } from "lit";
import type { Failure } from "../api/request.js";
import { request } from "../api/request.js";
import { accounts, invitation, oneAccount, type AccountEntry } from "../api/shapes.js";
import { Loader } from "../shell/loader.js";
import { departmentName, moment } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { copyText } from "../shell/copy-text.js";
import { register } from "../shell/register.js";
import { pageStyles } from "../styles/page.styles.js";
import { RolePicker, type HeldRole } from "./role-picker.js";

interface Editing {
  /** Undefined: somebody new. */
  readonly id: string | undefined;
  readonly name: string;
  readonly roles: readonly HeldRole[];
}
interface Link {
  readonly name: string;
  readonly link: string;
  readonly expiresAt: string;
}

export class AccountsPage extends StudioPage {
  static override readonly properties = { editing: { state: true }, link: { state: true }, error: { state: true } };
  static override readonly styles = [
    controlStyles,
    pageStyles,
    css`
      @media (min-width: 960px) {
        td.when {
          white-space: nowrap;
        }
        td .actions {
          flex-wrap: nowrap;
          gap: 0;
          white-space: nowrap;
        }
        td .actions button {
          padding-inline: 8px;
        }
      }
    `,
  ];
  declare editing: Editing | undefined;
  declare link: Link | undefined;
  declare error: string;

  readonly #accounts = new Loader<{ readonly accounts: readonly AccountEntry[] }>(this, () => request(accounts, "/accounts"));

  constructor() {
    super();
    register("studio-roles", RolePicker);
    this.editing = undefined;
    this.link = undefined;
    this.error = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#accounts.load();
  }

  protected get heading(): string {
    return this.t.accounts.heading;
  }

  protected override render(): unknown {
    const { accounts: words } = this.t;
    return html`<div class="page">
      <div class="top"><h1 tabindex="-1">${words.heading}</h1><button type="button" class="primary" id="invite" @click=${() => this.#edit({ id: undefined, name: "", roles: [] })}>${words.invite}</button></div>
      ${this.#link()}${this.editing ? this.#form(this.editing) : nothing}
      ${this.#accounts.show(
        this.t,
        (failure) => this.why(failure),
        ({ accounts: all }) => this.#table(all),
      )}
    </div>`;
  }

  #link(): unknown {
    const { accounts: words, sites } = this.t;
    const { link } = this;
    if (!link) return nothing;
    return html`<section class="card" aria-labelledby="link-heading" tabindex="-1" id="link">
      <h2 id="link-heading">${words.link}</h2>
      <p>${words.linkHint(link.name, moment(this.studio, link.expiresAt))}</p>
      <pre tabindex="0" role="group" aria-labelledby="link-heading">${link.link}</pre>
      <div class="actions"><button type="button" class="primary" @click=${() => this.#copy(link.link)}>${sites.copy}</button><button type="button" @click=${() => (this.link = undefined)}>${this.t.close}</button></div>
    </section>`;
  }

  async #copy(text: string): Promise<void> {
    if (await copyText(text)) this.studio.announce(this.t.sites.copied);
  }

  #form(editing: Editing): unknown {
    const { accounts: words } = this.t;
    return html`<form class="card" @submit=${this.#save} novalidate aria-labelledby="form-heading">
      <h2 id="form-heading">${editing.id === undefined ? words.invite : words.of(words.edit, editing.name)}</h2>
      ${this.error === "" ? nothing : html`<p class="notice danger" role="alert" tabindex="-1" id="error">${this.error}</p>`}
      <div class="field"><label class="label" for="name">${words.name}</label><input id="name" name="name" maxlength="120" autocomplete="off" .value=${editing.name} /></div>
      <studio-roles .studio=${this.studio} .roles=${editing.roles} @studio-roles=${(event: CustomEvent<readonly HeldRole[]>) => (this.editing = { ...editing, roles: event.detail })}></studio-roles>
      <div class="actions"><button class="primary">${editing.id === undefined ? words.send : this.t.save}</button><button type="button" @click=${this.#close}>${this.t.cancel}</button></div>
    </form>`;
  }

  #table(all: readonly AccountEntry[]): unknown {
    const { accounts: words } = this.t;
    const me = this.studio.account!.id;
    return html`<div class="card"><table class="stacks">
      <caption class="hush">${words.heading}</caption>
      <thead><tr><th scope="col">${words.name}</th><th scope="col">${words.roles}</th><th scope="col">${words.state}</th><th scope="col">${words.lastSignIn}</th><td></td></tr></thead>
      <tbody>${all.map(
        (account) => html`<tr>
          <th scope="row">${account.name}${account.id === me ? html` <span class="badge">${words.you}</span>` : nothing}<p class="muted">${account.login ?? ""}</p></th>
          <td data-name=${words.roles}><span class="tags">${account.roles.map(({ role, department }) => html`<span class="badge">${words.roleOf(words.roleNames[role], departmentName(this.studio, department))}</span>`)}</span></td>
          <td data-name=${words.state}><span class="badge ${account.state === "active" ? "good" : account.state === "disabled" ? "danger" : "doubt"}">${words.states[account.state]}</span></td>
          <td class="when" data-name=${words.lastSignIn}>${account.lastSignInAt ? moment(this.studio, account.lastSignInAt) : words.never}</td>
          <td>${this.#actions(account, account.id === me)}</td>
        </tr>`,
      )}</tbody>
    </table></div>`;
  }

  #actions(account: AccountEntry, own: boolean): unknown {
    const { accounts: words } = this.t;
    const { id, name, roles, state } = account;
    const button = (word: string, act: () => void): unknown =>
      html`<button type="button" class="quiet" aria-label=${words.of(word, name)} @click=${act}>${word}</button>`;
    const disabled = state === "disabled";
    return html`<div class="actions">${button(words.edit, () => this.#edit({ id, name, roles }))}${own ? nothing : button(words.newLink, () => void this.#renew(account))}${own ? nothing : button(disabled ? words.enable : words.disable, () => void this.#change(id, { disabled: !disabled }))}</div>`;
  }

  async #edit(editing: Editing): Promise<void> {
    this.editing = editing;
    this.error = "";
    this.link = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#name")?.focus();
  }

  readonly #close = async (): Promise<void> => {
    this.editing = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#invite")?.focus();
  };

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { accounts: words } = this.t;
    const { id, roles } = this.editing!;
    const name = this.renderRoot.querySelector<HTMLInputElement>("#name")!.value.trim();
    if (name === "") return this.#refuse(words.nameMissing);
    if (roles.length === 0) return this.#refuse(words.rolesMissing);
    if (id !== undefined) return this.#change(id, { name, roles });
    const answer = await request(invitation, "/accounts", { method: "POST", body: { name, roles } });
    if (!answer.ok) return this.#refuse(this.why(answer));
    await this.#showLink({ name, ...answer.value });
  };

  async #change(id: string, body: object): Promise<void> {
    const answer = await request(oneAccount, `/accounts/${encodeURIComponent(id)}`, { method: "PATCH", body });
    if (!answer.ok) return this.#fail(answer);
    this.studio.announce(this.t.saved);
    if (this.editing) await this.#close();
    await this.#accounts.load();
  }

  async #renew({ id, name }: AccountEntry): Promise<void> {
    const answer = await request(invitation, `/accounts/${encodeURIComponent(id)}/invitation`, { method: "POST", body: {} });
    if (!answer.ok) return this.#fail(answer);
    await this.#showLink({ name, ...answer.value });
  }

  async #showLink({ name, link, expiresAt }: Link): Promise<void> {
    this.editing = undefined;
    this.link = { name, link, expiresAt };
    await Promise.all([this.updateComplete, this.#accounts.load()]);
    this.renderRoot.querySelector<HTMLElement>("#link")?.focus();
  }

  #fail(failure: Failure): void {
    if (this.editing) void this.#refuse(this.why(failure));
    else this.studio.announce(this.why(failure));
  }

  async #refuse(error: string): Promise<void> {
    this.error = error;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#error")?.focus();
  }
}
