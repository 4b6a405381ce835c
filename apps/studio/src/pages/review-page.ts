/** A draft before it is published: what changes, what the checks say, scenarios, burden, effect; comments; sending, approving, returning. */
import type { AuthoringTexts } from "@hoso/authoring";
import { defaultBurdenSettings } from "@hoso/authoring/burden";
import { controlStyles } from "@hoso/builder/controls";
import { html, nothing, type PropertyValues } from "lit";
import { request, type Answer, type Failure } from "../api/request.js";
import {
  checks,
  draft,
  draftStateAnswer,
  impact,
  nothing as anything,
  published,
  type Checks,
  type Draft,
  type Impact,
} from "../api/shapes.js";
import { cityBurden, DraftFollower, fetchCalendar, publishedBefore } from "../drafts/draft-services.js";
import { ReviewComments } from "../review/review-comments.js";
import { loadAuthoringTexts, reviewMaterial, type ReviewMaterial } from "../review/review-material.js";
import { burdenPart, changesPart, checksPart, impactPart, scenariosPart } from "../review/review-parts.js";
import { Loader } from "../shell/loader.js";
import { register } from "../shell/register.js";
import { may } from "../shell/roles.js";
import { addressOf } from "../shell/routes.js";
import { departmentName, moment, textIn } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { pageStyles } from "../styles/page.styles.js";

interface Found {
  readonly draft: Draft;
  readonly checks: Checks;
  /** Only who may publish sees it. */
  readonly impact: Impact | undefined;
  readonly material: ReviewMaterial;
  readonly words: AuthoringTexts;
}

export class ReviewPage extends StudioPage {
  static override readonly properties = { error: { state: true }, busy: { state: true }, refused: { state: true } };
  static override readonly styles = [controlStyles, pageStyles];
  declare error: string;
  declare busy: boolean;
  /** What the server found when publishing was refused. */
  declare refused: Checks | undefined;

  #following: DraftFollower | undefined;
  #spoken: string | undefined;
  readonly #found = new Loader<Found>(this, () => this.#fetch());

  constructor() {
    super();
    register("studio-comments", ReviewComments);
    this.error = "";
    this.busy = false;
    this.refused = undefined;
  }

