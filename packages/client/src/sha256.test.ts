import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileDigest } from "./file-digest.js";
import { Sha256 } from "./sha256.js";

const expected = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("Sha256", () => {
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"],
  ])("gives the published digest of %j", (text, hex) => {
    expect(new Sha256().update(new TextEncoder().encode(text)).hex()).toBe(hex);
  });

  it("gives the same however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const hash = new Sha256();
        for (const piece of pieces) hash.update(piece);
        expect(hash.hex()).toBe(expected(Buffer.concat(pieces)));
      }),
    );
  });

  it("reads a piece in the middle of a larger buffer", () => {
    const buffer = new Uint8Array(300).map((_, index) => index);
    expect(new Sha256().update(buffer.subarray(3, 200)).hex()).toBe(expected(buffer.subarray(3, 200)));
  });
});

describe("fileDigest", () => {
  const bytes = new Uint8Array(3 * 256 * 1024 + 17).map((_, index) => (index * 31) % 251);

  it("is the same in one piece and slice by slice", async () => {
    const file = new Blob([bytes]);
    expect(await fileDigest(file)).toBe(expected(bytes));
    expect(await fileDigest(file, undefined, 1000)).toBe(expected(bytes));
  });

  it("stops when told", async () => {
    await expect(fileDigest(new Blob([bytes]), AbortSignal.abort(), 1000)).rejects.toThrow();
  });
});
