// The name of a person as their papers write it. One word is enough, no order is assumed, and capitals are left alone.
import type { FieldKind } from "../kind.js";
import { checkLength, parseText } from "../text-input.js";

export const nameLimit = 200;
const usual = /^\p{L}[\p{L}\p{M}' .-]*$/u;

export const personName: FieldKind = {
  name: "person-name",
  type: "text",
  parse(raw) {
    const parsed = parseText(raw);
    // Phones type curly apostrophes; H'Hen Niê is one name, however it was typed.
    return typeof parsed.value === "string" ? { ...parsed, value: parsed.value.replace(/[\u2018\u2019\u02BC\u00B4`]/gu, "'") } : parsed;
  },
  check(value, field) {
    const found = checkLength(value as string, field, nameLimit);
    return usual.test(value as string) ? found : [...found, { code: "name-characters", severity: "warning" }];
  },
};
