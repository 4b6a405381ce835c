// Every text in every language of the procedure, and a name for every field that a person meets.
import { finding, type Finding } from "../finding.js";
import type { Procedure } from "@hoso/contract";

/** Members of the definition that hold texts by language. */
const textMembers = new Set([
  "title",
  "summary",
  "departmentTitle",
  "sector",
  "partialReason",
  "reason",
  "casesTitle",
  "label",
  "hint",
  "help",
  "itemTitle",
  "addLabel",
  "text",
  "message",
  "why",
  "offline",
  "controller",
  "contact",
  "place",
  "section",
  "note",
]);
const textLists = new Set(["audience", "eligibility", "nextSteps", "keywords", "recipients"]);
/** Kinds that show without a label of their own. */
const unlabelled = new Set(["note"]);

export function checkTexts(definition: Procedure): readonly Finding[] {
  const found: Finding[] = [];
  walk(definition, "", definition.languages, found);
  return found;
}

function walk(value: unknown, place: string, languages: readonly string[], found: Finding[]): void {
  if (Array.isArray(value)) return value.forEach((item, index) => walk(item, `${place}/${index}`, languages, found));
  if (typeof value !== "object" || value === null) return;
  if (isField(value) && value.label === undefined && !unlabelled.has(value.kind)) found.push(finding("missing-label", place));
  for (const [name, member] of Object.entries(value)) {
    const at = `${place}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (name === "messages" && typeof member === "object")
      for (const [code, text] of Object.entries(member as object)) checkText(text, `${at}/${code}`, languages, found);
    else if (textLists.has(name) && Array.isArray(member))
      member.forEach((text, index) => checkText(text, `${at}/${index}`, languages, found));
    else if (textMembers.has(name) && at !== "/contact" && isText(member)) checkText(member, at, languages, found);
    else if (!ruleMembers.has(name)) walk(member, at, languages, found);
  }
}

/** Inside these, objects are rules or data and never texts. */
const ruleMembers = new Set([
  "when",
  "required",
  "recommended",
  "assert",
  "compute",
  "amount",
  "default",
  "schema",
  "answers",
  "expect",
  "settings",
  "$schema",
]);

function isField(value: object): value is { kind: string; id: string; label?: unknown } {
  return "kind" in value && "id" in value && typeof value.kind === "string";
}

function isText(value: unknown): boolean {
  return (
    typeof value === "string" ||
    (typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === "string"))
  );
}

function checkText(text: unknown, place: string, languages: readonly string[], found: Finding[]): void {
  if (typeof text === "string") {
    if (languages.length > 1 && /\p{L}{2}/u.test(text))
      found.push(finding("missing-language", place, "warning", { languages: languages.slice(1) }));
    return;
  }
  const missing = languages.filter((language) => !(text as Record<string, string>)[language]?.trim());
  if (missing.length) found.push(finding("missing-language", place, "error", { languages: missing }));
}
