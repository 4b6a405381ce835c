/** The receipt: made from what is stored, so that the first answer and every repetition are the same. */
import type { Procedure, Receipt, ReceiptDue, ReceiptFees, Text } from "@hoso/contract";
import type { Due, FeeSummary, SubmittedDocument } from "@hoso/engine";

/** What of an application its receipt is made from. */
export interface ReceiptFacts {
  readonly application: string;
  readonly code: string;
  readonly secret: string;
  readonly officialCode: string | null;
  readonly definition: Procedure;
  readonly digest: string;
  readonly receivedAt: Date;
  readonly state: Receipt["state"];
  readonly due: ReceiptDue | null;
  readonly fees: ReceiptFees;
  readonly documents: readonly SubmittedDocument[];
  readonly answersDigest: string;
}

export function makeReceipt(facts: ReceiptFacts): Receipt {
  return {
    application: facts.application,
    code: facts.code,
    secret: facts.secret,
    officialCode: facts.officialCode,
    procedure: titled(facts.definition, facts.digest),
    receivedAt: facts.receivedAt.toISOString(),
    state: facts.state,
    due: facts.due,
    fees: facts.fees,
    documents: facts.documents.map(({ requirement, alternative, files }) => ({
      requirement,
      ...(alternative !== undefined && { alternative }),
      files: files.map(({ name, type, size, sha256 }) => ({ name, type, size, sha256 })),
    })),
    answersDigest: facts.answersDigest,
  };
}

export function titled(definition: Procedure, digest: string): Receipt["procedure"] {
  return { id: definition.id, version: definition.version, digest, title: byLanguage(definition.title, definition) };
}

/** Fees as they are stored and printed on the receipt. Every amount is known: unknown ones keep an application from being accepted. */
export function receiptFees(fees: FeeSummary, definition: Procedure): ReceiptFees {
  return {
    items: fees.items.map((item) => {
      const exemption = item.exemption === undefined ? undefined : item.definition.exemptions?.[item.exemption];
      return {
        id: item.id,
        title: byLanguage(item.definition.title, definition),
        amount: item.amount ?? 0,
        currency: item.currency,
        collectAt: item.collectAt,
        refundable: item.refundable,
        ...(item.exemption !== undefined && { exemption: exemption?.id ?? String(item.exemption) }),
      };
    }),
    totals: { ...fees.totals },
  };
}

export function receiptDue(due: Due | undefined): ReceiptDue | null {
  if (!due) return null;
  return {
    at: due.at,
    calendar: { id: due.calendar.id, version: due.calendar.version },
    projected: due.projected,
    trace: due.trace.map((step) => ({ ...step })) as ReceiptDue["trace"],
  };
}

function byLanguage(text: Text, definition: Procedure): Record<string, string> {
  return typeof text === "string" ? { [definition.languages[0] ?? "vi"]: text } : { ...(text as Record<string, string>) };
}
