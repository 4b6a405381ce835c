/** An application that passed every check, ready to be written. */
import type { ReceiptDue, ReceiptFees } from "@hoso/contract";
import type { SubmittedDocument } from "@hoso/engine";

export interface NewApplication {
  readonly id: string;
  readonly code: string;
  readonly idempotencyKey: string;
  readonly bodyDigest: string;
  readonly secretHash: string;
  readonly procedure: { readonly id: string; readonly version: number; readonly digest: string };
  readonly case: string | null;
  readonly channel: string;
  readonly site: string | null;
  readonly locale: string;
  readonly answers: unknown;
  readonly answersDigest: string;
  readonly declaration: unknown;
  readonly consents: unknown;
  readonly confirmedWarnings: unknown;
  readonly fees: ReceiptFees;
  readonly due: ReceiptDue | null;
  readonly receivedAt: Date;
  /** The day of it where the office is. */
  readonly receivedOn: string;
  readonly documents: readonly SubmittedDocument[];
}
