/**
 * The declaration and the consents: what the applicant agreed to must be the very words of the definition. Both sides
 * hash the text as authored (Markdown source) in the language shown: SHA-256 of its NFC form in UTF-8.
 */
import { createHash } from "node:crypto";
import type { Procedure, SubmittedApplication, Text } from "@hoso/contract";
import type { Finding } from "@hoso/engine";

const error = (code: string, path: string, params?: Finding["params"]): Finding => ({
  code,
  path,
  severity: "error",
  ...(params && { params }),
});

/** Findings on declaration and consents; none when they stand. */
export function checkAssents(definition: Procedure, submitted: SubmittedApplication): Finding[] {
  return [...checkDeclaration(definition, submitted), ...checkConsents(definition, submitted)];
}

function checkDeclaration(definition: Procedure, { declaration }: SubmittedApplication): Finding[] {
  const asked = definition.declaration;
  if (!asked) return declaration ? [error("declaration-not-asked", "declaration")] : [];
  if (!declaration) return [error("declaration-missing", "declaration")];
  return agrees(definition, asked.text, declaration) ? [] : [error("declaration-differs", "declaration")];
}

function checkConsents(definition: Procedure, { consents = [] }: SubmittedApplication): Finding[] {
  const purposes = new Map((definition.privacy?.purposes ?? []).filter(({ consent }) => consent).map((purpose) => [purpose.id, purpose]));
  const seen = new Set<string>();
  return consents.flatMap((consent) => {
    const path = `consents.${consent.purpose}`;
    const purpose = purposes.get(consent.purpose);
    if (!purpose || seen.has(consent.purpose)) return [error("consent-unknown", "consents")];
    seen.add(consent.purpose);
    return agrees(definition, purpose.text, consent) ? [] : [error("consent-differs", path)];
  });
}

/** Whether the digest is of the text in that language, or of the default language's where there is no translation. */
function agrees(definition: Procedure, text: Text, assent: { readonly textDigest: string; readonly language: string }): boolean {
  const shown = textIn(text, assent.language, definition.languages);
  return shown !== undefined && textDigest(shown) === assent.textDigest;
}

export function textDigest(text: string): string {
  return createHash("sha256").update(text.normalize("NFC")).digest("hex");
}

/** The text as a form shows it in `language`: exact tag, its primary part, the default language, any. */
export function textIn(text: Text, language: string, languages: readonly string[]): string | undefined {
  if (typeof text === "string") return text;
  const map: Readonly<Record<string, string | undefined>> = text;
  return map[language] ?? map[language.split("-")[0] ?? ""] ?? map[languages[0] ?? ""] ?? Object.values(map)[0];
}