  get #path(): string {
    return `/drafts/${encodeURIComponent("id" in this.route ? this.route.id : "")}`;
  }

  protected get heading(): string {
    const found = this.#found.value;
    return this.t.review.heading(textIn(found?.draft.title, this.studio.locale) || this.t.procedures.untitled);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#following?.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const other = this.#spoken !== undefined && this.#spoken !== this.studio.locale;
    if (changed.has("route") || other) void this.#found.load();
    this.#spoken = this.studio.locale;
  }

  async #fetch(): Promise<Answer<Found>> {
    const { locale, account } = this.studio;
    const answer = await request(draft, this.#path);
    if (!answer.ok) return answer;
    const found = answer.value;
    this.#follow(found.id);
    const publisher = may(account!, "publisher", found.department);
    const [checked, effect, before, calendar, settings, words] = await Promise.all([
      request(checks, `${this.#path}/checks`),
      publisher ? request(impact, `${this.#path}/impact`) : undefined,
      publishedBefore(found).catch(() => undefined),
      fetchCalendar(),
      cityBurden().catch(() => defaultBurdenSettings),
      loadAuthoringTexts(locale),
    ]);
    if (!checked.ok) return checked;
    const material = reviewMaterial({ draft: found, published: before, calendar, settings, texts: words, locale });
    if (!material) return { ok: false, code: "unreadable", status: 0, problem: {} };
    return { ok: true, value: { draft: found, checks: checked.value, impact: effect?.ok ? effect.value : undefined, material, words } };
  }

  #follow(id: string): void {
    if (this.#following) return;
    this.#following = new DraftFollower(id, this.studio.account!.id);
    this.#following.onState((state) => {
      const known = this.#found.value?.draft.state;
      if (known !== undefined && known !== state) void this.#found.load();
    });
    this.#following.add((news) => {
      if (news.type === "comment") this.renderRoot.querySelector<ReviewComments>("studio-comments")?.refresh();
    });
  }

  protected override render(): unknown {
    const { review } = this.t;
    return html`<div class="page">
      <div class="top"><h1 tabindex="-1">${this.heading}</h1><a class="button" href=${addressOf.draft("id" in this.route ? this.route.id : "")}>${review.open}</a></div>
      ${this.#found.show(
        this.t,
        (failure) => this.why(failure),
        (found) => this.#parts(found),
      )}
    </div>`;
  }

  #parts(found: Found): unknown {
    const { review } = this.t;
    const { material, words } = found;
    const part = (id: string, heading: string, content: unknown): unknown =>
      html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${heading}</h2>${content}</section>`;
    return html`${this.#facts(found)}${this.#decision(found)}
      ${part("changes", material.changes === undefined ? review.everything : review.changes, changesPart(this.studio, material))}
      ${part("checks", review.checks, checksPart(this.studio, this.refused ?? found.checks, material.document, words))}
      ${part("scenarios", review.scenarios, scenariosPart(this.studio, material))}
      ${part("burden", review.burden, burdenPart(this.studio, material, words))}
      ${found.impact ? part("impact", review.impact, impactPart(this.studio, found.impact)) : nothing}
      ${part("comments", review.comments, html`<studio-comments .studio=${this.studio} .draft=${found.draft.id} .document=${material.document}></studio-comments>`)}`;
  }

  #facts({ draft: { state, owner, department, base, review: sent, returned } }: Found): unknown {
    const { review, procedures, states } = this.t;
    return html`<dl class="facts card" aria-label=${review.facts}>
      <dt>${procedures.state}</dt><dd><span class="badge ${state === "returned" ? "doubt" : state === "published" ? "good" : ""}">${states[state]}</span></dd>
      <dt>${procedures.owner}</dt><dd>${owner.name}</dd>
      <dt>${procedures.department}</dt><dd>${departmentName(this.studio, department)}</dd>
      <dt>${review.replaces}</dt><dd>${base ? html`<a href=${addressOf.versions(base.procedure)}>${procedures.version(base.version)}</a>` : review.firstVersion}</dd>
      ${sent && state !== "returned" ? html`<dt>${review.sentBy}</dt><dd>${procedures.by(moment(this.studio, sent.at), sent.by.name)}</dd>` : nothing}
      ${sent?.note && state !== "returned" ? html`<dt>${review.note}</dt><dd>${sent.note}</dd>` : nothing}
      ${returned && state === "returned" ? html`<dt>${states.returned}</dt><dd>${procedures.by(moment(this.studio, returned.at), returned.by.name)}<p>${returned.note}</p></dd>` : nothing}
    </dl>`;
  }

  #decision({ draft: { state, department, published: done }, checks: { publishable } }: Found): unknown {
    const { review, draft: words } = this.t;
    const account = this.studio.account!;
    const [author, publisher] = [may(account, "author", department), may(account, "publisher", department)];
    if (state === "published")
      return done
        ? html`<p class="notice good">${review.publishedAs(done.version)}. <a href=${addressOf.versions(done.procedure)}>${this.t.procedures.versions}</a></p>`
        : nothing;
    const sending = state === "draft" || state === "returned";
    return html`<section class="card" aria-labelledby="decision"><h2 id="decision">${review.decision}</h2>
      ${this.error === "" ? nothing : html`<p class="notice danger" role="alert" tabindex="-1" id="error">${this.error}</p>`}
      <p class="notice ${publishable ? "good" : "doubt"}">${publishable ? review.ready : review.blocked}</p>
      ${sending && author ? this.#send() : nothing}
      ${sending && author ? html`<div class="actions"><button type="button" class="danger" ?disabled=${this.busy} @click=${this.#remove}>${words.remove}</button></div>` : nothing}
      ${sending && !author ? html`<p>${review.notInReview}</p>` : nothing}
      ${state === "in-review" && publisher ? this.#judge(publishable) : nothing}
      ${state === "in-review" && author ? html`<div class="actions"><button type="button" ?disabled=${this.busy} @click=${() => this.#act("/take-back", {})}>${words.takeBack}</button></div>` : nothing}
    </section>`;
  }

  #send(): unknown {
    const { review } = this.t;
    return html`<form @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const note = this.#note("send-note");
      void this.#act("/review", note === "" ? {} : { note });
    }}>
      <div class="field"><label class="label" for="send-note">${review.sendNote}</label><textarea id="send-note" maxlength="4000"></textarea></div>
      <div class="actions"><button class="primary" ?disabled=${this.busy}>${review.send}</button></div>
    </form>`;
  }

  #judge(publishable: boolean): unknown {
    const { review } = this.t;
    return html`<div class="actions"><button type="button" class="primary" ?disabled=${this.busy || !publishable} @click=${() => this.#publish()}>${review.approve}</button></div>
      <form @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const note = this.#note("return-note");
        void (note === "" ? this.#refuse(review.giveBackMissing) : this.#act("/return", { note }));
      }}>
        <div class="field"><label class="label" for="return-note">${review.giveBackNote}</label><textarea id="return-note" maxlength="4000"></textarea></div>
        <div class="actions"><button ?disabled=${this.busy}>${review.giveBack}</button></div>
      </form>`;
  }

  #note(id: string): string {
    return this.renderRoot.querySelector<HTMLTextAreaElement>(`#${id}`)!.value.trim();
  }

  async #act(below: "/review" | "/take-back" | "/return", body: object): Promise<void> {
    this.busy = true;
    const answer = await request(draftStateAnswer, this.#path + below, { method: "POST", body });
    this.busy = false;
    if (!answer.ok) return this.#refuse(this.why(answer));
    this.error = "";
    const said = { "/review": this.t.draft.sent, "/return": this.t.review.returnedNow, "/take-back": this.t.states.draft };
    this.studio.announce(said[below]);
    await this.#found.load();
    this.renderRoot.querySelector<HTMLElement>("h1")?.focus();
  }

  readonly #remove = async (): Promise<void> => {
    const { draft: words } = this.t;
    if (!(await this.studio.confirm({ heading: words.remove, text: words.removeSure, action: words.removeAction, danger: true }))) return;
    this.busy = true;
    const answer = await request(anything, this.#path, { method: "DELETE" });
    this.busy = false;
    if (!answer.ok) return this.#refuse(this.why(answer));
    this.studio.announce(words.removed);
    this.studio.go(addressOf.procedures);
  };

  async #publish(replaces?: number): Promise<void> {
    const { review } = this.t;
    const { revision } = this.#found.value!.draft;
    if (replaces === undefined) this.error = "";
    const text = replaces === undefined ? review.approveSure : review.approveAnyway(replaces);
    if (!(await this.studio.confirm({ heading: review.approve, text, action: review.publish }))) return;
    this.busy = true;
    const answer = await request(published, `${this.#path}/publish`, {
      method: "POST",
      body: { revision, ...(replaces !== undefined && { replaces }) },
    });
    this.busy = false;
    if (answer.ok) {
      this.error = "";
      this.studio.announce(review.publishedAs(answer.value.version));
      await this.#found.load();
      return this.renderRoot.querySelector<HTMLElement>("h1")?.focus();
    }
    await this.#notPublished(answer);
  }

  async #notPublished(failure: Failure): Promise<void> {
    const found = checks.safeParse({ revision: 0, publishable: false, findings: [], diagnostics: [], ...failure.problem });
    if (failure.code === "not-publishable" && found.success) this.refused = found.data;
    if (failure.code === "draft-moved" || failure.code === "state-conflict") await this.#found.load();
    await this.#refuse(this.why(failure));
    const { version } = failure.problem;
    if (failure.code === "procedure-moved" && typeof version === "number") await this.#publish(version);
  }

  async #refuse(error: string): Promise<void> {
    this.error = error;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#error")?.focus();
  }
}
