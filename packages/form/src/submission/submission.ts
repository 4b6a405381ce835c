/**
 * Hands the application in. The work is in a part that loads when it is first needed (or ahead, by `preload`), so that filling
 * in does not wait for it. `new Submission(context)`, `submit()` from the button, `renderStatus()` above it.
 */
import { html, nothing } from "lit/html.js";
import { keptOf } from "../drafts/kept-parts.js";
import type { FormContext, Rendered, SubmissionParts } from "../form-context.js";

type Run = import("./submission-run.js").SubmissionRun;

export class Submission implements SubmissionParts {
  readonly #context: FormContext;
  #run: Run | undefined;
  #loading: Promise<Run> | undefined;
  #failed = false;
  #gone = false;

  constructor(context: FormContext) {
    this.#context = context;
    keptOf(context).resend = () => void this.submit();
  }

  get busy(): boolean {
    return this.#run?.busy ?? this.#loading !== undefined;
  }

  /** Fetches the code ahead of need, so that an application can wait for the connection also where it was lost before. */
  preload(): Promise<unknown> {
    return this.#load().catch(() => {});
  }

  async submit(): Promise<void> {
    this.#failed = false;
    removeEventListener("online", this.#again);
    try {
      await (await this.#load()).submit();
    } catch {
      this.#failed = true;
      addEventListener("online", this.#again, { once: true });
      this.#context.changed("page");
    }
  }

  renderStatus(): Rendered {
    const texts = this.#context.locale.submission;
    if (this.#failed)
      return html`<div class="note warning" role="alert">
        <p><strong>${texts.title.offline}</strong></p>
        <p>${texts.lead.fault}</p>
      </div>`;
    return this.#run?.renderStatus() ?? nothing;
  }

  dispose(): void {
    this.#gone = true;
    removeEventListener("online", this.#again);
    this.#run?.dispose();
  }

  /** The code for handing in did not come: it is asked for again with the connection, and the person's wish stands. */
  readonly #again = (): void => void this.submit();

  #load(): Promise<Run> {
    this.#loading ??= import("./submission-run.js").then(
      ({ SubmissionRun }) => {
        this.#run = new SubmissionRun(this.#context);
        if (this.#gone) this.#run.dispose();
        return this.#run;
      },
      (fault: unknown) => {
        this.#loading = undefined;
        throw fault;
      },
    );
    return this.#loading;
  }
}
