/** Says in words which files a requirement takes, and tells the file picker the same. */
import type { DocumentRequirement } from "@hoso/contract";
import { extensions } from "./file-name.js";

/** What holds where a definition names no formats: what intake can check by content and every office can open. */
export const usualFormats: readonly string[] = ["application/pdf", "image/jpeg", "image/png"];
export const usualBytes = 10 * 1024 * 1024;

/** The rules for the files of one requirement, all filled in. */
export interface FileRules {
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly maxFiles: number;
}

export function fileRules(requirement: DocumentRequirement): FileRules {
  return { accept: requirement.accept ?? usualFormats, maxBytes: requirement.maxBytes ?? usualBytes, maxFiles: requirement.maxFiles ?? 10 };
}

const names: Readonly<Record<string, string>> = {
  "application/msword": "Word (.doc)",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word (.docx)",
  "application/vnd.ms-excel": "Excel (.xls)",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel (.xlsx)",
  "application/vnd.oasis.opendocument.text": "OpenDocument (.odt)",
  "image/webp": "WebP",
};

/** A format as people call it: PDF, JPEG, Word (.docx). */
export function formatName(type: string): string {
  return (
    names[type] ??
    (type.split("/")[1] ?? type)
      .replace(/^x-|^vnd\./, "")
      .replace(/^(ms-?dos-?)?(executable|dosexec|msdownload)$/, "EXE")
      .toUpperCase()
  );
}

/** `PDF, JPEG or PNG`, joined as the language does. */
export function formatNames(accept: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: "disjunction" }).format([...new Set(accept.map(formatName))]);
}

/** `10 MB`, `800 kB`: 1 MB is 1024 × 1024 bytes, as definitions count. Rounded down so that nobody is promised too much. */
export function byteLimit(bytes: number, language: string): string {
  const [unit, size] = bytes >= 1024 * 1024 ? ["MB", 1024 * 1024] : bytes >= 1024 ? ["kB", 1024] : ["B", 1];
  return `${(Math.floor((bytes / size) * 10) / 10).toLocaleString(language)} ${unit}`;
}

/** For `accept` of a file input: types and extensions, because some Android pickers know only one of the two. */
export function acceptAttribute(accept: readonly string[]): string {
  return accept.flatMap((type) => [type, ...(extensions[type] ?? []).map((extension) => `.${extension}`)]).join(",");
}

export function acceptsPhotos(accept: readonly string[]): boolean {
  return accept.some((type) => type.startsWith("image/"));
}
