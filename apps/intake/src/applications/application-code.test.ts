import { describe, expect, it } from "vitest";
import { CODE_ALPHABET, newApplicationCode, readApplicationCode } from "./application-code.js";
import { isApplicationId, newApplicationId } from "./application-id.js";
import { applicationSecret, hashSecret, opens } from "./application-secret.js";

describe("the code", () => {
  it("has three groups of four, without look-alikes, and is not drawn twice", () => {
    const codes = Array.from({ length: 5_000 }, newApplicationCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{4}(-[23456789ABCDEFGHJKMNPQRSTVWXYZ]{4}){2}$/);
    for (const lookalike of "01ILOU") expect(CODE_ALPHABET).not.toContain(lookalike);
  });

  it("is read as people type it, and a slip is found", () => {
    const code = newApplicationCode();
    expect(readApplicationCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(code);
    const plain = code.replaceAll("-", "");
    for (let at = 0; at < plain.length; at++) {
      for (const other of CODE_ALPHABET) {
        if (other !== plain[at]) expect(readApplicationCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeUndefined();
      }
    }
    expect(readApplicationCode("O000-1111-ILOU")).toBeUndefined();
    expect(readApplicationCode("")).toBeUndefined();
  });

  it("finds nearly every pair of neighbours that changed places", () => {
    let found = 0;
    let tried = 0;
    for (let round = 0; round < 500; round++) {
      const plain = newApplicationCode().replaceAll("-", "");
      for (let at = 0; at < plain.length - 1; at++) {
        if (plain[at] === plain[at + 1]) continue;
        tried += 1;
        if (readApplicationCode(plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2)) === undefined) found += 1;
      }
    }
    expect(found / tried).toBeGreaterThan(0.99);
  });
});

describe("the id and the secret", () => {
  it("is a UUID of version 7 that grows with time", () => {
    const early = newApplicationId(1_700_000_000_000);
    const late = newApplicationId(1_700_000_000_001);
    expect([early, late].every(isApplicationId)).toBe(true);
    expect(early < late).toBe(true);
    expect(Number.parseInt(early.replaceAll("-", "").slice(0, 12), 16)).toBe(1_700_000_000_000);
    expect(new Set(Array.from({ length: 2_000 }, () => newApplicationId())).size).toBe(2_000);
  });

  it("is made again from the key and the id, and opens nothing else", () => {
    const id = newApplicationId();
    const secret = applicationSecret("key-of-the-server", id);
    expect(secret).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(applicationSecret("key-of-the-server", id)).toBe(secret);
    expect(applicationSecret("another key", id)).not.toBe(secret);
    expect(opens(secret, hashSecret(secret))).toBe(true);
    expect(opens(applicationSecret("key-of-the-server", newApplicationId()), hashSecret(secret))).toBe(false);
    expect(opens(secret, undefined)).toBe(false);
  });
});
