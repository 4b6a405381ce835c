/** What the element tells the page of answers kept or handed in. No event holds an answer. */
import { FormEvent } from "./form-event.js";

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

declare global {
  interface HTMLElementEventMap {
    "hoso-saved": SavedEvent;
    "hoso-submitted": SubmittedEvent;
  }
}
