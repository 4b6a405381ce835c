/** Every word of the studio. The Vietnamese file gives the shape; each language has the same. */
import type { vi } from "./vi.js";

/** Texts stay texts, sentences stay sentences: only their wording differs. */
type Words<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Name in keyof T]: Words<T[Name]> };

export type StudioTexts = Words<typeof vi> & {
  /** Codes come from the server: one that is not here is told in general words. */
  readonly failures: Readonly<Record<string, string>>;
  readonly audit: { readonly actions: Readonly<Record<string, string>>; readonly subjects: Readonly<Record<string, string>> };
};
