/** The translators' file on its way out of the browser and into it. */
import { collectTexts, languagesOf, readTranslations, writeTranslations, type TranslationReading } from "@hoso/authoring/translations";
import { languageName } from "../../controls/language-name.js";
import type { BuilderState } from "../../state/builder-state.js";
import { textPlace } from "./text-place.js";

/** As the browser saves it. */
export function downloadTranslations(state: BuilderState): void {
  const { document, language, texts, locale } = state;
  const csv = writeTranslations(collectTexts(document), {
    languages: languagesOf(document),
    headings: { reference: texts.languages.reference, place: texts.languages.place, language: (tag) => languageName(tag, locale) },
    describe: (item) => textPlace(document, item, language, texts),
  });
  const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  const link = window.document.createElement("a");
  link.href = address;
  link.download = texts.languages.fileName(state.session.procedure.id);
  link.click();
  // The download begins with the click; the address is needed no longer once it has.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export type FileReading = TranslationReading | { readonly ok: false; readonly code: "encoding" | "unreadable" | "too-large" };

const maxBytes = 40 * 1024 * 1024;

/** UTF-8, or UTF-16 where its mark says so, as Excel's "Unicode text" has it. */
function decode(bytes: Uint8Array): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  try {
    return new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export async function readTranslationFile(state: BuilderState, file: File): Promise<FileReading> {
  if (file.size > maxBytes) return { ok: false, code: "too-large" };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, code: "unreadable" };
  }
  const text = decode(bytes);
  return text === undefined ? { ok: false, code: "encoding" } : readTranslations(text, state.document);
}
