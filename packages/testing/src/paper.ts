// Papers to attach: real PNG pictures and PDF files of any size, each with other bytes, made without anything but Node.
import { createHash, randomBytes } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

export interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
  readonly sha256: string;
}

/** A picture of noise: as many bytes as pixels times three, whatever compresses it. */
export function photo(name: string, width: number, height = width): Paper {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let row = 0; row < height; row += 1) randomBytes(width * 3).copy(rows, row * (1 + width * 3) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // eight bits of red, green and blue
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return paper(
    name,
    "image/png",
    Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 1 })), chunk("IEND", Buffer.alloc(0))]),
  );
}

/** A PDF of one empty page, with a comment of random letters to make it as long as wanted. */
export function pdf(name: string, bytes = 2000): Paper {
  const filler = randomBytes(Math.ceil(bytes / 2))
    .toString("hex")
    .slice(0, bytes);
  const body = `%PDF-1.4\n%${filler}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
  return paper(name, "application/pdf", Buffer.from(body, "latin1"));
}

/** Bytes under a name that promises something else. */
export function disguised(name: string, mimeType: string, content: string): Paper {
  return paper(name, mimeType, Buffer.from(content));
}

function paper(name: string, mimeType: string, buffer: Buffer): Paper {
  return { name, mimeType, buffer, sha256: createHash("sha256").update(buffer).digest("hex") };
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
