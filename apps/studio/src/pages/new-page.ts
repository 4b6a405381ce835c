/** A new procedure: which department, how to begin; then the draft opens. */
import { fromProcedure, serialise } from "@hoso/authoring";
import { controlStyles } from "@hoso/builder/controls";
import { HosoStart, loadStartTexts, type StartEvent, type StartTexts } from "@hoso/builder/start";
import type { Procedure } from "@hoso/contract";
import { html, nothing } from "lit";
import { request } from "../api/request.js";
import { draftMade } from "../api/shapes.js";
import { library } from "../drafts/library.js";
import { newKey } from "../drafts/new-key.js";
import { register } from "../shell/register.js";
import { mayEverywhere } from "../shell/roles.js";
import { addressOf } from "../shell/routes.js";
import { departmentName } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { pageStyles } from "../styles/page.styles.js";

const slug = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export class NewPage extends StudioPage {
  static override readonly properties = {
    words: { state: true },
    department: { state: true },
    other: { state: true },
    error: { state: true },
    busy: { state: true },
  };
  static override readonly styles = [controlStyles, pageStyles];
  declare words: StartTexts | undefined;
  declare department: string;
  /** A department that is not in the list yet. */
  declare other: string;
  declare error: string;
  declare busy: boolean;
  #spoken: string | undefined;

  constructor() {
    super();
    register("hoso-start", HosoStart);
    this.words = undefined;
    this.department = "";
    this.other = "";
    this.error = "";
    this.busy = false;
  }

  protected get heading(): string {
    return this.t.create.heading;
  }

  /** Those in which the person may write. */
  get #departments(): readonly string[] {
    const { account, departments } = this.studio;
    if (mayEverywhere(account!, "author")) return departments.map(({ id }) => id);
    return account!.roles.filter(({ role, department }) => role === "author" && department !== "*").map(({ department }) => department);
  }

  get #chosen(): string {
    const [first] = this.#departments;
    const chosen = this.department || first || "*";
    return chosen === "*" ? this.other.trim() : chosen;
  }

  protected override willUpdate(): void {
    const { locale } = this.studio;
    if (this.#spoken === locale) return;
    this.#spoken = locale;
    void loadStartTexts(locale).then((words) => (this.words = words));
  }

  protected override render(): unknown {
    const { create } = this.t;
    return html`<div class="page">
      <h1 tabindex="-1">${create.heading}</h1>
      <p class="lead">${create.lead}</p>
      ${this.error === "" ? nothing : html`<p class="notice danger" role="alert" tabindex="-1" id="error">${this.error}</p>`}
      <div class="card">${this.#choice()}</div>
      <div class="card">
        ${this.words ? html`<hoso-start .texts=${this.words} .locale=${this.studio.locale} .library=${library} .department=${this.#chosen || "department"} .busy=${this.busy} @hoso-start=${this.#begin}></hoso-start>` : html`<p role="status">${this.t.loading}</p>`}
        ${this.busy ? html`<p role="status">${create.making}</p>` : nothing}
      </div>
    </div>`;
  }

  #choice(): unknown {
    const { create } = this.t;
    const departments = this.#departments;
    const everywhere = mayEverywhere(this.studio.account!, "author");
    const other = everywhere && (this.department === "*" || departments.length === 0);
    return html`<div class="fields">
      <div class="field"><label class="label" for="department">${create.department}</label><span class="hint" id="department-hint">${create.departmentHint}</span><select id="department" aria-describedby="department-hint" @change=${(event: Event) => (this.department = (event.target as HTMLSelectElement).value)}>${departments.map((id) => html`<option value=${id} ?selected=${id === this.department}>${departmentName(this.studio, id)}</option>`)}${everywhere ? html`<option value="*" ?selected=${other}>${create.newDepartment}</option>` : nothing}</select></div>
      ${other ? html`<div class="field"><label class="label" for="other">${create.departmentId}</label><span class="hint" id="other-hint">${create.departmentIdHint}</span><input id="other" maxlength="80" autocapitalize="none" spellcheck="false" aria-describedby="other-hint" .value=${this.other} @input=${(event: Event) => (this.other = (event.target as HTMLInputElement).value)} /></div>` : nothing}
    </div>`;
  }

  readonly #begin = async (event: StartEvent): Promise<void> => {
    if (this.busy) return;
    const department = this.#chosen;
    if (!slug.test(department)) {
      this.error = this.t.create.departmentIdHint;
      await this.updateComplete;
      return this.renderRoot.querySelector<HTMLElement>("#other")?.focus();
    }
    this.busy = true;
    const given = this.#inDepartment(event.detail.procedure, department);
    const document = serialise(fromProcedure(given, newKey));
    const answer = await request(draftMade, "/drafts", { method: "POST", body: { document, department } });
    this.busy = false;
    if (answer.ok) return this.studio.go(addressOf.draft(answer.value.id));
    this.error = this.why(answer);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#error")?.focus();
  };

  /** Residents read the department's name as the city has it, in the languages of the procedure. */
  #inDepartment(procedure: Procedure, department: string): Procedure {
    const { department: before, departmentTitle: own, languages = [], ...others } = procedure;
    const known = this.studio.departments.find(({ id }) => id === department)?.title;
    const title =
      typeof known === "object" && known ? Object.fromEntries(Object.entries(known).filter(([tag]) => languages.includes(tag))) : {};
    const departmentTitle = own !== undefined && before === department ? own : Object.keys(title).length > 0 ? title : own;
    return { ...others, languages, department, ...(departmentTitle !== undefined && { departmentTitle }) } as Procedure;
  }
}
