// The rarer operators: over lists, and with dates. Servers and tools have them all; a page loads them when a rule names one.
import { collect } from "./collections.js";
import { dateFunctions } from "./date-functions.js";
import type { Apply } from "./functions.js";
import { operators, type furtherNames } from "./operators.js";

export interface FurtherOperators {
  /** [fewest, most] operands. */
  readonly arities: Readonly<Record<string, readonly [number, number]>>;
  readonly functions: Readonly<Record<string, Apply>>;
  readonly collect: typeof collect;
}

const arities: Readonly<Record<(typeof furtherNames)[number], readonly [number, number]>> = {
  some: [2, 2],
  all: [2, 2],
  none: [2, 2],
  filter: [2, 2],
  map: [2, 2],
  sum: [1, 2],
  count: [1, 2],
  "years-between": [2, 2],
  "days-between": [2, 2],
  "add-duration": [2, 2],
  "working-days-after": [2, 2],
};

export const furtherOperators: FurtherOperators = { arities, functions: dateFunctions, collect };

/** The closed list of all operators. */
export const allOperators: FurtherOperators["arities"] = { ...operators, ...arities };
