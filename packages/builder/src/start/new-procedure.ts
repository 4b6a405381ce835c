/** What a new procedure begins as: empty with a title and one step, or a copy of another under a name of its own. */
import type { Procedure, Text } from "@hoso/contract";

/** "Đăng ký hộ kinh doanh" becomes "dang-ky-ho-kinh-doanh"; never empty, never longer than addresses allow. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  while (words.length > 0 && /^\d/.test(words[0]!)) words.shift();
  const kept: string[] = [];
  for (const word of words) if ([...kept, word].join("-").length <= 60) kept.push(word);
  return kept.join("-") || "procedure";
}

export interface EmptyOptions {
  /** As the author typed it. */
  readonly title: string;
  /** Language it was typed in. */
  readonly language: string;
  readonly department: string;
  /** "Step 1" in each language. */
  readonly firstStep: Readonly<Record<string, string>>;
}

export function emptyProcedure({ title, language, department, firstStep }: EmptyOptions): Procedure {
  const languages = language === "en" ? ["vi", "en"] : [language, ...["vi", "en"].filter((tag) => tag !== language)];
  return {
    id: slugOf(title),
    version: 1,
    title: { [language]: title },
    languages: languages as Procedure["languages"],
    department,
    steps: [{ id: "step1", title: { ...firstStep }, fields: [] }],
  };
}

/** @param named makes the title of the copy */
export function copyOf(procedure: Procedure, named: (title: string) => string): Procedure {
  const title: Text =
    typeof procedure.title === "string"
      ? named(procedure.title)
      : Object.fromEntries(Object.entries(procedure.title).map(([tag, text]) => [tag, named(text)]));
  return { ...procedure, id: `${procedure.id}-copy`.slice(0, 80), version: 1, title };
}
