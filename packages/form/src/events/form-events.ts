/** What the element tells the page while it is filled in. No event holds an answer. */
import type { Place } from "../form-context.js";
import { FormEvent } from "./form-event.js";

/** The form is on the page and can be filled in. */
export class ReadyEvent extends FormEvent<{ readonly procedure: string; readonly version: number }> {
  constructor(procedure: string, version: number) {
    super("hoso-ready", { procedure, version });
  }
}

/** The person went to another page or step. */
export class StepEvent extends FormEvent<{ readonly place: Place }> {
  constructor(place: Place) {
    super("hoso-step", { place });
  }
}

/**
 * Something went wrong. `code` is stable; `reason` is for developers: paths, codes, status, never what was typed.
 * `load`: the definition could not be had; `definition`: it is broken; `submit`: handing in failed; `fault`: an error of the program;
 * `problems`: the person tried to go on and was shown errors (`count`).
 */
export class ErrorEvent extends FormEvent<{
  readonly stage: "load" | "definition" | "submit" | "fault" | "problems";
  readonly code: string;
  readonly reason?: unknown;
}> {
  constructor(stage: "load" | "definition" | "submit" | "fault" | "problems", code: string, reason?: unknown) {
    super("hoso-error", { stage, code, ...(reason !== undefined && { reason }) });
  }
}

declare global {
  interface HTMLElementEventMap {
    "hoso-ready": ReadyEvent;
    "hoso-step": StepEvent;
    "hoso-error": ErrorEvent;
  }
}
