// Every standard kind, and patterns.
import { standardKinds } from "../kinds/standard-kinds.js";
import { compilePattern } from "../pattern/pattern.js";
import type { Parts } from "./parts.js";

export const allParts: Parts = { kinds: standardKinds, compilePattern };
