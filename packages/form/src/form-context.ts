/**
 * What the parts of one open form share: the application, the texts, the place the person is at, and the few things a part
 * may ask of the whole. One context per element; two forms on a page share nothing.
 */
import type { Procedure, Receipt, Text } from "@hoso/contract";
import type { Application, CompiledProcedure, Finding } from "@hoso/engine";
import type { TemplateResult, nothing } from "lit/html.js";
import type { Locale } from "./locales/locale.js";
import type { FormServices } from "./services.js";

/** What a part hands to Lit. */
export type Rendered = TemplateResult | string | typeof nothing | readonly Rendered[];

/** The pages of a form that are not steps of the definition. */
export type PageName = "start" | "case" | "tasks" | "documents" | "check" | "declaration" | "confirmation";

/** Where the person is: a page, or a step of the definition by its id. */
export type Place = { readonly page: PageName } | { readonly page: "step"; readonly step: string };

/** A declaration or consent as the person gave it. The digest of the text is made when the application is handed in. */
export interface Assent {
  readonly given: boolean;
  /** ISO 8601 instant. */
  readonly time: string;
  /** Language in which the text was shown. */
  readonly language: string;
}

/**
 * What the form knows beside the answers. Plain JSON, so that a draft holds it as it is. Parts change it in place and then
 * call `context.changed()`.
 */
export interface FormState {
  place: Place;
  /** Ids of steps and pages that the person has been to. */
  visited: string[];
  /** Ids of steps and pages on which the person tried to go on: their errors show even where nothing was touched. */
  tried: string[];
  /** Warnings the person saw and went on with, as `code path`. */
  confirmed: string[];
  /** True while the person came from the check page to change one answer and wants to go back to it. */
  returning: boolean;
  declaration: Assent | undefined;
  /** By id of the purpose. */
  consents: Record<string, Assent>;
  /** Made once per application, kept over reloads, so that handing in twice gives one application. */
  idempotencyKey: string;
}

/** Parts of the page that can be rendered again on their own. */
export type PartName = "page" | "documents" | "fees" | "notices";

export interface FormContext {
  /** The application being filled in. Another object after a draft was restored: never keep it. */
  readonly application: Application;
  readonly procedure: CompiledProcedure;
  /** The definition as published. */
  readonly definition: Procedure;
  /** Digest of the definition (SHA-256, hex), when it came from a server or was given. */
  readonly digest: string | undefined;
  readonly services: FormServices;
  /** Texts of the interface in the current language. */
  readonly locale: Locale;
  /** BCP 47 tag of the current language. */
  readonly language: string;
  readonly state: FormState;
  /** The receipt, once handed in. */
  readonly receipt: Receipt | undefined;
  /** Where all ids of this form live. */
  readonly root: ShadowRoot;

  /** A text of the definition in the current language, else in the default language, else in any. Empty when absent. */
  text(text: Text | undefined): string;
  /** The language to put in `lang` when `text()` fell back to another one; undefined when it did not. */
  langOf(text: Text | undefined): string | undefined;
  /** A finding as the person reads it: what is wrong and how to mend it. */
  findingText(finding: Finding): string;
  /** Element id for a path (a field's, `documents.<id>`…) and one of its parts (`hint`, `error`…), unique in the shadow root. */
  idFor(path: string, part?: string): string;
  /** Says something through the live region, once. */
  announce(message: string): void;
  /** Shows another page, focuses its heading, tells `hoso-step`. */
  goTo(place: Place): void;
  /** Moves focus to the control with this element id, going to its step or page first when it is elsewhere. */
  focus(path: string): void;
  /** State or answers outside the engine's change events changed: saves the draft and renders the named parts. */
  changed(...parts: PartName[]): void;
  /** Puts another application (a restored draft) in the place of the present one, with its state, and renders all. */
  replace(application: Application, state: Partial<FormState>): void;
  /** The application was handed in: keeps the receipt and shows the confirmation page. */
  finished(receipt: Receipt): void;
  /** Intake refused with findings: shows them in the error summary and at the fields. */
  refused(findings: readonly Finding[]): void;
  /** Dispatches a typed `hoso-*` event on the element. */
  emit(event: Event): void;
}

/** Which drafts the element keeps: none, until the tab closes, or on this device. */
export type DraftMode = "off" | "session" | "device";

/**
 * Keeps drafts. Made by `drafts/draft-keeper.ts`: `new DraftKeeper(context, mode)`. Renders its own texts; storage that is
 * full or forbidden is said plainly and never stops the person.
 */
export interface DraftParts {
  /** Looks for a draft of this procedure. Called once before the first page shows; resolves true when one was found. */
  find(): Promise<boolean>;
  /** A draft waits for the person to say whether to go on with it. */
  readonly found: unknown;
  /** The notice on the start page: continue with the draft, or delete it. */
  renderRestore(): Rendered;
  /** The line in the footer of every page: saved when, delete button. */
  renderStatus(): Rendered;
  /** Something changed; saves soon (at most once a second) and tells `hoso-saved`. */
  schedule(): void;
  /** Deletes what is kept, after handing in or on demand. */
  clear(): Promise<void>;
  /** The element left the page: writes what is pending, drops listeners. */
  dispose(): void;
}

/** Hands the application in. Made by `submission/submission.ts`: `new Submission(context)`. */
export interface SubmissionParts {
  /** True while a request is running or waits for the connection. */
  readonly busy: boolean;
  /** Builds the application document and posts it; ends in `context.finished` or `context.refused`, or keeps it and tries again. */
  submit(): Promise<void>;
  /** The card above the submit button: sending, waiting for a connection, what went wrong and what to do. */
  renderStatus(): Rendered;
  dispose(): void;
}
