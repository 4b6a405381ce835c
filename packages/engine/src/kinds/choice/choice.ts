// One of the author's options, by its value. Whether an option is offered just now is for the engine.
import { normaliseText } from "../../normalise/text.js";
import { isAbsentInput } from "../absent.js";
import type { FieldDefinition, FieldKind } from "../kind.js";

export const choice: FieldKind = {
  name: "choice",
  type: "text",
  parse(raw, field) {
    if (isAbsentInput(raw)) return {};
    const value = optionOf(raw, field);
    return value === undefined ? { code: "not-an-option" } : { value };
  },
};

/** The value of the option that `raw` names, undefined when it names none. */
export function optionOf(raw: unknown, field: FieldDefinition): string | undefined {
  if (typeof raw !== "string") return undefined;
  const options = field.options ?? [];
  const named = (name: string): string | undefined => options.find(({ value }) => value === name)?.value;
  return named(raw) ?? named(normaliseText(raw));
}
