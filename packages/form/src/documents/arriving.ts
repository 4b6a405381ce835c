/** Papers that are on their way to the server. */
import type { Finding } from "@hoso/engine";
import { keptOf } from "../drafts/kept-parts.js";
import type { FormContext } from "../form-context.js";

/** Whether the document a finding asks for is on its way: nobody should be stopped because of an upload that still runs. */
export function arriving(context: FormContext, finding: Finding): boolean {
  return (
    finding.code === "document-missing" &&
    keptOf(context).uploads.some((one) => !one.upload && `documents.${one.requirement}` === finding.path)
  );
}
