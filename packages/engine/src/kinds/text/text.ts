// One line of text.
import type { FieldKind } from "../kind.js";
import { freeText } from "../text-input.js";

/** At most 1,000 characters unless the author sets `maxLength`. */
export const text: FieldKind = freeText("text", 1000);
