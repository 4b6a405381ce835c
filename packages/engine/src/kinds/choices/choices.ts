// Any number of the author's options, each once, in the order of the options.
import { isAbsentInput } from "../absent.js";
import { optionOf } from "../choice/choice.js";
import type { FieldKind } from "../kind.js";

export const choices: FieldKind = {
  name: "choices",
  type: "texts",
  parse(raw, field) {
    if (isAbsentInput(raw)) return {};
    const chosen = new Set<string>();
    for (const item of Array.isArray(raw) ? (raw as unknown[]) : [raw]) {
      if (isAbsentInput(item)) continue;
      const value = optionOf(item, field);
      if (value === undefined) return { code: "not-an-option" };
      chosen.add(value);
    }
    return { value: (field.options ?? []).flatMap(({ value }) => (chosen.has(value) ? [value] : [])) };
  },
};
