/** Hands the schema of procedures to the editor's language service, with its words, and under the address that the text itself gives for it. */
import { jsonDefaults } from "monaco-editor/languages/features/json/register.js";
import type { SchemaWords } from "../source/frame-messages.js";
import { describedSchema, type Schema } from "./described-schema.js";

/** Where the text stands for the language service, which resolves addresses against it. */
export const textAddress = "hoso:/procedure.json";

const own = "hoso:/own/procedure.schema.json";

export class SchemaUse {
  readonly #plain: Schema | undefined;
  #schema: Schema | undefined;
  #named: string | undefined;

  /** @param schema undefined: it could not be fetched; the editor then only colours */
  constructor(schema: Schema | undefined) {
    this.#plain = this.#schema = schema;
    this.#hand();
  }

  speak(words: SchemaWords): void {
    this.#schema = this.#plain && describedSchema(this.#plain, words);
    this.#hand();
  }

  read(text: string): void {
    const named = schemaNamed(text);
    if (named === this.#named) return;
    this.#named = named;
    this.#hand();
  }

  #hand(): void {
    const schema: unknown = this.#schema;
    // Wherever the text says that its schema is, nothing is fetched from there.
    const named = this.#named === undefined ? [] : [{ uri: this.#named, schema }];
    jsonDefaults.setDiagnosticsOptions({
      // Marks come from the builder, in the person's language, so the editor's own checking is off.
      validate: false,
      allowComments: false,
      enableSchemaRequest: false,
      schemas: schema === undefined ? [] : [{ uri: own, fileMatch: ["*"], schema }, ...named],
    });
  }
}

function schemaNamed(text: string): string | undefined {
  const found = /"\$schema"\s*:\s*"([^"\\]+)"/.exec(text)?.[1];
  return found === undefined || !URL.canParse(found, textAddress) ? undefined : new URL(found, textAddress).href;
}
