/** What the server keeps of an application, to compare with what a person entered. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Calendar } from "@hoso/contract";
import { addTerm } from "@hoso/engine/calendar";
import { digest } from "@hoso/trust";
import { root } from "../src/intake-process.js";
import type { Paper } from "../src/paper.js";
import { expect, type Town } from "./town.js";

export interface Stored {
  readonly id: string;
  readonly answers: object;
  readonly answers_digest: string;
  readonly fees: { readonly totals: object };
  readonly due: { readonly at: string } | null;
  readonly received_at: Date;
  readonly site: string;
  readonly case_id: string | null;
  readonly idempotency_key: string;
}

export interface Expected {
  readonly case: string;
  readonly answers: object;
  readonly totals: object;
  readonly term: { readonly value: number; readonly unit: "workingDay" | "day"; readonly cutoff?: string };
  readonly papers?: readonly { readonly requirement: string; readonly alternative?: string; readonly paper: Paper }[];
}

/** The application of this code is in the database once, with these answers, fee, due date and papers, byte for byte. */
export async function expectStored(town: Pick<Town, "intake" | "site">, code: string, expected: Expected): Promise<Stored> {
  const rows = await town.intake.query<Stored>("select * from applications where code = $1", [code]);
  expect(rows).toHaveLength(1);
  const row = rows[0]!;
  expect(row.answers).toEqual(expected.answers);
  expect(row.answers_digest).toBe(await digest(expected.answers));
  expect(row.case_id).toBe(expected.case);
  expect(row.site).toBe(town.site);
  expect(row.fees.totals).toEqual(expected.totals);
  const calendar = JSON.parse(readFileSync(path.join(root, "examples/calendars/vn.json"), "utf8")) as Calendar;
  expect(addTerm(calendar, row.received_at, expected.term)).toMatchObject({ ok: true, due: { at: row.due?.at } });
  const documents = await town.intake.query<{
    requirement: string;
    alternative: string | null;
    upload_id: string;
    name: string;
    sha256: string;
    size: string;
  }>("select * from application_documents where application_id = $1 order by position", [row.id]);
  const papers = expected.papers ?? [];
  expect(
    documents.map(({ requirement, alternative, name, sha256, size }) => ({ requirement, alternative, name, sha256, size: Number(size) })),
  ).toEqual(
    papers.map(({ requirement, alternative = null, paper: { name, sha256, buffer } }) => ({
      requirement,
      alternative,
      name,
      sha256,
      size: buffer.length,
    })),
  );
  for (const [index, { upload_id }] of documents.entries())
    expect((await town.intake.paper(upload_id)).equals(papers[index]!.paper.buffer)).toBe(true);
  return row;
}
