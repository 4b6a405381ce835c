import { describe, expect, it } from "vitest";
import { readCsv, writeCsv } from "./csv.js";

const read = (text: string) => {
  const outcome = readCsv(text);
  return outcome.ok ? outcome.records : outcome;
};

describe("writing", () => {
  it("begins with the byte-order mark and ends lines as RFC 4180 says", () => {
    expect(writeCsv([["a", "b"], ["c"]])).toBe("\ufeffa,b\r\nc\r\n");
  });

  it("quotes what would be read as something else", () => {
    expect(writeCsv([['Nói "có"', "một, hai", "dòng\nhai", " lề "]])).toBe('\ufeff"Nói ""có""","một, hai","dòng\nhai"," lề "\r\n');
  });

  it.each(["=1+1", "+84912345678", "-5", "@SUM(A1)", "\tx", "＝1", "'=1", "''+2"])("disarms %j and gives it back", (text) => {
    const csv = writeCsv([[text, "x"]]);
    expect(csv).toContain(`'${text}`);
    expect(read(csv)).toEqual([[text, "x"]]);
  });

  it.each(["it's", "'quoted'", "a=b", "1-2"])("leaves %j alone", (text) => expect(writeCsv([[text]])).toBe(`\ufeff${text}\r\n`));
});

describe("reading", () => {
  it.each([
    ["commas", "a,b\r\n1,2\r\n"],
    ["semicolons, as Vietnamese Excel writes", "a;b\n1;2"],
    ["tabs", "\ufeffa\tb\r1\t2\r"],
    ["a separator that is named", "sep=;\r\na;b\r\n1;2\r\n"],
  ])("takes %s", (_what, text) =>
    expect(read(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]),
  );

  it("keeps separators, quotes and line ends inside quotes", () => {
    expect(read('"a;b";"c ""d"" e";"f\r\ng"\r\n')).toEqual([["a;b", 'c "d" e', "f\r\ng"]]);
  });

  it("keeps what follows a closing quote", () => expect(read('"a"b,c')).toEqual([["ab", "c"]]));

  it("keeps empty cells and lines of the sheet", () => expect(read("a,,\r\n\r\n,b,")).toEqual([["a", "", ""], [""], ["", "b", ""]]));

  it.each([
    ["", { ok: false, code: "empty" }],
    ["\ufeff\r\n ,\r\n", { ok: false, code: "empty" }],
    ['a,b\r\n"c,d\r\n', { ok: false, code: "open-quote", line: 2 }],
  ])("tells what is wrong with %j", (text, expected) => expect(read(text)).toEqual(expected));

  it("is bounded in length, records and cells", () => {
    const limits = { length: 20, records: 2, cells: 3 };
    expect(readCsv("x".repeat(21), limits)).toEqual({ ok: false, code: "too-large" });
    expect(readCsv("a\nb\nc", limits)).toEqual({ ok: false, code: "too-large", line: 3 });
    expect(readCsv("a,b,c,d", limits)).toEqual({ ok: false, code: "too-large", line: 1 });
  });

  it("gives back any text that was written", () => {
    let seed = 7;
    const random = (limit: number) => (seed = (seed * 48271) % 2147483647) % limit;
    const letters = [..."ađ\"';,\t\n =+-@ ế", "\r\n"];
    for (let round = 0; round < 500; round++) {
      const word = () => Array.from({ length: random(9) }, () => letters[random(letters.length)]!).join("");
      const records = Array.from({ length: 1 + random(4) }, () => ["x", word(), word(), word()]);
      expect(read(writeCsv(records))).toEqual(records);
    }
  });
});
