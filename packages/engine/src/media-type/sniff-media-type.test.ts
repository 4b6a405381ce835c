// Types by content, on real beginnings of files and on what pretends to be one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mediaTypeMatches } from "./media-type-matches.js";
import { sniffMediaType } from "./sniff-media-type.js";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const u16 = (value: number): string => String.fromCharCode(value & 255, value >> 8);
const u32 = (value: number): string => u16(value & 65535) + u16(value >>> 16);

function zip(...entries: [name: string, content: string][]): Uint8Array {
  return bytes(
    entries
      .map(
        ([name, content]) =>
          `PK\x03\x04${u16(20)}${u16(0)}${u16(0)}${u32(0)}${u32(0)}${u32(content.length)}${u32(content.length)}${u16(name.length)}${u16(0)}${name}${content}`,
      )
      .join(""),
  );
}
const ftyp = (major: string, ...compatible: string[]): Uint8Array =>
  bytes(`\0\0\0${String.fromCharCode(16 + compatible.length * 4)}ftyp${major}\0\0\0\0${compatible.join("")}mdat`);

describe("sniffMediaType", () => {
  it.each([
    ["a PDF", bytes("%PDF-1.7\n%âãÏÓ"), "application/pdf"],
    ["a PDF after a mail gateway's line", bytes("\r\n\r\n%PDF-1.4"), "application/pdf"],
    ["a JPEG", bytes("\xff\xd8\xff\xe0\0\x10JFIF"), "image/jpeg"],
    ["a JPEG of a camera", bytes("\xff\xd8\xff\xe1\0\x10Exif"), "image/jpeg"],
    ["a PNG", bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "image/png"],
    ["a GIF", bytes("GIF89a\x01\0"), "image/gif"],
    ["a TIFF, little-endian", bytes("II*\0\x08\0\0\0"), "image/tiff"],
    ["a TIFF, big-endian", bytes("MM\0*\0\0\0\x08"), "image/tiff"],
    ["a WebP", bytes("RIFF\x24\0\0\0WEBPVP8 "), "image/webp"],
    ["a WAV, which also begins with RIFF", bytes("RIFF\x24\0\0\0WAVEfmt "), undefined],
    ["a photo of an iPhone", ftyp("heic", "mif1", "heic"), "image/heic"],
    ["a HEIF that says HEVC only among its brands", ftyp("mif1", "mif1", "heic", "miaf"), "image/heic"],
    ["an AVIF behind a general brand", ftyp("mif1", "avif", "miaf"), "image/avif"],
    ["an AVIF", ftyp("avif", "mif1"), "image/avif"],
    ["a HEIF of an unknown codec", ftyp("mif1"), "image/heif"],
    ["a video", ftyp("isom", "isom", "iso2", "avc1", "mp41"), "video/mp4"],
    ["a QuickTime film", ftyp("qt  "), "video/quicktime"],
    [
      "a Word document",
      zip(["[Content_Types].xml", "<Types/>"], ["_rels/.rels", ""], ["word/document.xml", ""]),
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    [
      "a workbook",
      zip(["[Content_Types].xml", "<Types/>"], ["xl/workbook.xml", ""]),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    [
      "a workbook whose folder lies far back",
      zip(["[Content_Types].xml", `<Types><Override PartName="/xl/workbook.xml"/></Types>`], ["_rels/.rels", "x".repeat(5000)]),
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    [
      "an OpenDocument text",
      zip(["mimetype", "application/vnd.oasis.opendocument.text"], ["content.xml", ""]),
      "application/vnd.oasis.opendocument.text",
    ],
    ["any other archive", zip(["photo.jpg", "\xff\xd8\xff"]), "application/zip"],
    ["an empty archive", bytes(`PK\x05\x06${"\0".repeat(18)}`), "application/zip"],
    ["XML", bytes(`\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?><HSoThueDTu/>`), "application/xml"],
    ["XML in UTF-16", bytes("\xff\xfe<\0?\0x\0m\0l\0 \0"), "application/xml"],
    ["HTML in the dress of XML", bytes(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">`), undefined],
    ["a web page", bytes("<!doctype html><script>"), undefined],
    ["a web page that mentions PDF", bytes("<!doctype html>%PDF-1.4"), undefined],
    ["a program", bytes("MZ\x90\0"), undefined],
    ["nothing", bytes(""), undefined],
  ])("knows %s", (_what, content, type) => expect(sniffMediaType(content)).toBe(type));

  it("reads a view into a larger buffer, and never throws", () => {
    const whole = bytes("xxxx\0\0\0\x18ftypheic\0\0\0\0mif1heic");
    expect(sniffMediaType(whole.subarray(4))).toBe("image/heic");
    fc.assert(
      fc.property(fc.constantFrom("PK\x03\x04", "\0\0\0\x18ftyp", "RIFF", "<?xml", ""), fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        sniffMediaType(Uint8Array.from([...bytes(head), ...tail]));
      }),
    );
  });
});

describe("mediaTypeMatches", () => {
  it.each([
    [["application/pdf", "image/jpeg"], "image/jpeg", true],
    [["image/*"], "image/heic", true],
    [["image/*"], "application/pdf", false],
    [["image/jpg"], "image/jpeg", true],
    [["image/heic"], "image/heif", true],
    [["text/xml"], "application/xml; charset=utf-8", true],
    [["application/pdf"], undefined, false],
    [[], undefined, true],
    [undefined, "application/zip", true],
    [["constructor"], "constructor", true],
  ])("%o takes %s: %s", (accept, type, expected) => expect(mediaTypeMatches(accept, type)).toBe(expected));
});
