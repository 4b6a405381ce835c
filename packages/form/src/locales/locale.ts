/**
 * The texts of the form's interface. A locale is one file that satisfies `Locale`; the compiler checks that it is complete.
 * Texts of a procedure are in its definition, never here.
 */
import type { DocumentTexts } from "../documents/document-texts.js";
import type { DraftTexts } from "../drafts/draft-texts.js";
import type { SubmissionTexts } from "../submission/submission-texts.js";

/** Parameters of a finding, made readable: numbers grouped, dates written out, lists joined. */
export type FindingTexts = Readonly<Record<string, string>>;
type Message = string | ((p: FindingTexts) => string);

/** Codes of the engine that a person may come to see on a first page. Every one says what is wrong and how to mend it. */
export type FirstFindingCode =
  | "required"
  | "recommended"
  | "not-a-number"
  | "not-an-integer"
  | "not-a-date"
  | "not-an-email"
  | "not-an-option"
  | "not-yes-or-no"
  | "too-short"
  | "too-long"
  | "too-small"
  | "too-large"
  | "not-a-multiple"
  | "too-early"
  | "too-late"
  | "too-few"
  | "too-many"
  | "not-unique"
  | "check"
  | "name-characters"
  | "option-withdrawn"
  | "case-missing";

/** Those of rarer kinds of field, of documents and of handing in. */
export type LaterFindingCode =
  | "d-with-stroke"
  | "not-a-text"
  | "not-money"
  | "not-a-percent"
  | "not-a-month"
  | "not-a-time"
  | "not-a-phone"
  | "not-a-url"
  | "not-a-personal-id"
  | "not-a-tax-code"
  | "not-a-plate"
  | "not-an-address"
  | "not-a-signature"
  | "not-a-list"
  | "not-a-group"
  | "pattern"
  | "personal-id-place"
  | "personal-id-birth-year"
  | "personal-id-sex"
  | "phone-prefix"
  | "phone-old-prefix"
  | "plate-format"
  | "normalised"
  | "document-missing"
  | "document-recommended"
  | "document-type"
  | "document-size"
  | "document-count"
  | "alternative-missing"
  | "declaration-missing"
  | "case-unknown"
  | "fee-unknown"
  | "unknown-field"
  | "read-only"
  | "hidden-field";

export type FindingCode = FirstFindingCode | LaterFindingCode;

/** Needed to show and fill in the first pages. */
export interface FirstTexts {
  /** BCP 47 tag. */
  readonly tag: string;
  /** The language's own name, for the language switch. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** Other languages' names are in `Intl.DisplayNames`; this is the label of the switch. */
  readonly languageSwitch: string;

  readonly findings: Readonly<Record<FirstFindingCode, Message>>;
  /** A finding without a text of its own. */
  readonly unknownFinding: string;
  /** Required, for fields in which one chooses. */
  readonly requiredChoice: string;
  /** Prefix that screen readers hear before an error. */
  readonly error: string;
  readonly warning: string;

  readonly actions: {
    readonly start: string;
    readonly back: string;
    readonly next: string;
    readonly retry: string;
    readonly showAll: (count: number) => string;
    readonly tasks: string;
  };

  readonly fields: {
    readonly optional: string;
    readonly recommended: string;
    readonly yes: string;
    readonly no: string;
    readonly choose: string;
    readonly help: string;
    readonly why: string;
    readonly day: string;
    readonly month: string;
    readonly year: string;
    readonly partialDate: string;
    readonly dateExample: string;
    readonly remaining: (count: number) => string;
    readonly excess: (count: number) => string;
    readonly computedUnknown: string;
    readonly readOnly: string;
    readonly searchHint: string;
    readonly inWords: string;
  };

  readonly list: {
    readonly row: (title: string, index: number) => string;
    readonly item: string;
  };

  readonly summary: {
    readonly title: string;
    readonly lead: (count: number) => string;
    readonly warnings: string;
    readonly confirm: string;
  };

  readonly start: {
    readonly procedure: string;
    readonly who: string;
    readonly conditions: string;
    readonly documents: string;
    readonly noDocuments: string;
    readonly depends: string;
    readonly fee: string;
    readonly feeLater: string;
    readonly free: string;
    readonly duration: string;
    readonly minutes: (count: number) => string;
    readonly term: string;
    readonly legal: string;
    readonly privacy: string;
    readonly controller: string;
    readonly purposes: string;
    readonly recipients: string;
    readonly retention: string;
    readonly offline: string;
    readonly outputs: string;
    readonly place: string;
    readonly partial: string;
    readonly information: string;
    readonly notInForce: string;
    readonly quantity: (originals: number, copies: number, certified: boolean) => string;
    readonly oneOf: string;
  };

