/** Everything this package has to say, in English. */
import { kindWords, type AuthoringTexts } from "./authoring-texts.js";
import { blocks } from "./en/blocks.js";
import { burden } from "./en/burden.js";
import { commands } from "./en/commands.js";
import { diagnosticTexts } from "./en/diagnostics.js";
import { diff } from "./en/diff.js";
import { kinds } from "./en/kinds.js";
import { names } from "./en/names.js";
import { rules } from "./en/rules.js";
import { scenarios } from "./en/scenarios.js";

export type { AuthoringTexts } from "./authoring-texts.js";

export const en: AuthoringTexts = {
  locale: "en",
  ...names,
  ...kindWords(kinds),
  ...commands,
  ...diagnosticTexts,
  blocks,
  rules,
  diff,
  burden,
  scenarios,
};
