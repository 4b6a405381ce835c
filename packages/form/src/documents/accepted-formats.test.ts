import { expect, test } from "vitest";
import { acceptAttribute, byteLimit, fileRules, formatName, formatNames } from "./accepted-formats.js";

test("names formats as people do, in the language", () => {
  const accept = ["application/pdf", "image/jpeg", "image/png"];
  expect(formatNames(accept, "vi")).toBe("PDF, JPEG hoặc PNG");
  expect(formatNames(accept, "en")).toBe("PDF, JPEG, or PNG");
  expect(formatName("application/vnd.openxmlformats-officedocument.wordprocessingml.document")).toBe("Word (.docx)");
});

test("says sizes without promising too much", () => {
  expect(byteLimit(10 * 1024 * 1024, "vi")).toBe("10 MB");
  expect(byteLimit(1_572_863, "vi")).toBe("1,4 MB");
  expect(byteLimit(800 * 1024, "en")).toBe("800 kB");
  expect(byteLimit(12, "en")).toBe("12 B");
});

test("tells pickers types and extensions", () => {
  expect(acceptAttribute(["application/pdf", "image/jpeg"])).toBe("application/pdf,.pdf,image/jpeg,.jpg,.jpeg");
});

test("fills in what a definition leaves open", () => {
  expect(fileRules({ id: "a", title: "A" })).toEqual({
    accept: ["application/pdf", "image/jpeg", "image/png"],
    maxBytes: 10485760,
    maxFiles: 10,
  });
});
