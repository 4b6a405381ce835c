/** What is said while a procedure is edited, in Vietnamese: names, kinds, what commands did, rules. */
import { kindWords, type FirstWords } from "./authoring-texts.js";
import { blocks } from "./vi/blocks.js";
import { commands } from "./vi/commands.js";
import { kinds } from "./vi/kinds.js";
import { names } from "./vi/names.js";
import { rules } from "./vi/rules.js";

export type { FirstWords } from "./authoring-texts.js";

export const viCore: FirstWords = { locale: "vi", ...names, ...kindWords(kinds), ...commands, blocks, rules };
