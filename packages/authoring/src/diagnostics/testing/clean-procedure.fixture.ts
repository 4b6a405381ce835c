/** A small procedure in which even the strict profile finds nothing; tests spoil one thing at a time. */
import type { Field, Procedure } from "@hoso/contract";

const privacy: NonNullable<Field["privacy"]> = { sensitivity: "basic", legalBasis: "stateDuty", purposes: ["decide"] };

export function cleanProcedure(): Procedure {
  return {
    id: "clean",
    version: 1,
    title: { vi: "Cấp bản sao", en: "Copies" },
    languages: ["vi", "en"],
    department: "justice",
    legalBasis: [
      { number: "60/2014/QH13", title: { vi: "Luật Hộ tịch", en: "Civil status law" }, status: "in-force" },
      { number: "85/2019/TT-BTC", title: { vi: "Thông tư về lệ phí", en: "Circular on fees" }, status: "in-force" },
    ],
    cases: [
      { id: "self", title: { vi: "Tôi tự nộp", en: "I apply myself" } },
      { id: "proxy", title: { vi: "Tôi nộp thay", en: "I apply for somebody" } },
    ],
    steps: [
      {
        id: "applicantStep",
        title: { vi: "Người yêu cầu", en: "The applicant" },
        fields: [
          {
            id: "fullName",
            kind: "person-name",
            label: { vi: "Họ và tên", en: "Full name" },
            required: true,
            autocomplete: "name",
            privacy,
            source: { registry: "population", item: "fullName" },
          },
          { id: "personalId", kind: "personal-id", label: { vi: "Số định danh cá nhân", en: "Personal number" }, required: true, privacy },
          {
            id: "relation",
            kind: "choice",
            label: { vi: "Bạn là gì của người có tên?", en: "Who are you to this person?" },
            when: { "==": [{ var: "case" }, "proxy"] },
            required: true,
            options: [
              { value: "parent", label: { vi: "Cha hoặc mẹ", en: "Father or mother" } },
              { value: "other", label: { vi: "Người khác", en: "Somebody else" } },
            ],
          },
        ],
      },
      {
        id: "copiesStep",
        title: { vi: "Bản sao", en: "Copies" },
        fields: [
          { id: "copies", kind: "integer", label: { vi: "Số bản", en: "Number" }, required: true, schema: { minimum: 1, maximum: 50 } },
          { id: "urgent", kind: "yes-no", label: { vi: "Cần gấp không?", en: "Urgent?" } },
          { id: "reason", kind: "text", label: { vi: "Lý do", en: "Reason" }, when: { "==": [{ var: "urgent" }, true] } },
          {
            id: "names",
            kind: "list",
            label: { vi: "Tên trong bản sao", en: "Names in the copy" },
            fields: [{ id: "word", kind: "text", label: { vi: "Tên", en: "Name" } }],
          },
        ],
      },
    ],
    checks: [
      {
        id: "few",
        assert: { or: [{ "<=": [{ var: "copies" }, 10] }, { "==": [{ var: "urgent" }, false] }] },
        at: "copies",
        message: { vi: "Khi cần gấp, tối đa 10 bản.", en: "At most 10 copies when urgent." },
      },
    ],
    documents: [
      {
        id: "letter",
        title: { vi: "Giấy đề nghị", en: "Letter of request" },
        required: true,
        when: { "==": [{ var: "relation" }, "other"] },
        accept: ["application/pdf"],
      },
    ],
    fees: [
      {
        id: "copies",
        title: { vi: "Lệ phí", en: "Fee" },
        amount: { "*": [{ var: "copies" }, 8000] },
        currency: "VND",
        legalBasis: "85/2019/TT-BTC",
        exemptions: [{ when: { "==": [{ var: "relation" }, "parent"] }, title: { vi: "Cha mẹ", en: "Parents" } }],
      },
    ],
    processing: {
      term: { value: 3, unit: "workingDay" },
      stages: [
        { id: "check", title: { vi: "Kiểm tra", en: "Check" }, term: { value: 1, unit: "workingDay" } },
        { id: "issue", title: { vi: "Cấp", en: "Issue" }, term: { value: 2, unit: "workingDay" } },
      ],
      outputs: [{ id: "copy", title: { vi: "Bản sao", en: "Copy" } }],
    },
    privacy: {
      controller: { vi: "Ủy ban nhân dân phường", en: "Ward People's Committee" },
      purposes: [
        { id: "decide", text: { vi: "Giải quyết hồ sơ này.", en: "To decide this application." } },
        { id: "survey", text: { vi: "Mời bạn đánh giá.", en: "To invite you to a survey." }, consent: true },
      ],
      retention: "P5Y",
    },
    scenarios: [
      { id: "alone", title: { vi: "Tự nộp", en: "Myself" }, case: "self", answers: { copies: 2 }, expect: { total: 16000, documents: [] } },
      {
        id: "forOther",
        title: { vi: "Nộp thay", en: "For other" },
        case: "proxy",
        answers: { relation: "other" },
        expect: { documents: ["letter"] },
      },
    ],
  };
}

/** The field with this path, groups and lists included. */
export function fieldIn({ steps }: Procedure, path: string): Field {
  let fields = steps.flatMap((step) => step.fields);
  let found: Field | undefined;
  for (const id of path.split(".")) {
    found = fields.find((field) => field.id === id);
    fields = found?.fields ?? [];
  }
  if (!found) throw new RangeError(`Expected a field ${path}`);
  return found;
}
