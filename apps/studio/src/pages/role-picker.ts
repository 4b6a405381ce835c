/** `<studio-roles>`: which roles somebody holds, for which departments. A change is told by `studio-roles`; whoever shows it hands it back in. */
import { controlStyles } from "@hoso/builder/controls";
import { css, html, LitElement } from "lit";
import type { RoleName } from "../api/shapes.js";
import { mayEverywhere } from "../shell/roles.js";
import { departmentName, type StudioContext } from "../shell/studio-context.js";

export interface HeldRole {
  readonly role: RoleName;
  readonly department: string;
}

const roleNames: readonly RoleName[] = ["author", "publisher", "administrator"];

export class RolePicker extends LitElement {
  static override readonly properties = { studio: { attribute: false }, roles: { attribute: false } };
  static override readonly styles = [
    controlStyles,
    css`
      fieldset {
        display: grid;
        gap: 12px;
      }
      .row {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
        gap: 12px;
        align-items: end;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
      li {
        display: flex;
        align-items: center;
      }
    `,
  ];
  declare studio: StudioContext;
  declare roles: readonly HeldRole[];

  protected override render(): unknown {
    const { accounts: words } = this.studio.texts;
    const { account, departments } = this.studio;
    const everywhere = mayEverywhere(account!, "administrator");
    const own = account!.roles.filter(({ role }) => role === "administrator").map(({ department }) => department);
    const offered = everywhere ? ["*", ...departments.map(({ id }) => id)] : own;
    const name = ({ role, department }: HeldRole): string => words.roleOf(words.roleNames[role], departmentName(this.studio, department));
    return html`<fieldset>
      <legend>${words.rolesLegend}</legend>
      <ul>${this.roles.map((held) => html`<li><span class="badge">${name(held)}</span><button type="button" class="quiet icon" aria-label=${words.removeRole(name(held))} @click=${() => this.#remove(held)}>×</button></li>`)}</ul>
      <div class="row">
        <div class="field"><label class="label" for="role">${words.role}</label><select id="role">${roleNames.map((role) => html`<option value=${role}>${words.roleNames[role]}</option>`)}</select></div>
        <div class="field"><label class="label" for="department">${words.department}</label><select id="department">${offered.map((id) => html`<option value=${id}>${departmentName(this.studio, id)}</option>`)}</select></div>
        <div><button type="button" id="add" @click=${this.#add}>${words.addRole}</button></div>
      </div>
    </fieldset>`;
  }

  #value(id: string): string {
    return this.renderRoot.querySelector<HTMLSelectElement>(`#${id}`)!.value;
  }

  readonly #add = (): void => {
    const held = { role: this.#value("role") as RoleName, department: this.#value("department") };
    if (!this.roles.some(({ role, department }) => role === held.role && department === held.department)) this.#tell([...this.roles, held]);
  };

  #tell(roles: readonly HeldRole[]): void {
    this.roles = roles;
    this.dispatchEvent(new CustomEvent<readonly HeldRole[]>("studio-roles", { detail: roles }));
  }

  #remove(gone: HeldRole): void {
    this.#tell(this.roles.filter((held) => held !== gone));
    this.renderRoot.querySelector<HTMLElement>("#add")?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "studio-roles": RolePicker;
  }
}
