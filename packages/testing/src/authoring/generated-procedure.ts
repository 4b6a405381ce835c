/** A procedure of any size that is sound in every part: conditions, a group, a list with rules in and over its rows, checks, documents, a fee, a scenario. */
import type { Field, Procedure } from "@hoso/contract";

const kinds = ["text", "integer", "choice", "date", "yes-no", "phone", "money", "long-text"];

function generatedField(index: number): Field {
  const kind = kinds[index % kinds.length]!;
  const field: Field = { id: `f${index}`, kind, label: { vi: `Câu hỏi ${index}`, en: `Question ${index}` } };
  if (kind === "choice") field.options = ["a", "b", "c"].map((value) => ({ value, label: { vi: `Ý ${value}`, en: `Answer ${value}` } }));
  if (index % 5 === 4)
    field.when = { "==": [{ var: `f${index - (index % kinds.length) + 2 - (index % kinds.length < 3 ? kinds.length : 0)}` }, "a"] };
  return field;
}

/** Fields in steps of 25, a fifth of them on conditions, some groups and a list, checks, documents and a fee. */
export function generatedProcedure(count: number): Procedure {
  const fields = Array.from({ length: count }, (_, index) => generatedField(index));
  if (fields[4]) delete fields[4].when;
  const steps = Array.from({ length: Math.ceil(count / 25) }, (_, index) => ({
    id: `step${index}`,
    title: { vi: `Bước ${index}`, en: `Step ${index}` },
    fields: fields.slice(index * 25, index * 25 + 25),
  }));
  const member: Field = { id: "name", kind: "person-name", label: { vi: "Họ và tên", en: "Name" } };
  const aged: Field = { id: "age", kind: "integer", label: { vi: "Tuổi", en: "Age" }, when: { "!!": [{ var: "name" }] } };
  steps[0]!.fields.push(
    {
      id: "owner",
      kind: "group",
      label: { vi: "Chủ hộ", en: "Owner" },
      fields: [member, { ...aged, when: { "!!": [{ var: "owner.name" }] } }],
    },
    {
      id: "members",
      kind: "list",
      label: { vi: "Thành viên", en: "Members" },
      fields: [member, { ...aged, required: { "!!": [{ var: "^.owner.name" }] } }],
    },
    {
      id: "total",
      kind: "computed",
      result: "number",
      label: { vi: "Tổng", en: "Total" },
      compute: { sum: [{ var: "members" }, { var: "age" }] },
    },
  );
  return {
    id: "generated",
    version: 1,
    title: { vi: "Thủ tục mẫu", en: "Sample procedure" },
    languages: ["vi", "en"],
    department: "justice",
    cases: [
      { id: "self", title: { vi: "Tự nộp", en: "Myself" } },
      { id: "proxy", title: { vi: "Nộp thay", en: "For another" } },
    ],
    steps,
    checks: [
      { id: "adult", assert: { ">=": [{ var: "age" }, 18] }, at: "members.age", message: { vi: "Phải đủ 18 tuổi.", en: "Must be 18." } },
    ],
    documents: [
      { id: "letter", title: { vi: "Giấy ủy quyền", en: "Letter" }, required: true, when: { "==": [{ var: "case" }, "proxy"] } },
      { id: "proof", title: { vi: "Giấy tờ chứng minh", en: "Proof" }, required: { "!": [{ "!!": [{ var: "documents.letter" }] }] } },
    ],
    fees: [{ id: "fee", title: { vi: "Lệ phí", en: "Fee" }, amount: { "*": [{ var: "f1" }, 1000] }, currency: "VND" }],
    scenarios: [
      {
        id: "plain",
        title: { vi: "Thường", en: "Plain" },
        case: "proxy",
        answers: { f1: 2, f2: "a", owner: { name: "Lan" }, members: [{ name: "Hoa", age: 20 }] },
        given: ["letter"],
        expect: {
          visible: ["members.0.age", "owner.age"],
          documents: ["letter"],
          fees: { fee: 2000 },
          values: { f2: "a", total: 20 },
          steps: steps.map(({ id }) => id),
        },
      },
    ],
  };
}
