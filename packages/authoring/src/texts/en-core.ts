/** What is said while a procedure is edited, in English: names, kinds, what commands did, rules. */
import { kindWords, type FirstWords } from "./authoring-texts.js";
import { blocks } from "./en/blocks.js";
import { commands } from "./en/commands.js";
import { kinds } from "./en/kinds.js";
import { names } from "./en/names.js";
import { rules } from "./en/rules.js";

export type { FirstWords } from "./authoring-texts.js";

export const enCore: FirstWords = { locale: "en", ...names, ...kindWords(kinds), ...commands, blocks, rules };
