/** Two small definitions that tests publish, and submissions that fit them. */
import { randomUUID } from "node:crypto";
import type { SubmittedApplication } from "@hoso/contract";
import { canonicalise } from "@hoso/trust";
import { textDigest } from "../applications/assent.js";
import { createHash } from "node:crypto";

export const declarationText = { vi: "Tôi cam đoan những điều khai trên là đúng.", en: "I declare that the above is true." };
const consentText = { vi: "Nhận khảo sát mức độ hài lòng.", en: "Receive a satisfaction survey." };

/** Asks for a name, a read-only note number, copies with a computed total, and a paper when sent by post. */
export const copyRequest = {
  id: "copy-request",
  version: 1,
  title: { vi: "Xin bản sao", en: "Copy request" },
  languages: ["vi", "en"],
  department: "justice",
  steps: [
    {
      id: "request",
      title: { vi: "Yêu cầu", en: "Request" },
      fields: [
        {
          id: "fullName",
          kind: "text",
          label: { vi: "Họ tên", en: "Full name" },
          required: true,
          schema: { minLength: 1, maxLength: 120 },
        },
        { id: "personalId", kind: "personal-id", label: { vi: "Số định danh", en: "Personal ID" } },
        { id: "fileNumber", kind: "text", label: { vi: "Số sổ", en: "File number" }, readOnly: true },
        { id: "copies", kind: "integer", label: { vi: "Số bản", en: "Copies" }, required: true, schema: { minimum: 1, maximum: 20 } },
        {
          id: "total",
          kind: "computed",
          label: { vi: "Tổng", en: "Total" },
          compute: { "*": [{ var: "copies" }, 8000] },
          result: "number",
        },
        {
          id: "delivery",
          kind: "choice",
          label: { vi: "Nhận ở đâu", en: "Delivery" },
          required: true,
          options: [
            { value: "counter", label: { vi: "Tại quầy", en: "At the counter" } },
            { value: "post", label: { vi: "Bưu điện", en: "By post" } },
          ],
        },
        {
          id: "street",
          kind: "text",
          label: { vi: "Địa chỉ", en: "Address" },
          required: true,
          when: { "==": [{ var: "delivery" }, "post"] },
        },
      ],
    },
  ],
  documents: [
    {
      id: "letter",
      title: { vi: "Giấy ủy quyền", en: "Letter" },
      required: true,
      when: { "==": [{ var: "delivery" }, "post"] },
      accept: ["application/pdf", "image/png", "image/jpeg"],
      maxBytes: 20_000_000,
      maxFiles: 3,
    },
  ],
  fees: [
    {
      id: "copies",
      title: { vi: "Phí bản sao", en: "Copy fee" },
      amount: { "*": [{ var: "copies" }, 8000] },
      currency: "VND",
      collectAt: "submission",
      refundable: false,
    },
  ],
  processing: { term: { value: 3, unit: "workingDay" } },
  privacy: {
    controller: { vi: "Sở Tư pháp", en: "Department of Justice" },
    purposes: [{ id: "survey", text: consentText, consent: true }],
  },
  declaration: { text: declarationText, signature: "authenticated-submit" },
};

export const digestOf = (value: unknown): string => createHash("sha256").update(canonicalise(value)).digest("hex");

export function submission(
  changes: Partial<SubmittedApplication> = {},
  definition: { id: string; version: number } = copyRequest,
): SubmittedApplication {
  return {
    procedure: { id: definition.id, version: definition.version, digest: digestOf(definition) },
    answers: { fullName: "Nguyễn Thị Ánh", copies: 2, total: 16000, delivery: "counter" },
    documents: [],
    declaration: { accepted: true, textDigest: textDigest(declarationText.vi), language: "vi", time: "2026-11-20T09:00:00+07:00" },
    consents: [
      { purpose: "survey", given: false, textDigest: textDigest(consentText.vi), language: "vi", time: "2026-11-20T09:00:00+07:00" },
    ],
    channel: "web",
    locale: "vi",
    idempotencyKey: randomUUID(),
    ...changes,
  };
}

/** The smallest bytes that are a PNG by content, padded to `size`. */
export function png(size = 2_000, seed = 1): Buffer {
  const head = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
  const padding = Buffer.alloc(Math.max(0, size - head.length));
  for (let index = 0; index < padding.length; index++) padding[index] = (index * 31 + seed * 17) & 0xff;
  return Buffer.concat([head, padding]);
}
