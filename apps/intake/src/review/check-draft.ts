/** What publishing asks of a draft: shape, rules, analysis and stored scenarios as for every definition, and what the authors' diagnostics call an error. */
import { placeOfPointer, toProcedure, type AuthoringDocument, type Place } from "@hoso/authoring";
import type { Calendar, Procedure } from "@hoso/contract";
import type { Finding } from "@hoso/engine";
import { checkDefinition } from "../procedures/publish.js";

export interface Diagnostic {
  readonly code: string;
  readonly severity: "error" | "warning" | "advice";
  readonly place: Place;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly related?: readonly Place[];
}

export interface Checks {
  /** The definition as it would be published. Undefined: something keeps it from that. */
  readonly definition?: Procedure;
  readonly diagnostics: readonly Diagnostic[];
  readonly findings: readonly Finding[];
}

/** `version` is the number it would get. */
export function checkDraft(document: AuthoringDocument, version: number, calendar: Calendar | undefined): Checks {
  const draft = { ...toProcedure(document), version };
  const checked = checkDefinition(draft, calendar);
  const findings = checked.ok ? checked.warnings : checked.findings;
  const diagnostics = findings.map((finding) => toDiagnostic(document, finding));
  return { ...(checked.ok && { definition: checked.definition }), diagnostics, findings };
}

/** A finding of the engine, at its place in the document. */
function toDiagnostic(document: AuthoringDocument, { code, path, severity, params }: Finding): Diagnostic {
  return {
    code,
    severity: severity === "notice" ? "advice" : severity,
    place: placeOfPointer(document, path.startsWith("/") ? path : ""),
    ...(params && { params }),
  };
}
