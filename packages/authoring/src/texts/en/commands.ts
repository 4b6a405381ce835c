/** What commands did, refused and report, in English. */
import type { Params, RefusalCode, ReportCode } from "../../commands/command.js";
import type { InsertionName } from "../../commands/facades.js";
import type { NodeType } from "../../document/node.js";
import type { Label } from "../../history/history-entry.js";
import type { CommandTexts } from "../command-texts.js";
import { languageNames } from "../language-names.js";
import { blocks } from "./blocks.js";
import { kinds } from "./kinds.js";
import { names } from "./names.js";

type Say = (params: Params) => string;

const nameOfLanguage = languageNames("en");
const quoted = (text: unknown): string => `“${String(text)}”`;
const languageName = (tag: unknown): string => nameOfLanguage(String(tag ?? ""));
const typeName = ({ type }: Params): string => names.nodes[type as NodeType] ?? "item";
const typePlural = ({ type }: Params): string => (names.plurals[type as NodeType] ?? "items").toLowerCase();

/** "field “Telephone”", "group of fields “Owner”", "3 fields"; what has no name yet: "field of kind “Date”". */
function thing(params: Params): string {
  const { count, name, type, fieldKind, list } = params;
  if (typeof count === "number" && count > 1) return `${count} ${typePlural(params)}`;
  if (type === "procedure") return `the ${typeName(params)}`;
  const kind = kinds[String(fieldKind)]?.[0];
  const holds = kind !== undefined && (fieldKind === "group" || fieldKind === "list");
  const what = holds ? kind.toLowerCase() : typeName(params);
  const where = list ? ` in ${quoted(names.slots[String(list)] ?? "")}` : "";
  if (name) return `${what} ${quoted(name)}${where}`;
  return kind === undefined || holds ? what + where : `${what} of kind ${quoted(kind)}`;
}

function propertyLabel({ type, property }: Params): string {
  const name = String(property ?? "");
  return names.slots[`${String(type)}.${name}`] ?? propertyOf(type as NodeType, name);
}

/** "messages.pattern" is one of the messages. */
const propertyOf = (type: NodeType, name: string): string =>
  names.structure[type]?.[name] ?? names.structure[type]?.[name.slice(0, name.indexOf("."))] ?? "setting";

const kindName = ({ kind }: Params): string => kinds[String(kind)]?.[0] ?? String(kind);

const done: Readonly<Record<Exclude<Label["code"], InsertionName>, Say>> = {
  "node.insert": (params) => `Add ${thing(params)}`,
  "node.set": (params) => `Change ${quoted(propertyLabel(params))} of ${thing(params)}`,
  "node.move": (params) => `Move ${thing(params)}${params.into ? ` into ${quoted(params.into)}` : ""}`,
  "node.delete": (params) => `Delete ${thing(params)}`,
  "node.duplicate": (params) => `Duplicate ${thing(params)}`,
  "node.rename": (params) => `Change the data name of ${thing(params)} to ${quoted(params.id)}`,
  "text.set": (params) => `Change ${quoted(propertyLabel(params))} (${languageName(params.language)}) of ${thing(params)}`,
  "field.insert": (params) => `Add ${thing(params)}`,
  "field.change-kind": (params) => `Change the kind of ${thing(params)} to ${quoted(kindName(params))}`,
  "field.wrap": (params) => `Put into a ${params.kind === "list" ? "list" : "group"}: ${thing(params)}`,
  "field.unwrap": (params) => `Remove ${thing(params)}, keep its fields`,
  "step.split": (params) => `Split ${thing(params)}`,
  "step.merge": (params) => `Join ${thing(params)} with the step before`,
  "clipboard.paste": (params) => `Paste ${thing(params)}`,
  "block.insert": (params) => `Add block ${quoted(blocks[String(params.block)]?.name ?? params.block)}`,
  "language.add": (params) => `Add language: ${languageName(params.language)}`,
  "language.remove": (params) => `Remove language: ${languageName(params.language)}`,
  "language.copy": (params) => `Copy texts to ${languageName(params.to)}`,
  "translation.import": () => "Import translations",
  "procedure.replace": () => "Edit in the source view",
  batch: (params) => (params.type ? `Change ${thing(params)}` : "Several changes"),
  drag: (params) => `Drag ${thing(params)}`,
  "edit-texts": () => "Edit texts",
  "edit-rule": (params) => `Change the condition of ${thing(params)}`,
  fix: (params) => `Fix ${thing(params)}`,
  import: () => "Import from a file",
};

