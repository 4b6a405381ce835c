// Text of several lines; line breaks are kept.
import type { FieldKind } from "../kind.js";
import { freeText } from "../text-input.js";

/** At most 10,000 characters unless the author sets `maxLength`. */
export const longText: FieldKind = freeText("long-text", 10_000, true);
