/** What a diagnostic is: data, with words made at the edge by `AuthoringTexts`. */
import type { Json, Place } from "../document/node.js";
import type { DiagnosticCode, DiagnosticSeverity, FixCode } from "./codes.js";

export type DiagnosticParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One click: a command as `AuthoringSession.run` takes it. */
export interface Fix {
  readonly code: FixCode;
  readonly params?: DiagnosticParams;
  readonly command: readonly [name: string, args: Readonly<Record<string, Json>>];
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** Errors keep a procedure from being published. */
  readonly severity: DiagnosticSeverity;
  readonly place: Place;
  readonly params?: DiagnosticParams;
  /** The likeliest way to mend it. */
  readonly fix?: Fix;
  /** Other ways, where the author has to choose. */
  readonly choices?: readonly Fix[];
  readonly related?: readonly Place[];
}

/** What a check finds; the profile gives the severity. */
export type Found = Omit<Diagnostic, "severity"> & {
  /** Only of findings whose weight the engine gives. */
  readonly severity?: DiagnosticSeverity;
};
