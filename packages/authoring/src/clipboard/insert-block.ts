/** `block.insert`: a ready block, in the languages of the procedure and for the purpose that it already states. */
import { childrenOf, rootOf, type AuthoringDocument, type Json, type NodeKey, type Values } from "../document/node.js";
import { isObject } from "../document/values.js";
import { refuse, type Command } from "../commands/command.js";
import { isAfter, mayStand } from "../commands/insert-node.js";
import { WorkingCopy } from "../commands/working-copy.js";
import { idOf } from "../references/reference-index.js";
import { blocks } from "./blocks.js";
import { pasteItems } from "./paste-clip.js";

export interface InsertBlockArgs {
  readonly parent: NodeKey;
  readonly after?: NodeKey | null;
  readonly block: string;
}

export const insertBlock: Command<InsertBlockArgs> = (document, { parent, after, block }, context) => {
  if (!Object.hasOwn(blocks, block)) return refuse("unknown-block", { block });
  const refused = mayStand(document, parent, "fields", "field") ?? isAfter(document, parent, "fields", after);
  if (refused) return refused;
  const languages = languagesOf(document, context.language);
  const purpose = statutoryPurpose(document);
  const items = blocks[block]!().map((json) => {
    const fitted = fit(json, languages, purpose) as Values;
    return { type: "field" as const, json: fitted, path: String(fitted.id) };
  });
  const copy = new WorkingCopy(document);
  const made = pasteItems(copy, items, { parent, slot: "fields", after }, context);
  return copy.done({ focus: made[0], selection: made });
};

function languagesOf(document: AuthoringDocument, language: string): readonly string[] {
  const { languages } = rootOf(document).values;
  return Array.isArray(languages) && languages.length > 0 ? (languages as readonly string[]) : [language];
}

/** The first purpose that is no matter of consent: blocks ask only what the law asks. */
function statutoryPurpose(document: AuthoringDocument): string | undefined {
  const nodes = childrenOf(rootOf(document), "purposes").map((key) => document.nodes.get(key)!);
  const found = nodes.find(({ values }) => values.consent !== true);
  return found && idOf(found);
}

/** Texts in the procedure's languages; a language that the block does not speak gets the English words to translate. */
function fit(value: Json, languages: readonly string[], purpose: string | undefined): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => fit(item, languages, purpose));
  if (!isObject(value)) return value;
  if (typeof value.vi === "string" && typeof value.en === "string")
    return Object.fromEntries(languages.map((language) => [language, value[language] ?? value.en!]));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]): [string, Json] => {
      const fitted = fit(member, languages, purpose);
      const isPrivacy = name === "privacy" && isObject(fitted) && purpose !== undefined;
      return [name, isPrivacy ? { ...fitted, purposes: [purpose] } : fitted];
    }),
  );
}
