/** What the parts of a procedure are called, as its authors wrote it. Nothing here is a text of the interface. */
import type { Field, Option, Procedure } from "@hoso/contract";
import { textIn } from "./text-in.js";

/** A field by its path: its label, the lists around it with the number of the row (from 1), and the field itself when there is one. */
export interface NamedField {
  readonly label: string;
  readonly rows: readonly { readonly list: string; readonly row: number }[];
  readonly definition: Field | undefined;
}

export class ProcedureNames {
  readonly #procedure: Procedure;
  readonly #language: string;
  #fields: Map<string, Field> | undefined;
  #repeatedLabels: ReadonlySet<string> | undefined;

  constructor(procedure: Procedure, language: string) {
    this.#procedure = procedure;
    this.#language = language;
  }

  say(text: unknown): string {
    return textIn(text, this.#language);
  }

  /** A path with row numbers, as applications have it, or without, as rules have it. */
  field(path: string): NamedField {
    const rows: { list: string; row: number }[] = [];
    const ids: string[] = [];
    for (const segment of path.split(".")) {
      if (/^\d+$/.test(segment)) rows.push({ list: this.#labelOf(ids.join(".")), row: Number(segment) + 1 });
      else ids.push(segment);
    }
    return { label: this.#labelOf(ids.join(".")), rows, definition: this.definition(ids.join(".")) };
  }

  /** The field at a path without row numbers. */
  definition(path: string): Field | undefined {
    return (this.#fields ??= new Map(pathsOf(this.#procedure.steps.flatMap(({ fields }) => fields)))).get(path);
  }

  step(id: string): string {
    return this.#titleOf(this.#procedure.steps, id);
  }
  document(id: string): string {
    return this.#titleOf(this.#procedure.documents, id);
  }
  fee(id: string): string {
    return this.#titleOf(this.#procedure.fees, id);
  }
  case(id: string): string {
    return this.#titleOf(this.#procedure.cases, id);
  }
  option(field: Field | undefined, value: unknown): string | undefined {
    const option = field?.options?.find((one: Option) => one.value === value);
    return option && (this.say(option.label) || option.value);
  }

  /** Two fields with one label are told apart by the group they are in. */
  #labelOf(path: string): string {
    const label = this.#ownLabel(path);
    const group = path.split(".").slice(0, -1).join(".");
    if (!group || this.definition(group)?.kind !== "group" || !this.#repeated.has(label)) return label;
    const around = this.#ownLabel(group);
    return around ? `${label} (${around})` : label;
  }

  #ownLabel(path: string): string {
    const field = this.definition(path);
    return shortened(this.say(field?.label) || this.say(field?.text)) || (path.split(".").at(-1) ?? path);
  }

  get #repeated(): ReadonlySet<string> {
    if (!this.#repeatedLabels) {
      this.definition("");
      const seen = new Set<string>();
      const repeated = new Set<string>();
      for (const path of this.#fields!.keys()) {
        const label = this.#ownLabel(path);
        if (seen.has(label)) repeated.add(label);
        seen.add(label);
      }
      this.#repeatedLabels = repeated;
    }
    return this.#repeatedLabels;
  }

  #titleOf(items: readonly { readonly id: string; readonly title: unknown }[] | undefined, id: string): string {
    return this.say(items?.find((one) => one.id === id)?.title) || id;
  }
}

const longest = 80;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text);

function* pathsOf(fields: readonly Field[], prefix = ""): Iterable<[string, Field]> {
  for (const field of fields) {
    yield [`${prefix}${field.id}`, field];
    if (field.fields) yield* pathsOf(field.fields, `${prefix}${field.id}.`);
  }
}
