// Text normalisation: one form for what looks the same, nothing that cannot be seen or stored.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchKey } from "./search-key.js";
import { lengthOf, normaliseCode, normaliseText, toAsciiWidth, unifyDStroke } from "./text.js";

describe("normaliseText", () => {
  it("composes Vietnamese letters", () => {
    const name = "Nguyễn Thị Ánh";
    expect([lengthOf(name.normalize("NFC")), lengthOf(name.normalize("NFD"))]).toEqual([14, 18]);
    expect(normaliseText(name.normalize("NFD"))).toBe(name.normalize("NFC"));
    expect(normaliseText("e\u0302\u0303")).toBe("\u1ec5");
  });

  it("trims and folds spaces of every kind", () => {
    expect(normaliseText("  Trần\u00a0\u3000 Văn\t\nBình ")).toBe("Trần Văn Bình");
    expect(normaliseText(" \u200b\u00a0 ")).toBe("");
  });

  it("keeps line breaks where asked, in one form", () => {
    expect(normaliseText(" a \r\n b\u2028c\n\n\n\n d ", true)).toBe("a\nb\nc\n\nd");
  });

  it("drops what cannot be seen or stored", () => {
    expect(normaliseText("a\u200b\u202eb\ufeff\u0000\u0007c\ud800\uffff")).toBe("abc");
  });

  it("is idempotent on any text, with and without lines", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, lines) => {
        const once = normaliseText(text, lines);
        expect(normaliseText(once, lines)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("codes and look-alikes", () => {
  it("brings full-width signs to ASCII", () => {
    expect(toAsciiWidth("０７９Ａｂ－")).toBe("079Ab-");
    expect(normaliseCode(" ０７９.095–012 345 ")).toBe("079095012345");
  });

  it("unifies the three letters that look like D with stroke", () => {
    expect(["\u0110", "\u00d0", "\u0189"].map((char) => char.normalize("NFC"))).toEqual(["\u0110", "\u00d0", "\u0189"]);
    expect(unifyDStroke("\u00d0\u1eb7ng \u0189\u00f0\u0256")).toBe("\u0110\u1eb7ng \u0110\u0111\u0111");
  });
});

describe("searchKey", () => {
  it.each([
    ["Đặng Thị Hoà", "dang thi hoa"],
    ["hòa", "hoa"],
    ["  HUẾ ", "hue"],
    ["Ðà Nẵng", "da nang"],
    ["ƯƠNG", "uong"],
  ])("%s", (text, key) => expect(searchKey(text)).toBe(key));
});

it("gives the same by the short way and the long", () => {
  // A zero-width space keeps the long way.
  const agree = (text: string, lines: boolean) => expect(normaliseText(text, lines)).toBe(normaliseText(`${text}\u200B`, lines));
  for (let code = 0; code < 0x2100; code++) agree(`a${String.fromCodePoint(code)}b`, code % 2 === 0);
  const piece = fc.constantFrom(" ", "\n", "a", "ễ", "\u0301", "–", "“", "\t", "\xA0", "\xAD");
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (pieces, lines) => void agree(pieces.join(""), lines)));
});
