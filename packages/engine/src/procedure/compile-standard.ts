// Compiling with all standard kinds, for servers, tools and tests; pages load only the parts a definition needs.
import type { KindRegistry } from "../kinds/kind.js";
import { allParts } from "./all-parts.js";
import { compileWith, type Compilation } from "./compile.js";

/**
 * Compiles a definition.
 * @returns the compiled procedure, or every finding that keeps it from being used; paths are JSON pointers into the definition.
 */
export function compile(definition: unknown, { kinds }: { readonly kinds?: KindRegistry } = {}): Compilation {
  return compileWith(definition, kinds ? { ...allParts, kinds } : allParts);
}
