/** Definitions whose every text is hostile: labels, hints, help, notes, titles and options. */
import type { Procedure } from "@hoso/contract";

/** Two fields a text: one that shows it in all its texts, one note that is nothing but it. */
export function hostileProcedure(id: string, texts: readonly string[]): Procedure {
  return {
    id,
    version: 1,
    title: "Hostile texts",
    languages: ["en"],
    department: "conformance",
    steps: [
      {
        id: "texts",
        title: "Texts",
        fields: texts.flatMap((text, index) => [
          { id: `f${index}`, kind: "text", label: text, hint: text, help: text, schema: { maxLength: 5000 } },
          { id: `n${index}`, kind: "note", label: "Note", text },
        ]),
      },
    ],
    processing: { term: { value: 1, unit: "workingDay" } },
    declaration: { text: texts.at(0) ?? "Text", signature: "authenticated-submit" },
  };
}

/** A text that a label can be: not blank, and no longer than the contract allows. */
export const fitsLabel = (text: string): boolean => text.trim() !== "" && [...text].length <= 2000;
