/** Which texts show, and in which order. The order is settled when somebody asks for it, not while they type: rows must not jump away. */
import type { AuthoringDocument } from "@hoso/authoring";
import { collectTexts, isMissing, type TextItem } from "@hoso/authoring/translations";
import { searchKey } from "@hoso/engine/kinds";

export interface TextWish {
  readonly search: string;
  /** A language that must be lacking, "any", or all texts. */
  readonly missing: string | undefined;
  readonly missingFirst: boolean;
  /** Languages of the procedure. */
  readonly languages: readonly string[];
}

const nameOf = ({ key, property }: TextItem): string => `${key}~${property}`;
const keys = new WeakMap<TextItem, string>();

function searchKeyOf(item: TextItem): string {
  let key = keys.get(item);
  if (key === undefined) keys.set(item, (key = searchKey(Object.values(item.texts).join("\n"))));
  return key;
}

const lacks = (item: TextItem, { missing, languages }: TextWish): boolean =>
  missing === undefined || (missing === "any" ? languages.some((language) => isMissing(item, language)) : isMissing(item, missing));

export class TextList {
  #order: readonly string[] = [];
  #wish: TextWish | undefined;

  /** The texts to show, in the order that was settled last; new ones come at the end. */
  show(document: AuthoringDocument, wish: TextWish, placeOf: (item: TextItem) => string): readonly TextItem[] {
    const all = collectTexts(document);
    if (!this.#wish || JSON.stringify(wish) !== JSON.stringify(this.#wish)) {
      this.#wish = wish;
      this.#order = this.#arrange(all, wish, placeOf);
      // Settled with what is there now; what comes later is looked at when it comes.
      this.#seen = new Set(all.map(nameOf));
    }
    const byName = new Map(all.map((item) => [nameOf(item), item]));
    const fresh = all.filter((item) => !this.#seen.has(nameOf(item)));
    for (const item of fresh) this.#seen.add(nameOf(item));
    if (fresh.length > 0) this.#order = [...this.#order, ...fresh.map(nameOf)];
    return this.#order.flatMap((name) => byName.get(name) ?? []);
  }

  #seen = new Set<string>();

  #arrange(all: readonly TextItem[], wish: TextWish, placeOf: (item: TextItem) => string): readonly string[] {
    const wanted = searchKey(wish.search.trim());
    const found = all.filter(
      (item) => lacks(item, wish) && (wanted === "" || searchKeyOf(item).includes(wanted) || searchKey(placeOf(item)).includes(wanted)),
    );
    if (!wish.missingFirst) return found.map(nameOf);
    const missing = (item: TextItem): boolean => wish.languages.some((language) => isMissing(item, language));
    return [...found.filter(missing), ...found.filter((item) => !missing(item))].map(nameOf);
  }
}
