/** The author's own severities, kept on this device. Whoever reckons findings listens and reckons again. */
import type { DiagnosticCode, ProfileName, Weight } from "@hoso/authoring/diagnostics";

export interface SeveritySettings {
  /** Undefined: as the element was told. */
  readonly profile?: ProfileName | undefined;
  readonly weights: Readonly<Partial<Record<DiagnosticCode, Weight>>>;
}

const NAME = "hoso-builder-severities";
const told = new EventTarget();
const weights = new Set(["error", "warning", "advice", "off"]);
const profiles = new Set(["draft", "standard", "strict"]);

export function readSeverities(): SeveritySettings {
  try {
    const kept = JSON.parse(localStorage.getItem(NAME) ?? "{}") as { readonly profile?: unknown; readonly weights?: unknown } | null;
    const entries = Object.entries((kept?.weights ?? {}) as object).filter(([, weight]) => weights.has(String(weight)));
    return {
      ...(profiles.has(String(kept?.profile)) && { profile: kept!.profile as ProfileName }),
      weights: Object.fromEntries(entries),
    };
  } catch {
    // Storage may be closed to us, or hold something else: then nothing was changed.
    return { weights: {} };
  }
}

export function writeSeverities(settings: SeveritySettings): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(settings));
  } catch {
    // It then cannot be remembered; the listeners read the defaults.
  }
  told.dispatchEvent(new Event("change"));
}

/** @returns the function that ends it */
export function onSeverities(listener: () => void): () => void {
  told.addEventListener("change", listener);
  return () => told.removeEventListener("change", listener);
}
