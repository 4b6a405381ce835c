/** A short procedure to hand in quickly where the way to the server is what is tested: a name, a message, one paper that may be added. */
import type { Procedure } from "@hoso/contract";

export function requestProcedure(id = "short-request", version = 1, more: Partial<Procedure> = {}): Procedure {
  return {
    id,
    version,
    title: { vi: "Gửi kiến nghị", en: "Send a petition" },
    languages: ["vi", "en"],
    department: "reception",
    steps: [
      {
        id: "petition",
        title: { vi: "Nội dung kiến nghị", en: "Your petition" },
        fields: [
          { id: "fullName", kind: "person-name", label: { vi: "Họ và tên", en: "Full name" }, required: true },
          { id: "message", kind: "long-text", label: { vi: "Kiến nghị", en: "Petition" }, required: true, schema: { maxLength: 20_000 } },
        ],
      },
    ],
    documents: [
      {
        id: "picture",
        title: { vi: "Ảnh minh họa", en: "Picture" },
        required: false,
        provision: "upload",
        accept: ["image/png"],
        maxBytes: 5_000_000,
        maxFiles: 3,
      },
    ],
    processing: { term: { value: 5, unit: "workingDay" } },
    declaration: {
      text: { vi: "Tôi chịu trách nhiệm về nội dung trên.", en: "I answer for the content above." },
      signature: "authenticated-submit",
    },
    ...more,
  };
}
