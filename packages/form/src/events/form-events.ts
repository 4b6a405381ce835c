/** What the element tells the page: typed, bubbling, composed. No event holds an answer. */
import type { Place } from "../form-context.js";

abstract class FormEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { detail, bubbles: true, composed: true });
  }
}

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

/** A draft was kept. */
export class SavedEvent extends FormEvent<{ readonly at: string }> {
  constructor(at: string) {
    super("hoso-saved", { at });
  }
}

/** The application was received. The code may be shown to anyone; the secret is not in here. */
export class SubmittedEvent extends FormEvent<{ readonly application: string; readonly code: string }> {
  constructor(application: string, code: string) {
    super("hoso-submitted", { application, code });
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
    "hoso-saved": SavedEvent;
    "hoso-submitted": SubmittedEvent;
    "hoso-error": ErrorEvent;
  }
}
