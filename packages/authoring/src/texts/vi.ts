/** Everything this package has to say, in Vietnamese. */
import { kindWords, type AuthoringTexts } from "./authoring-texts.js";
import { blocks } from "./vi/blocks.js";
import { burden } from "./vi/burden.js";
import { commands } from "./vi/commands.js";
import { diagnosticTexts } from "./vi/diagnostics.js";
import { diff } from "./vi/diff.js";
import { kinds } from "./vi/kinds.js";
import { names } from "./vi/names.js";
import { rules } from "./vi/rules.js";
import { scenarios } from "./vi/scenarios.js";

export type { AuthoringTexts } from "./authoring-texts.js";

export const vi: AuthoringTexts = {
  locale: "vi",
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
