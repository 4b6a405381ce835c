import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { digest, digestBytes, digestText, sameDigest } from "./digest.js";

const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

describe("digest", () => {
  it("is the SHA-256 of the canonical form", async () => {
    expect(await digest({ b: 1, a: "ồ" })).toBe(createHash("sha256").update('{"a":"ồ","b":1}').digest("hex"));
    expect(await digest({ a: "ồ", b: 1 })).toBe(await digest({ b: 1, a: "ồ" }));
  });

  it("of a text does not depend on how accents were typed", async () => {
    expect(await digestText("Tờ khai".normalize("NFD"))).toBe(await digestText("Tờ khai".normalize("NFC")));
    expect(await digestText("")).toBe(EMPTY);
  });

  it("says so when the platform has no cryptography", async () => {
    vi.stubGlobal("crypto", {});
    await expect(digestBytes(new Uint8Array())).rejects.toMatchObject({ code: "NO_WEB_CRYPTO" });
    vi.unstubAllGlobals();
    expect(await digestBytes(new Uint8Array())).toBe(EMPTY);
  });

  it("refuses what has no canonical form", async () => {
    await expect(digest({ a: undefined })).rejects.toMatchObject({ code: "NOT_I_JSON" });
  });
});

describe("sameDigest", () => {
  it("takes hex and the integrity form", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const hex = Buffer.from(bytes).toString("hex");
        expect(sameDigest(hex, hex)).toBe(true);
        expect(sameDigest(hex, ` sha256:${hex.toUpperCase()} `)).toBe(true);
        expect(sameDigest(hex, `sha256-${Buffer.from(bytes).toString("base64")}`)).toBe(true);
        expect(sameDigest(hex, `sha256-${Buffer.from(bytes).toString("base64url")}`)).toBe(true);
      }),
    );
  });

  it.each(["", "sha256-", "sha512-AAAA", "x", EMPTY.slice(1), `${EMPTY}0`, `sha256-${"A".repeat(43)}=`])("refuses %j", (expected) => {
    expect(sameDigest(EMPTY, expected)).toBe(false);
  });
});
