/** Whether a label is a fact or a paper that a registry holds. */
import type { Json } from "../document/node.js";
import type { Context } from "./context.js";
import type { RegistryItem } from "./data/registries.js";
import { labelKey, sayings } from "./node-texts.js";

export function registryItemOf(
  label: Json | undefined,
  holds: RegistryItem["holds"],
  context: Context,
  kind?: string,
): RegistryItem | undefined {
  const said = sayings(label, context.languages).map(([language, text]) => [language.split("-")[0]!, labelKey(text)] as const);
  return context.registries.find(
    (item) =>
      item.holds === holds &&
      (kind === undefined || !item.kinds || item.kinds.includes(kind)) &&
      said.some(([language, text]) => item.labels[language]?.some((label) => matches(label, holds === "paper" ? bare(text) : text))),
  );
}

/** A copy, a scan or a picture of a paper shows the same as the paper. */
const copies =
  /^(?:\d+ )?(?:bản sao|bản chụp|bản scan|bản photo|bản chính|ảnh chụp|ảnh|bản|có chứng thực|chứng thực|công chứng|(?:certified |scanned )?cop(?:y|ies) of|scan of|photo(?:graph)? of|picture of|original of|the|an?|your|\S+['’]s) /u;

function bare(text: string): string {
  const inner = text.replace(copies, "");
  return inner === text ? text : bare(inner);
}

const matches = (label: string, text: string): boolean => (label.endsWith("…") ? text.startsWith(label.slice(0, -1)) : text === label);
