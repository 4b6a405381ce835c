import { readFileSync } from "node:fs";
import type { Procedure } from "@hoso/contract";
import { describe, expect, it } from "vitest";
import { source as en } from "../texts/en/source.js";
import { source as vi } from "../texts/vi/source.js";
import { checkSource } from "./check-source.js";

const file = new URL("../../../../examples/procedures/civil-status-extract.json", import.meta.url);
const standing = JSON.parse(readFileSync(file, "utf8")) as Procedure;
const text = JSON.stringify(standing, null, 2);
const marksOf = (changed: string) => {
  const check = checkSource(changed, standing, en);
  return check.marks.map(({ start, end, message }) => `${changed.slice(start, end)}: ${message}`);
};

describe("checkSource", () => {
  it("takes a valid text", () => {
    const check = checkSource(text, standing, en);
    expect(check).toMatchObject({ ok: true, marks: [] });
    expect(check.ok && check.procedure).toEqual(standing);
  });

  it("marks where a text stops making sense", () => {
    expect(marksOf(text.replace('"version": 1,', '"version": 1'))).toEqual([`": ${en.syntax.comma}`]);
    expect(marksOf("[]")).toEqual([`[]: ${en.notObject}`]);
  });

  it("marks what no procedure has, at its name", () => {
    expect(marksOf(text.replace('"version": 1,', '"version": 1, "colour": "blue",'))).toEqual([`"colour": ${en.unknown("colour")}`]);
  });

  it("marks values of the wrong kind, at the value", () => {
    expect(marksOf(text.replace('"version": 1,', '"version": "one",'))).toEqual([`"one": ${en.type(en.types.integer)}`]);
  });

  it("says what is missing", () => {
    const { department: _gone, ...rest } = standing;
    expect(marksOf(JSON.stringify(rest)).join()).toContain(en.required("department"));
  });

  it("refuses a name that stands there twice", () => {
    expect(marksOf(text.replace('"version": 1,', '"version": 1, "version": 1,'))).toEqual([`"version": ${en.repeated("version")}`]);
  });

  it("does not ask more than the procedure has already", () => {
    const unfinished = { ...standing, steps: [{ id: "one", title: "One", fields: [] }] } as Procedure;
    const own = JSON.stringify(unfinished);
    expect(checkSource(own, standing, en).ok).toBe(false);
    expect(checkSource(own, unfinished, en).ok).toBe(true);
  });

  it("speaks both languages", () => {
    const changed = text.replace('"version": 1,', '"version": "one",');
    expect(checkSource(changed, standing, vi).marks[0]?.message).toBe(vi.type(vi.types.integer));
    expect(Object.keys(vi)).toEqual(Object.keys(en));
  });
});
