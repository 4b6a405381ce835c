// Every standard kind, every operator, and patterns.
import { standardKinds } from "../kinds/standard-kinds.js";
import { compilePattern } from "../pattern/pattern.js";
import { furtherOperators } from "../rules/further-operators.js";
import type { Parts } from "./parts.js";

export const allParts: Parts = { kinds: standardKinds, operators: furtherOperators, compilePattern };
