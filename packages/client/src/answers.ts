// What intake answers, beside the documents of the contract. Types only.
import type { ApplicationEvent, ApplicationState, Calendar, Procedure, Receipt, ReceiptDue, Text } from "@hoso/contract";

/** One entry of the catalogue: enough to list and to find a procedure. */
export interface CatalogueEntry {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
  readonly title: Text;
  readonly summary?: Text | undefined;
  readonly department: string;
  readonly serviceLevel?: "information" | "partial" | "full" | undefined;
  readonly keywords?: readonly Text[] | undefined;
  readonly validity?: Procedure["validity"] | undefined;
}

export interface Catalogue {
  readonly procedures: readonly CatalogueEntry[];
}

/** One option of a long list. */
export interface DatasetEntry {
  readonly value: string;
  readonly label: Text;
}

export interface Dataset {
  readonly entries: readonly DatasetEntry[];
}

/** What happened to an application so far. */
export interface ApplicationStatus {
  readonly application: string;
  readonly code: string;
  readonly state: ApplicationState;
  readonly procedure: Receipt["procedure"];
  readonly receivedAt: string;
  readonly due: ReceiptDue | null;
  readonly events: readonly ApplicationEvent[];
}

/** What intake found wrong: data, never a text for people. Texts are made from codes by the form. */
export interface ApiFinding {
  readonly code: string;
  readonly path: string;
  readonly severity: "error" | "warning" | "notice";
  readonly params?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly message?: Text;
}

/** A problem document (RFC 9457) with the server's own code. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly code?: string;
  readonly findings?: readonly ApiFinding[];
}

/** Every answer by name, for whoever checks them. */
export interface Answers {
  readonly catalogue: Catalogue;
  readonly procedure: Procedure;
  readonly calendar: Calendar;
  readonly dataset: Dataset;
  readonly receipt: Receipt;
  readonly status: ApplicationStatus;
}

/** Decides whether what came back is the answer that was agreed. One function an answer. */
export type AnswerChecks = { readonly [Name in keyof Answers]: (value: unknown) => value is Answers[Name] };