const refusals: Readonly<Record<RefusalCode, Say>> = {
  "unknown-command": () => "There is no such command.",
  "unknown-node": () => "This is no longer part of the procedure. Somebody may have deleted it.",
  "unknown-property": () => "This has no such setting.",
  "bad-value": (params) => `This value cannot be used for ${quoted(propertyLabel(params))}.`,
  "not-here": (params) => `${capital(article(typeName(params)))} cannot be placed here.`,
  "into-itself": () => "Nothing can be moved into itself.",
  "not-together": () => "The fields must be in one place. Choose fields of the same step or group.",
  root: () => "This cannot be done with the whole procedure.",
  "bad-id": () =>
    "A name in the data has letters without accents and digits, starts with a small letter and has at most 64 characters. A few words are taken by the system.",
  "id-taken": (params) => `There is already a ${quoted(params.id)} here. Choose another name.`,
  "not-a-field": () => "This can only be done with a field.",
  "not-a-step": () => "This can only be done with a step.",
  "not-wrapped": () => "This field is neither a group nor a list.",
  "first-step": () => "This is the first step; there is none before it to join.",
  "nothing-to-split": () => "A step can be split only where there is a field on both sides.",
  "bad-language": () => "This is not a language code. For example: vi, en, fr.",
  "language-there": (params) => `The procedure already has ${languageName(params.language)}.`,
  "language-unknown": (params) => `The procedure does not have ${languageName(params.language)}.`,
  "last-language": () => "A procedure needs at least one language.",
  "unknown-block": () => "There is no such block.",
  "bad-clip": () => "What was copied cannot be pasted here.",
  "too-large": () => "This is too large.",
  "not-a-procedure": () => "This is not a procedure.",
  "nothing-to-do": () => "Nothing is selected.",
};

/** "field “Date of birth” (Shown if)". */
const whose = (params: Params): string => {
  const user = params.user ? `${typeName(params)} ${quoted(params.user)}` : typeName(params);
  return params.property ? `${user} (${propertyLabel(params)})` : user;
};

const reports: Readonly<Record<ReportCode, Say>> = {
  rewritten: (params) => `Changed along with it: ${whose(params)}.`,
  renamed: (params) => `The name ${quoted(params.from)} is taken here; it is now ${quoted(params.to)}.`,
  dropped: (params) => `${quoted(propertyLabel(params))} was taken off, because it no longer applies.`,
  dangling: (params) =>
    params.name
      ? `${capital(whose(params))} still refers to ${quoted(params.name)}.`
      : `${capital(whose(params))} refers to something that is gone.`,
  "out-of-reach": (params) =>
    `${capital(whose(params))} refers to a field in a list, so it is not clear which row is meant. Please change it.`,
  "answers-kept": (params) => `Sample answers in ${whose(params)} could not be moved along. Please check them.`,
  "rules-to-check": (params) => `Please check ${whose(params)}: it compares with the former kind of field.`,
  "condition-kept": (params) => `The condition was moved to ${whose(params)}.`,
  "row-skipped": (params) => `Row ${String(params.row)} was not imported: the place of this text was not found.`,
  "kept-unknown": (params) => `${quoted(params.name)} is not part of this procedure. Choose what replaces it in ${whose(params)}.`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const article = (name: string): string => `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;

const isInsertion = (code: Label["code"]): code is InsertionName => !Object.hasOwn(done, code);

export const commands: CommandTexts = {
  label: ({ code, params = {} }) => done[isInsertion(code) ? "node.insert" : code](params),
  refusal: ({ code, params = {} }) => refusals[code](params),
  report: ({ code, params = {} }) => reports[code](params),
};
