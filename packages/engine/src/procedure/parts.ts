// What compiling a definition takes besides the definition: kinds, and the matcher of author patterns.
import type { KindRegistry } from "../kinds/kind.js";
import type { compilePattern } from "../pattern/pattern.js";

export interface Parts {
  readonly kinds: KindRegistry;
  /** Needed only for definitions with patterns. */
  readonly compilePattern?: typeof compilePattern;
}
