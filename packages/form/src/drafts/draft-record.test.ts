import { expect, test } from "vitest";
import { readDraftRecord, type DraftRecord } from "./draft-record.js";

const now = new Date("2026-11-20T03:00:00Z");
const record: DraftRecord = {
  format: 1,
  id: "a",
  writer: "b",
  savedAt: "2026-11-19T03:00:00Z",
  language: "vi",
  state: {
    place: { page: "check" },
    visited: [],
    tried: [],
    confirmed: [],
    returning: false,
    declaration: undefined,
    consents: {},
    idempotencyKey: "k".repeat(16),
  },
  requirements: [],
  draft: { format: 1, procedure: { id: "p", version: 1 }, entries: [], lists: [], documents: [] },
};

test("reads what it wrote", () => {
  expect(readDraftRecord(JSON.parse(JSON.stringify(record)), now)?.id).toBe("a");
});

test("refuses anything else", () => {
  for (const stored of [
    undefined,
    null,
    1,
    "x",
    [],
    {},
    { ...record, format: 2 },
    { ...record, draft: null },
    { ...record, state: {} },
    { ...record, id: 7 },
  ]) {
    expect(readDraftRecord(stored, now)).toBeUndefined();
  }
});

test("forgets after thirty days, and whatever has no readable time", () => {
  expect(readDraftRecord({ ...record, savedAt: "2026-10-22T03:00:00Z" }, now)).toBeDefined();
  expect(readDraftRecord({ ...record, savedAt: "2026-10-20T03:00:00Z" }, now)).toBeUndefined();
  expect(readDraftRecord({ ...record, savedAt: "soon" }, now)).toBeUndefined();
});
