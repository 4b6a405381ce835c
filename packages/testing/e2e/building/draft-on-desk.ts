/** A draft that somebody has open in the builder: gone to by its fields, changed in its properties, looked up on the server. */
import { fromProcedure, readDocument, serialise, toProcedure, type AuthoringDocument, type NodeKey } from "@hoso/authoring";
import type { Field, Procedure } from "@hoso/contract";
import { expect, type Locator } from "@playwright/test";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../src/intake-process.js";
import type { Desk } from "./office.js";

export function exampleNamed(id: string): Procedure {
  return JSON.parse(readFileSync(path.join(root, `examples/procedures/${id}.json`), "utf8")) as Procedure;
}

/** As the server keeps it. */
export interface KeptDraft {
  readonly id: string;
  readonly document: AuthoringDocument;
}

let made = 0;

/** A draft with this content, made as the studio makes one. */
export async function newDraft({ page }: Desk, procedure: Procedure): Promise<KeptDraft> {
  const document = fromProcedure(procedure, () => `k${++made}`);
  const body = JSON.stringify({ document: serialise(document), department: procedure.department });
  const id = await page.evaluate(async (content) => {
    const answer = await fetch("/studio/api/drafts", { method: "POST", headers: { "content-type": "application/json" }, body: content });
    return answer.ok ? ((await answer.json()) as { id: string }).id : `failed: ${answer.status} ${await answer.text()}`;
  }, body);
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  return { id, document };
}

export class DraftOnDesk {
  readonly desk: Desk;
  readonly #draft: KeptDraft;

  constructor(desk: Desk, draft: KeptDraft) {
    this.desk = desk;
    this.#draft = draft;
  }

  get id(): string {
    return this.#draft.id;
  }

  /** The procedure as it stands in this browser. */
  procedure(): Promise<Procedure> {
    return this.builder.evaluate((element) => (element as unknown as { procedure: Procedure }).procedure);
  }

  get builder(): Locator {
    return this.desk.page.locator("hoso-builder");
  }

  get bar(): Locator {
    return this.builder.locator("hoso-builder-bar");
  }

  get saving(): Locator {
    return this.bar.locator(".saving");
  }

  /** Everything is on the server: while it is on its way, the words of the last time still stand there. */
  async saved(timeout = 10_000): Promise<void> {
    const stand = (): Promise<string> =>
      this.builder.evaluate((element) => (element as unknown as { state: { saving: { state: string } } }).state.saving.state);
    await expect.poll(stand, { timeout }).toBe("saved");
    await expect(this.saving).toContainText("Đã lưu lúc");
  }

  get properties(): Locator {
    return this.builder.locator("hoso-properties");
  }

  /** Opens it in this browser. */
  async open(): Promise<this> {
    await this.desk.go(`/drafts/${this.#draft.id}`);
    await this.ready();
    return this;
  }

  async ready(): Promise<void> {
    await expect(this.builder.locator("hoso-builder-canvas .spot.placed").first()).toBeVisible({ timeout: 20_000 });
    await expect(this.properties).toBeVisible();
  }

  keyOf(fieldId: string): NodeKey {
    for (const node of this.#draft.document.nodes.values()) if (node.type === "field" && node.values.id === fieldId) return node.key;
    throw new Error(`There is no field ${fieldId}`);
  }

  /** The row of a field on the canvas. */
  row(fieldId: string): Locator {
    return this.builder.locator(`hoso-builder-canvas .spot[data-key="${this.keyOf(fieldId)}"]`);
  }

  /** Selects it: its properties show. */
  async select(fieldId: string): Promise<void> {
    await this.row(fieldId).click({ position: { x: 6, y: 6 } });
    await expect(this.row(fieldId)).toHaveAttribute("aria-pressed", "true");
  }

  /** The box of a text among the properties. */
  text(property: string): Locator {
    return this.properties.locator(`[data-property="${property}"] textarea`).first();
  }

  /** The procedure as the server has it now. */
  async stored(): Promise<Procedure> {
    const answer = await this.desk.page.request.get(`${this.desk.studio}api/drafts/${this.#draft.id}`);
    expect(answer.ok()).toBe(true);
    const read = readDocument(((await answer.json()) as { document: unknown }).document);
    if (!read.ok) throw new Error(`The server keeps a draft that cannot be read: ${read.code}`);
    return toProcedure(read.value);
  }

  async storedField(id: string): Promise<Field | undefined> {
    return fieldsOf(await this.stored()).find((field) => field.id === id);
  }
}

/** All fields, those in groups and lists too. */
export function fieldsOf({ steps }: Procedure): Field[] {
  const below = (fields: readonly Field[]): Field[] =>
    fields.flatMap((field) => [field, ...below("fields" in field ? (field.fields as Field[]) : [])]);
  return steps.flatMap(({ fields }) => below(fields));
}
