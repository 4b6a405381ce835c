// Tells the type of a file from its first bytes. Says nothing about whether the rest is sound or harmless.

/** How many bytes of a file are enough. */
export const sniffLength = 4096;

/** Leading bytes, as Latin-1 text. */
const signatures: readonly (readonly [magic: string, type: string])[] = [
  ["\xff\xd8\xff", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["GIF87a", "image/gif"],
  ["GIF89a", "image/gif"],
  ["II*\0", "image/tiff"],
  ["MM\0*", "image/tiff"],
  ["PK\x03\x04", "application/zip"],
  ["PK\x05\x06", "application/zip"],
];

/** Major and compatible brands of ISO base media files (ISO 14496-12, HEIF 23008-12). */
const brands: readonly (readonly [brand: RegExp, type: string])[] = [
  [/^(?:avif|avis)$/, "image/avif"],
  [/^(?:hei[cxms]|hev[cxms])$/, "image/heic"],
  [/^(?:mif1|msf1)$/, "image/heif"],
  [/^(?:isom|iso[2-9]|mp4[12]|avc1|dash|M4V |M4VP|MSNV|3gp\d)$/, "video/mp4"],
  [/^qt {2}$/, "video/quicktime"],
];

const office = "application/vnd.openxmlformats-officedocument.";
const containers: readonly (readonly [entry: string, type: string])[] = [
  ["word/", `${office}wordprocessingml.document`],
  ["xl/", `${office}spreadsheetml.sheet`],
  ["ppt/", `${office}presentationml.presentation`],
];

/**
 * The media type of a file by its content.
 * @param bytes its beginning; `sniffLength` bytes are enough.
 * @returns undefined when it is none of the known types.
 */
export function sniffMediaType(bytes: Uint8Array): string | undefined {
  const text = latin1(bytes.subarray(0, sniffLength));
  const found = signatures.find(([magic]) => text.startsWith(magic))?.[1];
  if (found === "application/zip") return zipType(bytes.subarray(0, sniffLength), text);
  if (found) return found;
  // Readers of PDF look for the header in the first kilobyte, past what mail gateways and scanners put before it; a page is no PDF.
  if (/^[^<]*%PDF-/.test(text.slice(0, 1024))) return "application/pdf";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "image/webp";
  if (text.slice(4, 8) === "ftyp") return isoMediaType(bytes, text);
  return isXml(text) ? "application/xml" : undefined;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** The major brand decides; where it says nothing of its own (mif1), a compatible brand does. */
function isoMediaType(bytes: Uint8Array, text: string): string | undefined {
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const names = [text.slice(8, 12), ...(text.slice(16, Math.min(size, text.length)).match(/[^]{4}/g) ?? [])];
  const types = names.map((name) => brands.find(([brand]) => brand.test(name))?.[1]);
  const images = types.filter((type) => type?.startsWith("image/"));
  if (!types[0] || types[0] === "image/heif") return images.find((type) => type !== "image/heif") ?? types.find((type) => type);
  return types[0];
}

/** Office files are ZIP archives that begin with their list of types or their relations; their folder tells which. */
function zipType(bytes: Uint8Array, text: string): string {
  const names = entryNames(bytes, text);
  const mime = /^mimetype(application\/[\w.+-]+)/.exec(text.slice(30));
  if (mime) return mime[1]!.replace(/PK$/, "");
  const [, type] = containers.find(([folder]) => names.some((name) => name.startsWith(folder))) ?? [];
  if (type) return type;
  if (!names.some((name) => name === "[Content_Types].xml" || name.startsWith("_rels/"))) return "application/zip";
  // The folder's entries may lie further back; the list of types, when it is stored plainly, names the main part.
  return containers.find(([folder]) => text.includes(`PartName="/${folder}`))?.[1] ?? "application/zip";
}

/** Names in the local headers (APPNOTE 4.3.7) that lie within the bytes at hand. */
function entryNames(bytes: Uint8Array, text: string): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = text.indexOf("PK\x03\x04"); at >= 0 && at + 30 <= bytes.length; at = text.indexOf("PK\x03\x04", at + 4)) {
    names.push(text.slice(at + 30, at + 30 + view.getUint16(at + 26, true)));
  }
  return names;
}

/** An XML declaration or a doctype-free root, in UTF-8 or UTF-16; HTML is not XML. */
function isXml(text: string): boolean {
  const plain = text
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replace(/\0/g, "")
    .trimStart();
  return plain.startsWith("<?xml") && !/<html[\s>]/i.test(plain);
}
