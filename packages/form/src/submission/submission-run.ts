/**
 * The way of one application to the server: waits for its uploads, freezes what is sent beside its key before it goes out,
 * and follows up every answer. Nothing is given up before the server said that it has it.
 */
import type { Receipt, SubmittedApplication } from "@hoso/contract";
import { submissionOf } from "@hoso/engine";
import { keptOf } from "../drafts/kept-parts.js";
import { ErrorEvent } from "../events/form-events.js";
import { SubmittedEvent } from "../events/keeping-events.js";
import type { FormContext, Rendered } from "../form-context.js";
import type { SubmitOutcome } from "../services.js";
import { buildApplication } from "./build-application.js";
import { rememberReceipt } from "./receipt-memory.js";
import { renderSubmissionStatus } from "./submission-status.js";
import type { SubmissionTrouble } from "./submission-texts.js";
import type { SubmissionPhase, SubmissionView } from "./submission-view.js";

type Failure = Extract<SubmitOutcome, { ok: false }>;

/** Seconds between tries of its own, on top of the service's quick ones; the last goes on. */
const waits = [10, 20, 40, 80, 160, 300];

export class SubmissionRun implements SubmissionView {
  readonly context: FormContext;
  phase: SubmissionPhase = "idle";
  trouble: SubmissionTrouble | undefined;
  /** Seconds until the service's next quick try. */
  retryIn: number | undefined;
  /** The receipt is of an earlier state of the answers. */
  earlier = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;
  #resending = false;

  constructor(context: FormContext) {
    this.context = context;
    addEventListener("online", this.#online);
    addEventListener("beforeunload", this.#leaving);
  }

  get busy(): boolean {
    return this.phase !== "idle";
  }

  /** By the person. While it waits: sends now, with what is filled in now. While it runs: nothing, so a double click is one. */
  async submit(): Promise<void> {
    if (this.phase === "uploading" || this.phase === "sending") return;
    clearTimeout(this.#timer);
    this.trouble = undefined;
    this.#tries = 0;
    await this.#guarded();
  }

  renderStatus(): Rendered {
    return renderSubmissionStatus(this);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    removeEventListener("online", this.#online);
    removeEventListener("beforeunload", this.#leaving);
    this.#abort?.abort();
  }

  async #guarded(): Promise<void> {
    try {
      await this.#send();
    } catch (fault) {
      this.context.emit(new ErrorEvent("submit", "fault", fault instanceof Error ? fault.name : typeof fault));
      this.#stop("fault");
    }
  }

  async #send(): Promise<void> {
    const { context } = this;
    const kept = keptOf(context);
    if (!context.digest) return this.#stop("unsigned");
    if (kept.desk?.unfinished()) {
      this.#enter("uploading");
      if (!(await kept.desk.settled())) return this.#stop("uploads");
    }
    const ready = submissionOf(context.application);
    if (!ready.ok) {
      this.#enter("idle");
      return context.refused(ready.findings);
    }
    this.#enter("sending");
    const body = await buildApplication(context, ready, context.digest);
    const older = (kept.submission?.bodies ?? []).filter((one) => !same(one, body));
    kept.submission = { bodies: [body, ...older].slice(0, 5), waiting: true };
    await kept.flush();
    if (!navigator.onLine) return this.#wait({ ok: false, code: "offline", retry: true });
    await this.#follow(await this.#post(body), older);
  }

  #post(body: SubmittedApplication): Promise<SubmitOutcome> {
    this.#abort = new AbortController();
    return this.context.services.submit(body, {
      signal: this.#abort.signal,
      onRetry: (wait) => {
        this.retryIn = Math.max(1, Math.round(wait / 1000));
        this.#draw();
      },
    });
  }

  async #follow(outcome: SubmitOutcome, older: readonly SubmittedApplication[]): Promise<void> {
    this.retryIn = undefined;
    if (outcome.ok) return this.#finish(outcome.receipt, false);
    if (outcome.code === "cancelled") return this.#enter("idle");
    this.context.emit(new ErrorEvent("submit", outcome.problem ?? outcome.code, outcome.status));
    if (outcome.code === "conflict") {
      // An earlier try may have arrived although its answer was lost; its own words bring its receipt.
      for (const body of older) {
        const earlier = await this.#post(body);
        if (earlier.ok) return this.#finish(earlier.receipt, true);
      }
    }
    if (outcome.retry) return this.#wait(outcome);
    const kept = keptOf(this.context);
    // Refused for good: the server keeps nothing of it, so nothing older can be waiting there either.
    if (outcome.code !== "conflict") kept.submission = undefined;
    else if (kept.submission) kept.submission = { ...kept.submission, waiting: false };
    this.#stop(outcome.code as SubmissionTrouble);
    if (outcome.code === "refused") this.context.refused(outcome.findings ?? []);
  }

  async #finish(receipt: Receipt, earlier: boolean): Promise<void> {
    const { context } = this;
    rememberReceipt(context, receipt);
    this.trouble = undefined;
    await keptOf(context).clear();
    this.#enter("idle");
    this.earlier = earlier;
    context.finished(receipt);
    context.emit(new SubmittedEvent(receipt.application, receipt.code));
    // What is still in the live region, "sending", is over.
    context.announce(earlier ? context.locale.submission.earlier : "");
  }

  #wait(failure: Failure): void {
    this.trouble = failure.code as SubmissionTrouble;
    const seconds = failure.retryAfter ?? waits[Math.min(this.#tries, waits.length - 1)] ?? 300;
    this.#tries += 1;
    this.#timer = setTimeout(() => void this.#resend(), seconds * 1000);
    this.#enter("waiting");
    this.context.announce(`${this.context.locale.submission.title[this.trouble]}. ${this.context.locale.submission.lead[this.trouble]}`);
  }

  readonly #online = (): void => {
    if (this.phase !== "waiting") return;
    clearTimeout(this.#timer);
    void this.#resend();
  };

  /** By itself: only what the person decided to send. Answers changed since then wait for the person. */
  async #resend(): Promise<void> {
    if (this.phase !== "waiting" || this.#resending) return;
    this.#resending = true;
    try {
      const { context } = this;
      const frozen = keptOf(context).submission?.bodies[0];
      const ready = submissionOf(context.application);
      const unchanged = frozen && ready.ok && context.digest && same(frozen, await buildApplication(context, ready, context.digest));
      if (unchanged) await this.#guarded();
      else this.#enter("idle");
    } finally {
      this.#resending = false;
    }
  }

  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.busy && !keptOf(this.context).storage) event.preventDefault();
  };

  #stop(trouble: SubmissionTrouble): void {
    this.trouble = trouble;
    this.#enter("idle");
    if (trouble !== "refused")
      this.context.announce(`${this.context.locale.submission.title[trouble]}. ${this.context.locale.submission.lead[trouble]}`);
  }

  #enter(phase: SubmissionPhase): void {
    const texts = this.context.locale.submission;
    if (phase === "sending" && this.phase !== "sending") this.context.announce(texts.sending);
    if (phase === "uploading") this.context.announce(texts.uploading(keptOf(this.context).desk?.unfinished() ?? 0));
    this.phase = phase;
    this.#draw();
  }

  #draw(): void {
    this.context.changed("page");
  }
}

const same = (one: SubmittedApplication, other: SubmittedApplication): boolean => JSON.stringify(one) === JSON.stringify(other);
