import { expect, test } from "vitest";
import { cleanFileName } from "./file-name.js";

test("keeps a plain Vietnamese name, composed", () => {
  expect(cleanFileName("Giấy khai sinh.pdf".normalize("NFD"), "application/pdf")).toBe("Giấy khai sinh.pdf");
});

test("drops paths, controls and marks that hide the extension", () => {
  expect(cleanFileName("C:\\fakepath\\..\\so do.png", "image/png")).toBe("so do.png");
  expect(cleanFileName("../../etc/passwd", "")).toBe("passwd");
  expect(cleanFileName("anh\u202egpj.exe", "image/jpeg")).toBe("anhgpj.exe.jpg");
  expect(cleanFileName("a\u0000\u200bb<script>.pdf", "application/pdf")).toBe("abscript.pdf");
});

test("gives the extension of the content", () => {
  expect(cleanFileName("IMG_0042.HEIC", "image/jpeg")).toBe("IMG_0042.jpg");
  expect(cleanFileName("photo.JPEG", "image/jpeg")).toBe("photo.JPEG");
  expect(cleanFileName("scan", "application/pdf")).toBe("scan.pdf");
  expect(cleanFileName("", "application/pdf")).toBe("file.pdf");
  expect(cleanFileName("...", "")).toBe("file");
});

test("is bounded and never cuts a character in half", () => {
  const name = cleanFileName(`${"😀".repeat(200)}.pdf`, "application/pdf");
  expect(name.length).toBeLessThanOrEqual(120);
  expect(name.isWellFormed?.() ?? true).toBe(true);
  expect(name.endsWith(".pdf")).toBe(true);
});
