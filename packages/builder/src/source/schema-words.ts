/** The words that completion and hover of the source view speak in: those of the settings, and a few of its own. */
import type { BuilderTexts } from "../texts/texts.js";
import type { SchemaWords } from "./frame-messages.js";

export function schemaWords({ tag, authoring, source }: Pick<BuilderTexts, "tag" | "authoring" | "source">): SchemaWords {
  const { nodes, slots, structure, hints, choices, kinds, kindHints } = authoring;
  const { groups, values } = source;
  return { language: tag, nodes, slots, structure, hints: hints as SchemaWords["hints"], choices, kinds, kindHints, groups, values };
}
