// What compiling a definition takes besides the definition: kinds, the rarer operators, and the matcher of author patterns.
import type { FieldKind } from "../kinds/kind.js";
import type { compilePattern } from "../pattern/pattern.js";
import type { FurtherOperators } from "../rules/further-operators.js";

export interface Parts {
  readonly kinds: ReadonlyMap<string, FieldKind>;
  /** Needed only for definitions with patterns. */
  readonly compilePattern?: typeof compilePattern;
  /** Needed only where a rule asks about a list or reckons with dates. */
  readonly operators?: FurtherOperators;
}
