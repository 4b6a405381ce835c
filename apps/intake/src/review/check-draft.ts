/** What publishing asks of a draft: everything that authors are told while they write, and the checks that every published definition passes. */
import { applyEdit, placeOfPointer, rootOf, setProperty, toProcedure, type AuthoringDocument, type Place } from "@hoso/authoring";
import { diagnose, type CityEntry } from "@hoso/authoring/diagnostics";
import type { Calendar, Procedure } from "@hoso/contract";
import type { Finding } from "@hoso/engine";
import { checkDefinition } from "../procedures/check-definition.js";

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
  /** Of authors' diagnostics, with places in the document. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of the engine, with paths in the definition. */
  readonly findings: readonly Finding[];
}

export interface CheckOptions {
  /** The number it would get. */
  readonly version: number;
  readonly calendar: Calendar | undefined;
  readonly city: readonly CityEntry[];
  /** Where the office is. */
  readonly today: string;
}

export function checkDraft(draft: AuthoringDocument, { version, calendar, city, today }: CheckOptions): Checks {
  const document = numbered(draft, version);
  const told = diagnose(document, { city: { procedures: city }, today, ...(calendar && { calendar }) }).map(
    ({ code, severity, place, params, related }): Diagnostic => ({
      code,
      severity,
      place,
      ...(params && { params }),
      ...(related && { related }),
    }),
  );
  const checked = checkDefinition(toProcedure(document), calendar);
  if (checked.ok) {
    const clean = told.every(({ severity }) => severity !== "error");
    return { ...(clean && { definition: checked.definition }), diagnostics: told, findings: checked.warnings };
  }
  // Both speak of the same places; should the engine refuse one that no diagnostic names, its own word stands there.
  const named = new Set(told.filter(({ severity }) => severity === "error").map(({ place }) => place.key));
  const rest = checked.findings.filter(({ severity }) => severity === "error").map((finding) => toDiagnostic(document, finding));
  return { diagnostics: [...told, ...rest.filter(({ place }) => !named.has(place.key))], findings: checked.findings };
}

/** Drafts may bear any number, or none: the server gives it. */
function numbered(document: AuthoringDocument, version: number): AuthoringDocument {
  const before = rootOf(document);
  const after = { ...before, values: setProperty(before.values, "version", version) };
  return applyEdit(document, [{ key: before.key, before, after }]);
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
