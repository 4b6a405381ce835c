// A key by which texts are found without their diacritics. For looking up only, never stored in place of the text.
import { normaliseText, unifyDStroke } from "./text.js";

/** Lower case, no diacritics, `đ` as `d`; where a tone mark is placed (`hòa`, `hoà`) makes no difference. */
export function searchKey(text: string): string {
  return unifyDStroke(normaliseText(text))
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replace(/đ/gu, "d");
}
