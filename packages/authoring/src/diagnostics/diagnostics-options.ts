/** What a studio decides about diagnostics, and the context that follows from it for a document. */
import type { Calendar } from "@hoso/contract";
import { rootOf, type AuthoringDocument } from "../document/node.js";
import type { CityIndex } from "./city-index.js";
import { diagnosticCodes, type DiagnosticCode, type ProfileName, type Weight } from "./codes.js";
import type { Context } from "./context.js";
import { defaultRegistries, type RegistryItem } from "./data/registries.js";
import type { Mismatches } from "./engine/scenario-findings.js";
import { limitsOf, type Limits } from "./limits.js";

export interface DiagnosticsOptions {
  /** "standard" by default. */
  readonly profile?: ProfileName;
  /** The city's or the author's own weights. What the engine refuses stays an error. */
  readonly weights?: Readonly<Partial<Record<DiagnosticCode, Weight>>>;
  readonly limits?: Partial<Limits>;
  /** Instead of the national registries. */
  readonly registries?: readonly RegistryItem[];
  readonly city?: CityIndex;
  /** For scenarios that expect a due date. */
  readonly calendar?: Calendar;
  /** What scenarios came to where somebody else runs them, beside the page; without it they are run here, one in a slice. */
  readonly scenarios?: () => Mismatches;
  /** In which labels stand in params; by default the procedure's first. */
  readonly language?: string;
  /** ISO date, for legal texts that end. */
  readonly today?: string;
}

export function contextOf(document: AuthoringDocument, options: DiagnosticsOptions): Context {
  const listed = rootOf(document).values.languages;
  const languages = Array.isArray(listed) ? listed.filter((language): language is string => typeof language === "string") : [];
  return {
    languages,
    language: options.language ?? languages[0] ?? "vi",
    limits: { ...limitsOf[options.profile ?? "standard"], ...options.limits },
    registries: options.registries ?? defaultRegistries,
    city: options.city,
    today: options.today,
  };
}

export function weightOf(code: DiagnosticCode, { profile = "standard", weights = {} }: DiagnosticsOptions): Weight {
  const own = diagnosticCodes[code];
  return own.fixed ? "error" : (weights[code] ?? own[profile]);
}
