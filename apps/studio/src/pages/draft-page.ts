/** A draft in the builder. What others do comes in by server-sent events; sending for review happens on the review page. */
import { controlStyles } from "@hoso/builder/controls";
import type { BuilderPublishEvent, BuilderServices } from "@hoso/builder";
import "@hoso/builder/define";
import { css, html, nothing, type PropertyValues } from "lit";
import { request } from "../api/request.js";
import { draft, draftStateAnswer, type Draft, type DraftState } from "../api/shapes.js";
import { DraftFollower, draftServices } from "../drafts/draft-services.js";
import { Loader } from "../shell/loader.js";
import { may } from "../shell/roles.js";
import { addressOf } from "../shell/routes.js";
import { moment, textIn } from "../shell/studio-context.js";
import { StudioPage } from "../shell/studio-page.js";
import { pageStyles } from "../styles/page.styles.js";

export class DraftPage extends StudioPage {
  static override readonly properties = { state: { state: true } };
  static override readonly styles = [
    controlStyles,
    pageStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 16px;
        padding: 2px 12px;
        border-block-end: 1px solid var(--line);
        background: var(--surface);
      }
      .notice {
        margin: 8px 24px;
      }
      hoso-builder {
        flex: 1;
        min-block-size: 0;
      }
    `,
  ];
  /** As the news have it; the draft's own until then. */
  declare state: DraftState | undefined;

  #following: DraftFollower | undefined;
  #services: BuilderServices | undefined;
  readonly #draft = new Loader<Draft>(this, async () => {
    const answer = await request(draft, `/drafts/${encodeURIComponent(this.#id)}`);
    if (answer.ok) this.#open(answer.value);
    return answer;
  });

  constructor() {
    super();
    this.state = undefined;
  }

  get #id(): string {
    return "id" in this.route ? this.route.id : "";
  }

  protected get heading(): string {
    return textIn(this.#draft.value?.title, this.studio.locale) || this.t.procedures.untitled;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#following?.close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("route")) void this.#draft.load();
  }

  #open(found: Draft): void {
    this.#following?.close();
    const following = (this.#following = new DraftFollower(found.id, this.studio.account!.id));
    following.onState((state) => void this.#moved(state as DraftState));
    this.state = found.state;
    this.#services = draftServices(found, may(this.studio.account!, "author", found.department), following);
  }

  /** Somebody sent, returned or published it. Who and why is not in the news; the builder stays as it is. */
  async #moved(state: DraftState): Promise<void> {
    if (state === this.state) return;
    this.state = state;
    const answer = await request(draft, `/drafts/${encodeURIComponent(this.#id)}`);
    if (!answer.ok || answer.value.id !== this.#draft.value?.id || state !== this.state) return;
    this.#draft.value = answer.value;
    this.requestUpdate();
    const { returned } = answer.value;
    if (state === "returned" && returned)
      this.studio.announce(`${this.t.draft.returned(returned.by.name, moment(this.studio, returned.at))} ${returned.note}`);
  }

  protected override render(): unknown {
    return this.#draft.show(
      this.t,
      (failure) => this.why(failure),
      (found) => html`${this.#bar(found)}${this.#state(found)}
        <hoso-builder .services=${this.#services} locale=${this.studio.locale} theme=${this.studio.theme ?? nothing} publish="review" @hoso-builder-publish=${this.#finish}></hoso-builder>`,
    );
  }

  #bar(found: Draft): unknown {
    const { draft: words } = this.t;
    return html`<div class="bar">
      <a href=${addressOf.procedures}>${words.back}</a>
      <h1 tabindex="-1" class="hush">${this.heading}</h1>
      <a href=${addressOf.review(found.id)}>${words.review}</a>
    </div>`;
  }

  #state({ returned, base, procedure, department }: Draft): unknown {
    const { draft: words } = this.t;
    const author = may(this.studio.account!, "author", department);
    if (this.state === "in-review")
      return html`<div class="notice doubt"><p>${words.inReview}</p>${author ? html`<p><button type="button" @click=${this.#takeBack}>${words.takeBack}</button></p>` : nothing}</div>`;
    if (this.state === "published")
      return html`<div class="notice good"><p>${words.publishedNow}</p><p><a href=${addressOf.versions(base?.procedure ?? procedure ?? "")}>${this.t.procedures.versions}</a></p></div>`;
    if (this.state === "returned" && returned)
      return html`<div class="notice doubt"><p>${words.returned(returned.by.name, moment(this.studio, returned.at))}</p><p>${returned.note}</p></div>`;
    return nothing;
  }

  readonly #finish = (event: BuilderPublishEvent): void => {
    event.stopPropagation();
    this.studio.go(addressOf.review(this.#id));
  };

  readonly #takeBack = async (): Promise<void> => {
    const answer = await request(draftStateAnswer, `/drafts/${encodeURIComponent(this.#id)}/take-back`, { method: "POST", body: {} });
    if (!answer.ok) return this.studio.announce(this.why(answer));
    await this.#draft.load();
  };
}