  readonly steps: {
    readonly progress: (step: number, total: number) => string;
    readonly caseTitle: string;
    readonly declaration: string;
    readonly help: string;
    readonly phone: string;
    readonly email: string;
    readonly website: string;
  };

  readonly units: {
    readonly term: (value: number, unit: "workingDay" | "day" | "workingHour" | "hour" | "month" | "none") => string;
    readonly duration: (years: number, months: number, days: number) => string;
  };

  readonly notices: {
    readonly loading: string;
    readonly loadFailed: string;
    readonly loadFailedLead: string;
    readonly broken: string;
    readonly brokenLead: string;
  };
}

/** Needed later, and fetched after the first page shows. */
export interface LaterTexts {
  readonly findings: Readonly<Record<LaterFindingCode, Message>>;

  readonly actions: {
    readonly change: string;
    readonly add: string;
    readonly remove: string;
    readonly undo: string;
    readonly up: string;
    readonly down: string;
    readonly submit: string;
    readonly print: string;
    readonly copy: string;
    readonly copied: string;
    readonly download: string;
    readonly toCheck: string;
    readonly clear: string;
    readonly close: string;
  };

  readonly fields: {
    readonly notAnswered: string;
    /** Parts of addresses, by the ids of the address profiles. */
    readonly province: string;
    readonly ward: string;
    readonly street: string;
    readonly country: string;
    readonly region: string;
    readonly locality: string;
    readonly postalCode: string;
    readonly searching: string;
    readonly searchFailed: string;
    readonly results: (count: number) => string;
    readonly noResults: string;
    readonly signatureDraw: string;
    readonly signatureType: string;
    readonly signatureName: string;
    readonly signatureDone: string;
  };

  readonly list: {
    readonly empty: string;
    readonly add: (title: string) => string;
    readonly removed: (title: string) => string;
    readonly moved: (title: string, index: number) => string;
    readonly added: (title: string) => string;
    readonly most: (count: number) => string;
  };

  readonly steps: {
    readonly tasks: string;
    readonly tasksLead: (done: number, total: number) => string;
    readonly notStarted: string;
    readonly inProgress: string;
    readonly completed: string;
    readonly blocked: string;
    readonly documents: string;
    readonly check: string;
  };

  readonly fees: {
    readonly title: string;
    readonly total: string;
    readonly unknown: string;
    readonly none: string;
    readonly notRefundable: string;
    readonly collectAt: Readonly<Record<"submission" | "supplement" | "result", string>>;
    readonly exempt: string;
  };

  readonly check: { readonly title: string; readonly lead: string; readonly changeLabel: (label: string) => string };

  readonly declaration: {
    readonly title: string;
    readonly accept: string;
    readonly consents: string;
    readonly consentLead: string;
  };

  readonly confirmation: {
    readonly title: string;
    readonly code: string;
    readonly due: string;
    readonly noDue: string;
    readonly projected: string;
    readonly how: string;
    readonly secret: string;
    readonly secretLead: string;
    readonly next: string;
    readonly fees: string;
    readonly received: string;
    readonly answers: string;
    readonly receiptName: string;
  };

  /** How a due date was reached, by code of the trace. */
  readonly trace: Readonly<
    Record<
      | "received"
      | "after-cutoff"
      | "received-on-day-off"
      | "counted"
      | "skipped-weekend"
      | "skipped-holiday"
      | "skipped-compensatory"
      | "skipped-swap"
      | "worked-swap"
      | "rolled-forward"
      | "paused"
      | "resumed"
      | "due",
      (p: { readonly date: string; readonly count: number; readonly title: string }) => string
    >
  >;

  readonly documents: DocumentTexts;
  readonly drafts: DraftTexts;
  readonly submission: SubmissionTexts;
}

/** Both halves; a group that is in both has the texts of both. */
export type Locale = FirstTexts & LaterTexts;

/** A locale of both halves. */
export function joinHalves(first: FirstTexts, later: LaterTexts): Locale {
  const { findings, actions, fields, list, steps } = first;
  return {
    ...first,
    ...later,
    findings: { ...findings, ...later.findings },
    actions: { ...actions, ...later.actions },
    fields: { ...fields, ...later.fields },
    list: { ...list, ...later.list },
    steps: { ...steps, ...later.steps },
  };
}
