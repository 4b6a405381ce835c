/** What the drawing of a submission sees of it. */
import type { FormContext } from "../form-context.js";
import type { SubmissionTrouble } from "./submission-texts.js";

/** idle; uploading: waits for files; sending; waiting: for the connection or the server, goes out by itself. */
export type SubmissionPhase = "idle" | "uploading" | "sending" | "waiting";

export interface SubmissionView {
  readonly context: FormContext;
  readonly phase: SubmissionPhase;
  readonly trouble: SubmissionTrouble | undefined;
  /** Seconds until the service's next quick try. */
  readonly retryIn: number | undefined;
  /** The receipt is of an earlier state of the answers. */
  readonly earlier: boolean;
  submit(): Promise<void>;
}
