/** Renders an element again when the state tells of something that it shows. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { BuilderState } from "./builder-state.js";
import type { Topic, Topics } from "./topics.js";

export class StateController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #state: () => BuilderState | undefined;
  readonly #topics: readonly Topic[];
  readonly #filter: ((change: Topics["document"]) => boolean) | undefined;
  #following: BuilderState | undefined;
  #ends: (() => void)[] = [];

  /** @param filter of changes to the document: whether the host shows any of it */
  constructor(
    host: ReactiveControllerHost,
    state: () => BuilderState | undefined,
    topics: readonly Topic[],
    filter?: (change: Topics["document"]) => boolean,
  ) {
    this.#host = host;
    this.#state = state;
    this.#topics = topics;
    this.#filter = filter;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#following = undefined;
  }

  #follow(): void {
    const state = this.#state();
    if (state === this.#following) return;
    this.hostDisconnected();
    this.#following = state;
    if (!state) return;
    this.#ends = [...this.#topics, "texts" as const].map((topic) =>
      state.on(topic, (detail) => {
        if (topic === "document" && this.#filter && !this.#filter(detail as Topics["document"])) return;
        this.#host.requestUpdate();
      }),
    );
  }
}
