/** What the tus server's hooks must know of the request they run for, and how they refuse it with a code of our table. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { ProblemCode } from "../problems/problem-table.js";
import { problemTable } from "../problems/problem-table.js";
import type { ProblemExtra } from "../problems/problem.js";
import type { Site } from "../sites/site-list.js";

export interface UploadContext {
  readonly site: Site | null;
  readonly addressHash: string;
  refusal?: { readonly code: ProblemCode; readonly extra: ProblemExtra };
}

export const uploadContext = new AsyncLocalStorage<UploadContext>();

/** The form in which the tus server takes a refusal; the code travels beside it in the context. */
export function refuse(code: ProblemCode, extra: ProblemExtra = {}): { readonly status_code: number; readonly body: string } {
  const context = uploadContext.getStore();
  if (context) context.refusal = { code, extra };
  return { status_code: problemTable[code].status, body: code };
}

/** Our code for an answer of the tus server itself. */
export function codeOfTusStatus(status: number, body: string): ProblemCode {
  if (body.startsWith("Request aborted")) return "upload-busy";
  const codes: Readonly<Record<number, ProblemCode>> = {
    404: "upload-unknown",
    409: "upload-offset",
    410: "upload-expired",
    412: "upload-version",
    413: "upload-too-large",
    415: "upload-content-type",
    423: "upload-busy",
    460: "upload-checksum",
  };
  return codes[status] ?? (status >= 500 && status !== 501 ? "storage-unavailable" : "upload-invalid");
}
