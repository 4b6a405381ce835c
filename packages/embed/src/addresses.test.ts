import { describe, expect, it } from "vitest";
import { intakeBase, readUrl } from "./addresses.js";

const page = "https://quan1.example.vn/thu-tuc/index.html";
const element = (attributes: Record<string, string>): { getAttribute(name: string): string | null } => ({
  getAttribute: (name) => attributes[name] ?? null,
});

describe("intakeBase", () => {
  it.each([
    [{ src: "https://intake.example.vn/procedures/household-business" }, "https://intake.example.vn/"],
    [{ src: "https://example.vn/hoso/procedures/x/versions/3" }, "https://example.vn/hoso/"],
    [{ src: "/procedures/x" }, "https://quan1.example.vn/"],
    [{ src: "x.json" }, "https://quan1.example.vn/"],
    [{ src: "https://files.example.vn/a/b/x.json" }, "https://files.example.vn/"],
    [{ src: "https://files.example.vn/x.json", intake: "https://intake.example.vn" }, "https://intake.example.vn/"],
    [{ src: "https://files.example.vn/x.json", intake: "https://example.vn/hoso//" }, "https://example.vn/hoso/"],
    [{ intake: "/hoso" }, "https://quan1.example.vn/hoso/"],
    [{}, undefined],
    [{ src: "" }, undefined],
    [{ src: "javascript:alert(1)" }, undefined],
    [{ src: "data:application/json,{}" }, undefined],
    [{ src: "http://" }, undefined],
  ])("%j", (attributes, base) => {
    expect(intakeBase(element(attributes as Record<string, string>), page)).toBe(base);
  });
});

describe("readUrl", () => {
  it("takes http and https only", () => {
    expect(readUrl("../a", page)?.href).toBe("https://quan1.example.vn/a");
    for (const text of [null, "", "ftp://x/", "blob:https://x/1", " javascript:1", "http://["]) expect(readUrl(text, page)).toBeUndefined();
  });
});
