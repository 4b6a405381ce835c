/** A small but whole procedure for the storm and the benchmark: a rule, a computed value, a fee, a term, a declaration. */
import { createHash } from "node:crypto";
import type { Procedure, SubmittedApplication } from "@hoso/contract";
import { canonicalise } from "@hoso/trust";
import { textDigest } from "../applications/assent.js";

const declaration = "I declare that the above is true.";

export const stormProcedure = {
  id: "storm",
  version: 1,
  title: "Copies of a record",
  languages: ["en"],
  department: "registry",
  steps: [
    {
      id: "request",
      title: "Request",
      fields: [
        { id: "fullName", kind: "text", label: "Full name", required: true, schema: { minLength: 1, maxLength: 120 } },
        { id: "copies", kind: "integer", label: "Copies", required: true, schema: { minimum: 1, maximum: 50 } },
        { id: "total", kind: "computed", label: "Total", compute: { "*": [{ var: "copies" }, 8000] }, result: "number" },
        {
          id: "reason",
          kind: "long-text",
          label: "Reason",
          required: true,
          when: { ">": [{ var: "copies" }, 1] },
          schema: { maxLength: 4000 },
        },
      ],
    },
  ],
  fees: [{ id: "copies", title: "Copies", amount: { "*": [{ var: "copies" }, 8000] }, currency: "VND", collectAt: "submission" }],
  declaration: { text: declaration, signature: "authenticated-submit" },
} as unknown as Procedure;

export const stormDigest = createHash("sha256").update(canonicalise(stormProcedure)).digest("hex");

/** The application of one key: always the same bytes for the same key. */
export function stormApplication(key: string, index: number): SubmittedApplication {
  return {
    procedure: { id: stormProcedure.id, version: stormProcedure.version, digest: stormDigest },
    answers: { fullName: `Nguyễn Văn Số ${index}`, copies: 2 + (index % 40), reason: "Lý do ".repeat(240).trimEnd() },
    documents: [],
    declaration: { accepted: true, textDigest: textDigest(declaration), language: "en", time: "2026-11-20T09:00:00+07:00" },
    channel: "web",
    locale: "en",
    idempotencyKey: key,
  };
}
