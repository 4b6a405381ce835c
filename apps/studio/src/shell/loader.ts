/** Fetches what a page shows and keeps track of it: still loading, there, or failed with a reason and a way to try again. */
import { html, type ReactiveController, type ReactiveControllerHost } from "lit";
import type { Answer, Failure } from "../api/request.js";
import type { StudioTexts } from "../texts/texts.js";

/** It may go better the next time: the line was cut, the server at fault or busy. What is refused stays refused. */
const mayPass = ({ status }: Failure): boolean => status === 0 || status >= 500 || status === 429;

export class Loader<T> implements ReactiveController {
  value: T | undefined;
  failure: Failure | undefined;
  loading = false;
  readonly #host: ReactiveControllerHost;
  readonly #fetch: () => Promise<Answer<T>>;
  #latest: object | undefined;

  constructor(host: ReactiveControllerHost, fetch: () => Promise<Answer<T>>) {
    this.#host = host;
    this.#fetch = fetch;
    host.addController(this);
  }

  hostConnected(): void {
    // What a page shows is asked for by the page, once it knows its route.
  }

  /** Keeps showing what is there while it asks again. */
  async load(): Promise<void> {
    const mine = (this.#latest = {});
    this.loading = true;
    this.#host.requestUpdate();
    const answer = await this.#fetch();
    if (this.#latest !== mine) return;
    this.loading = false;
    this.failure = answer.ok ? undefined : answer;
    if (answer.ok) this.value = answer.value;
    this.#host.requestUpdate();
  }

  /** One of the three states; `show` draws what is there. */
  show(t: StudioTexts, why: (failure: Failure) => string, show: (value: T) => unknown): unknown {
    if (this.failure)
      return html`<div class="notice danger" role="alert">
          <p>${why(this.failure)}</p>
          ${mayPass(this.failure) ? html`<p><button type="button" @click=${() => this.load()}>${t.retry}</button></p>` : ""}
        </div>
        ${this.value === undefined ? "" : show(this.value)}`;
    if (this.value === undefined) return html`<p class="loading" role="status">${t.loading}</p>`;
    return show(this.value);
  }
}
