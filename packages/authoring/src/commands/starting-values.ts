/** What a new thing starts with, so that it is as complete as it can be before anybody wrote a word. */
import { rootOf, type AuthoringDocument, type Json, type NodeKey, type NodeType, type Values } from "../document/node.js";
import { getProperty, setProperty } from "../document/values.js";
import { shapeOf } from "../structure/structure.js";
import type { CommandContext } from "./command.js";
import { freeId, hasId, idFrom, withFreeFields, type Place } from "./make-id.js";
import { textIn } from "./node-title.js";

const emptyText = ({ language }: CommandContext): Json => ({ [language]: "" });

/** Formats that every phone and office can make and open. */
const usualFormats = ["application/pdf", "image/jpeg", "image/png"];

type Starting = (context: CommandContext) => Values;

const byType: Readonly<Partial<Record<NodeType, Starting>>> = {
  check: () => ({ assert: true }),
  document: () => ({ required: true, accept: usualFormats }),
  fee: () => ({ amount: 0, currency: "VND", collectAt: "submission", refundable: false }),
  purpose: () => ({ consent: false }),
  exemption: () => ({ when: false }),
  term: () => ({ when: false, term: { value: 1, unit: "workingDay" } }),
  parallel: (context) => ({
    parallel: [
      { id: "stage1", title: emptyText(context) },
      { id: "stage2", title: emptyText(context) },
    ],
  }),
  source: () => ({ checked: false }),
  scenario: () => ({ answers: {}, expect: {} }),
};

const optionWords: Readonly<Record<string, string>> = { vi: "Lựa chọn", en: "Option" };

/** Two options to write over. */
function startingOptions(document: AuthoringDocument, { language }: CommandContext): Json {
  const languages = (getProperty(rootOf(document).values, "languages") as readonly string[] | undefined) ?? [language];
  return [1, 2].map((number) => ({
    value: `option${number}`,
    label: Object.fromEntries(
      [...new Set([language, ...languages])].map((one) => [one, optionWords[one] ? `${optionWords[one]} ${number}` : ""]),
    ),
  }));
}

/** What a kind of field needs to work at all. */
export function startingKind(document: AuthoringDocument, kind: string, context: CommandContext): Values {
  if (kind === "choice" || kind === "choices") return { options: startingOptions(document, context) };
  if (kind === "address") return { profile: "vn" };
  if (kind === "money") return { currency: "VND" };
  if (kind === "computed") return { result: "text" };
  if (kind === "note") return { tone: "info", text: emptyText(context) };
  return {};
}

/** The values of a new node: what was given, what such things start with, every required text, and an id of its own. */
export function startingValues(document: AuthoringDocument, place: Place, given: Values, context: CommandContext): Values {
  const { type } = place;
  const kind = typeof given.kind === "string" ? given.kind : "text";
  const start = type === "field" ? { kind, ...startingKind(document, kind, context) } : (byType[type]?.(context) ?? {});
  let values: Values = { ...start, ...given };
  for (const { name, type: what, required } of shapeOf(type).properties)
    if (required && what === "text" && getProperty(values, name) === undefined) values = setProperty(values, name, emptyText(context));
  if (type === "field" && kind !== "note" && values.label === undefined) values = { ...values, label: emptyText(context) };
  if (type === "check" && values.at === undefined) values = { ...values, at: firstPath(document) };
  if (type === "step") values = withFreeFields(document, values);
  return hasId(type) ? withId(document, place, values, context) : values;
}

function withId(document: AuthoringDocument, place: Place, values: Values, { language }: CommandContext): Values {
  const name = place.type === "option" ? "value" : "id";
  const given = values[name];
  const called = textIn(values.label ?? values.title ?? values.message, language) ?? "";
  const wanted = typeof given === "string" && given !== "" ? given : idFrom(called, fallbackId(place.type, values));
  return { ...values, [name]: freeId(document, place, wanted) };
}

/** "person-name" becomes "personName"; a kind whose name is a variable of rules gets a neutral one. */
function fallbackId(type: NodeType, values: Values): string {
  const name = type === "field" ? String(values.kind) : type === "case" ? "situation" : type;
  return idFrom(name, "field");
}

function firstPath(document: AuthoringDocument): string {
  for (const step of rootOf(document).children.steps ?? []) {
    const first: NodeKey | undefined = document.nodes.get(step)?.children.fields?.[0];
    const node = first === undefined ? undefined : document.nodes.get(first);
    if (node) return String(node.values.id);
  }
  return "";
}

/** Members that the format wants beside others: whoever writes the place of processing has a term too, at first "none". */
export function companions(type: NodeType, property: string, values: Values, context: CommandContext): Values {
  let next = values;
  const need = (name: string, value: () => Json) => {
    if (getProperty(next, name) === undefined) next = setProperty(next, name, value());
  };
  const [head = ""] = property.split(".");
  if (type === "procedure") {
    if (head === "processing") {
      need("processing.term.value", () => 0);
      need("processing.term.unit", () => "none");
    }
    if (head === "privacy") need("privacy.controller", () => emptyText(context));
    if (head === "target") need("target.kind", () => "intake");
    if (head === "validity") need("validity.status", () => "in-force");
    if (head === "declaration") {
      need("declaration.text", () => emptyText(context));
      need("declaration.signature", () => "authenticated-submit");
    }
  } else if (head === "term") {
    need("term.value", () => 1);
    need("term.unit", () => "workingDay");
  }
  return next;
}
