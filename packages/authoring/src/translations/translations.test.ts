import { readFileSync } from "node:fs";
import type { Procedure } from "@hoso/contract";
import { describe, expect, it } from "vitest";
import { applyEdit } from "../document/edit.js";
import { fromProcedure } from "../document/from-procedure.js";
import type { AuthoringDocument, Json } from "../document/node.js";
import { Transaction } from "../document/transaction.js";
import { collectTexts, countMissing, isMissing, type TextItem } from "./collect-texts.js";
import { readTranslations } from "./read-translations.js";
import { writeTranslations } from "./write-translations.js";

const example = JSON.parse(
  readFileSync(new URL("../../../../examples/procedures/household-business.json", import.meta.url), "utf8"),
) as Procedure;

function open(procedure: Procedure): AuthoringDocument {
  let count = 0;
  return fromProcedure(procedure, () => `k${++count}`);
}

const small = open({
  id: "small",
  version: 1,
  title: { vi: "Thủ tục", en: "Procedure" },
  languages: ["vi", "en"],
  department: "one",
  keywords: ["Honda", { vi: "xe máy" }],
  eligibility: [{ vi: "- Đủ 18 tuổi" }],
  steps: [
    {
      id: "first",
      title: { vi: "Bước một" },
      fields: [
        {
          id: "name",
          kind: "text",
          label: { vi: "Tên", en: "Name" },
          schema: { pattern: "a+" },
          messages: { pattern: { vi: "Chỉ ghi a" } },
        },
      ],
    },
  ],
});

const find = (document: AuthoringDocument, property: string, text: string): TextItem =>
  collectTexts(document).find((item) => item.property === property && Object.values(item.texts).includes(text))!;

const set = (document: AuthoringDocument, item: TextItem, texts: Json): AuthoringDocument => {
  const transaction = new Transaction(document);
  transaction.set(item.key, item.property, texts);
  return applyEdit(document, transaction.edit());
};

const file = (document: AuthoringDocument, languages = ["vi", "en"]) =>
  writeTranslations(collectTexts(document), {
    languages,
    headings: { reference: "Line", place: "Place", language: (tag) => ({ vi: "Tiếng Việt", en: "English" })[tag] ?? tag },
    describe: ({ property }) => property,
  });

const report = (csv: string, document: AuthoringDocument) => {
  const reading = readTranslations(csv, document);
  if (!reading.ok) throw new TypeError(`The file was refused: ${reading.code}`);
  return reading.report;
};

describe("collecting", () => {
  it("finds every text of the household business, as a walk over its JSON does", () => {
    const counted = new Map<string, number>();
    const walk = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      const { vi } = value as { vi?: unknown };
      if (typeof vi === "string") counted.set(vi, (counted.get(vi) ?? 0) + 1);
      else for (const inner of Object.values(value)) walk(inner);
    };
    walk(example);
    const found = new Map<string, number>();
    for (const { texts } of collectTexts(open(example))) found.set(texts.vi!, (found.get(texts.vi!) ?? 0) + 1);
    expect([...found].sort()).toEqual([...counted].sort());
    expect(found.size).toBeGreaterThan(150);
  });

  it("gives them in the order of the definition, Markdown marked", () => {
    expect(collectTexts(small).map(({ property, markdown }) => `${property}${markdown ? " *" : ""}`)).toEqual([
      "title",
      "text",
      "text",
      "text *",
      "title",
      "label",
      "messages.pattern",
    ]);
  });

  it("counts what a language lacks; a text for all languages lacks nothing", () => {
    expect(countMissing(collectTexts(small), ["vi", "en"])).toEqual({ vi: 0, en: 4 });
    expect(isMissing(find(small, "text", "Honda"), "en")).toBe(false);
    expect(isMissing({ texts: { en: "  " } } as unknown as TextItem, "en")).toBe(true);
  });

  it("is quick with 3,000 texts after an edit", () => {
    const fields = Array.from({ length: 3000 }, (_, index) => ({ id: `f${index}`, kind: "text", label: { vi: `Ô ${index}` } }));
    const document = open({ ...example, steps: [{ id: "s", title: "S", fields }] } as unknown as Procedure);
    collectTexts(document);
    const next = set(document, find(document, "label", "Ô 7"), { vi: "Ô 7", en: "Field 7" });
    const begin = performance.now();
    expect(collectTexts(next).length).toBeGreaterThan(3000);
    expect(performance.now() - begin).toBeLessThan(100);
  });
});

