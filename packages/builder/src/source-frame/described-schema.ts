/**
 * The schema of procedures as completion and hover read it: every property says what it is called in the settings, in the person's language.
 * The editor's language service takes a referenced schema's description over the property's own, so what is referred to is copied in.
 */
import { nodeTypes, shapeOf, type NodeType, type PropertyShape, type SlotShape } from "@hoso/authoring";
import type { SchemaWords } from "../source/frame-messages.js";

export interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  markdownDescription?: string;
  enum?: readonly (string | number | boolean)[];
  enumDescriptions?: readonly string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: readonly Schema[];
  $defs?: Record<string, Schema>;
}

/** Their hints say how they are written. */
const saidByHint: ReadonlySet<string> = new Set(["id", "slug"]);

export function describedSchema(schema: Schema, words: SchemaWords): Schema {
  const root = structuredClone(schema);
  const writer = new SchemaWriter(root, words);
  const holders = holdersIn(root);
  for (const [type, holder] of holders) {
    describe(holder, capital(words.nodes[type] ?? ""), "");
    for (const member of shapeOf(type).members) writer.member(type, holder, member);
  }
  for (const [place, text] of Object.entries(words.groups)) {
    const [type, ...path] = place.split(".");
    const holder = holders.get(type as NodeType);
    if (holder) writer.write(holder, path.join("."), text);
  }
  // What stands in lists and deeper in rules.
  for (const [value, text] of Object.entries(words.values)) if (root.$defs?.[value]) describe(root.$defs[value], "", text);
  return root;
}

class SchemaWriter {
  readonly #root: Schema;
  readonly #words: SchemaWords;
  readonly #english: boolean;

  constructor(root: Schema, words: SchemaWords) {
    this.#root = root;
    this.#words = words;
    this.#english = words.language.startsWith("en");
  }

  member(type: NodeType, holder: Schema, member: PropertyShape | SlotShape): void {
    const { slots, structure, hints, values, choices } = this.#words;
    if ("types" in member) return void this.write(holder, member.at, slots[`${type}.${member.name}`] ?? "");
    const { name, type: what } = member;
    const hint = hints[type]?.[name] ?? "";
    const value = hint !== "" && saidByHint.has(what) ? "" : (values[what] ?? "");
    const property = this.write(holder, name, structure[type]?.[name] ?? "", hint, value);
    if (type === "field" && name === "kind") return this.#offerKinds(property);
    const known = choices[name];
    const chosen = property.enum ? property : property.items;
    if (known && chosen?.enum) chosen.enumDescriptions = chosen.enum.map((one) => known[String(one)] ?? "");
  }

  /** Makes the property the holder's own, with its words, and gives it back. The schema speaks English itself. */
  write(holder: Schema, path: string, title: string, hint = "", value = ""): Schema {
    let at = holder;
    for (const part of path.split(".")) {
      const properties = (at.properties ??= {});
      at = properties[part] = ownCopy(this.#root, properties[part] ?? {});
    }
    const lead = hint === "" && this.#english ? (at.description ?? "") : hint;
    describe(at, title, joined([lead, value], " "));
    return at;
  }

  /** Kinds of third parties may be written as well; the editor checks nothing. */
  #offerKinds(property: Schema): void {
    const { kinds, kindHints } = this.#words;
    property.enum = Object.keys(kinds);
    property.enumDescriptions = Object.entries(kinds).map(([kind, title]) => joined([title, kindHints[kind] ?? ""], ": "));
  }
}

/** Where each type of node is described. */
function holdersIn(root: Schema): ReadonlyMap<NodeType, Schema> {
  const { $defs = {} } = root;
  const items = (of: Schema | undefined, list: string): Schema | undefined => {
    const found = of?.properties?.[list]?.items;
    return found && referenced(root, found);
  };
  const { processing, privacy, documentRequirement, fee, step, field, option, check, stage, scenario } = $defs;
  const found: Readonly<Partial<Record<NodeType, Schema | undefined>>> = {
    ...{ procedure: root, step, field, option, check, document: documentRequirement, fee, stage, scenario },
    case: items(root, "cases"),
    law: items(root, "legalBasis"),
    source: items(root, "sources"),
    alternative: items(documentRequirement, "anyOf"),
    exemption: items(fee, "exemptions"),
    parallel: items(processing, "stages")?.anyOf?.[1],
    term: items(processing, "terms"),
    output: items(processing, "outputs"),
    purpose: items(privacy, "purposes"),
  };
  return new Map(nodeTypes.flatMap((type) => (found[type] ? [[type, found[type]] as const] : [])));
}

const referenced = (root: Schema, schema: Schema): Schema =>
  schema.$ref === undefined ? schema : referenced(root, root.$defs?.[schema.$ref.split("/").at(-1)!] ?? {});

/** It can be given words without others that refer to the same getting them. */
function ownCopy(root: Schema, schema: Schema): Schema {
  const { $ref, ...rest } = schema;
  const copy: Schema = { ...referenced(root, schema), ...rest };
  if ($ref !== undefined && rest.description === undefined) delete copy.description;
  if (copy.properties) copy.properties = { ...copy.properties };
  return copy;
}

/** The name too is part of the description: completion shows no title. */
function describe(schema: Schema, title: string, text: string): void {
  delete schema.title;
  delete schema.description;
  delete schema.markdownDescription;
  if (title === "" && text === "") return;
  schema.description = joined([title, text], ": ");
  schema.markdownDescription = joined([title && `**${escaped(title)}**`, escaped(text)], "\n\n");
}

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== "").join(by);
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, "\\$&");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