describe("a file for translators", () => {
  it("comes back without a change when nobody touched it", () => {
    const document = open(example);
    const back = report(file(document), document);
    expect({ ...back, unchanged: 0 }).toEqual({ taken: [], conflicts: [], refused: [], unknownLanguages: [], unchanged: 0 });
    expect(back.unchanged).toBe(collectTexts(document).length * 2);
  });

  it("brings the translations", () => {
    const csv = file(small).replace("Bước một,", "Bước một,Step one");
    const { key } = find(small, "title", "Bước một");
    expect(report(csv, small).taken).toEqual([{ key, property: "title", language: "en", text: "Step one" }]);
  });

  it("survives a spreadsheet that writes semicolons and other line ends", () => {
    const csv = file(small).replaceAll(",", ";").replaceAll("\r\n", "\n").replace("Chỉ ghi a;", 'Chỉ ghi a;"Only a;\rplease"');
    expect(report(csv, small).taken.map(({ text }) => text)).toEqual(["Only a;\nplease"]);
  });

  it("does not undo what was changed here since", () => {
    const item = find(small, "label", "Tên");
    const now = set(small, item, { vi: "Tên gọi", en: "Name" });
    const back = report(file(small).replace("Name", "First name"), now);
    expect(back.conflicts).toEqual([]);
    expect(back.taken.map(({ language, text }) => [language, text])).toEqual([["en", "First name"]]);
  });

  it("asks when both sides changed the same text", () => {
    const item = find(small, "label", "Tên");
    const now = set(small, item, { vi: "Tên", en: "Full name" });
    const back = report(file(small).replace("Name", "First name"), now);
    expect(back.taken).toEqual([]);
    expect(back.conflicts).toEqual([{ key: item.key, property: "label", language: "en", text: "First name", before: "Full name" }]);
  });

  it("tells line by line what it could not take", () => {
    const item = find(small, "label", "Tên");
    const [head, ...lines] = file(small).trimEnd().split("\r\n") as [string, ...string[]];
    const label = lines.find((line) => line.includes("Tên"))!;
    const step = lines.find((line) => line.includes("Bước một"))!;
    const csv = [
      head,
      label.replace("Name", "x".repeat(2001)),
      label,
      "my notes,here,",
      "k999~title,Place,Một,One",
      step.replace("Bước một", ""),
      `${lines[0]!},extra`,
    ].join("\r\n");
    const place = { key: item.key, property: "label" };
    expect(report(csv, small).refused.map(({ text: _text, ...one }) => one)).toEqual([
      { code: "too-long", line: 2, language: "en", place, limit: 2000 },
      { code: "twice", line: 3, place },
      { code: "no-reference", line: 4 },
      { code: "unknown-place", line: 5 },
      { code: "emptied", line: 6, language: "vi", place: { key: find(small, "title", "Bước một").key, property: "title" } },
      { code: "extra-cells", line: 7, place: { key: small.root, property: "title" } },
    ]);
  });

  it("names languages that the procedure does not have, and refuses a file with none of its own", () => {
    expect(report(file(small, ["en", "fr"]), small).unknownLanguages).toEqual(["fr"]);
    expect(readTranslations(file(small, ["fr"]), small)).toEqual({ ok: false, code: "no-language" });
    expect(readTranslations("", small)).toEqual({ ok: false, code: "empty" });
  });

  it("takes a list that begins with a dash as text, not as a formula", () => {
    expect(file(small)).toContain("'- Đủ 18 tuổi");
    const csv = file(small).replace("'- Đủ 18 tuổi,", "'- Đủ 18 tuổi,'- At least 18");
    expect(report(csv, small).taken.map(({ text }) => text)).toEqual(["- At least 18"]);
  });
});
