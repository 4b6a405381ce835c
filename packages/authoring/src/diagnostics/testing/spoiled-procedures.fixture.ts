/** For every code: what makes it appear in the clean procedure, and something close to it that must not. */
import type { Field, Procedure, Text } from "@hoso/contract";
import type { DiagnosticsOptions } from "../diagnostics-options.js";
import type { DiagnosticCode } from "../codes.js";
import { fieldIn } from "./clean-procedure.fixture.js";

type Spoil = (procedure: Procedure) => void;

export interface Spoiled {
  readonly found: Spoil;
  readonly near: Spoil;
  readonly options?: DiagnosticsOptions;
  /** Where this platform says it otherwise. */
  readonly says?: DiagnosticCode;
}

/** Node before 23 cannot read modifiers in a pattern and calls them a slip. */
const readsModifiers = (() => {
  try {
    return new RegExp("(?i:a)", "u").test("A");
  } catch {
    return false;
  }
})();

const both = (vi: string, en: string): Text => ({ vi, en });
const set =
  (path: string, values: Record<string, unknown>): Spoil =>
  (procedure) =>
    void Object.assign(fieldIn(procedure, path), values);
const add =
  (field: Field, step = 1): Spoil =>
  (procedure) =>
    void procedure.steps[step]!.fields.push(field);
const root =
  (values: Record<string, unknown>): Spoil =>
  (procedure) =>
    void Object.assign(procedure, values);
const document =
  (values: Record<string, unknown>): Spoil =>
  (procedure) =>
    void Object.assign(procedure.documents![0]!, values);
const fee =
  (values: Record<string, unknown>): Spoil =>
  (procedure) =>
    void Object.assign(procedure.fees![0]!, values);
const check =
  (values: Record<string, unknown>): Spoil =>
  (procedure) =>
    void Object.assign(procedure.checks![0]!, values);
const all =
  (...spoils: readonly Spoil[]): Spoil =>
  (procedure) =>
    spoils.forEach((spoil) => spoil(procedure));

const pattern = (source: string, message = true): Spoil =>
  set("reason", { schema: { pattern: source }, ...(message && { messages: { pattern: both("Ghi 4 chữ số.", "Enter 4 digits.") } }) });
const hint = (vi: string, en: string): Spoil => set("copies", { hint: both(vi, en) });
const help = (vi: string, en: string): Spoil => set("copies", { help: both(vi, en) });
const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `o${index}`, label: both(`Ý ${index}`, `Answer ${index}`) }));
const text = (id: string, vi: string, en: string): Field => ({ id, kind: "text", label: both(vi, en) });
const equals = (name: string, value: string | number | boolean) => ({ "==": [{ var: name }, value] });
const many = (count: number): Field[] =>
  Array.from({ length: count }, (_, index) => text(`more${index}`, `Câu ${index}`, `Question ${index}`));
const words = (count: number) => ["Ba", ...Array.from({ length: count - 1 }, () => "ba")].join(" ");

const bare: Spoil = (procedure) => delete (procedure as Partial<Procedure>).privacy;

export const spoiled: Readonly<Record<DiagnosticCode, Spoiled>> = {
  shape: { found: root({ estimatedMinutes: 9000 }), near: root({ estimatedMinutes: 60 }) },
  "missing-text": {
    found: (it) => void delete (it.steps[0] as Partial<Procedure["steps"][0]>).title,
    near: (it) => void delete it.steps[0]!.hint,
  },
  "missing-value": { found: (it) => void delete (it.fees![0] as { currency?: string }).currency, near: fee({ refundable: undefined }) },
  "no-steps": { found: root({ steps: [], checks: [], documents: [], fees: [], scenarios: [] }), near: (it) => void it.steps.pop() },
  "empty-step": {
    found: (it) => void it.steps.push({ id: "empty", title: both("Trống", "Empty"), fields: [] as never }),
    near: () => undefined,
  },
  "text-too-long": { found: hint("x".repeat(2001), "x"), near: hint("x".repeat(2000), "x") },
  "missing-label": { found: set("reason", { label: undefined }), near: add({ id: "say", kind: "note", text: both("Chú ý.", "Note.") }) },
  "missing-language": { found: set("reason", { label: { vi: "Lý do" } }), near: set("reason", { label: both("Lý do", "Why") }) },
  "unknown-kind": { found: set("reason", { kind: "telepathy" }), near: set("reason", { kind: "long-text" }) },
  "reserved-id": { found: set("reason", { id: "today" }), near: set("reason", { id: "todays" }) },
  "duplicate-id": { found: add(text("reason", "Khác", "Other")), near: add(text("reasons", "Khác", "Other")) },
  "missing-fields": {
    found: add({ id: "group", kind: "group", label: both("Nhóm", "Group"), fields: [] as never }),
    near: add({ id: "group", kind: "group", label: both("Nhóm", "Group"), fields: [text("inner", "Trong", "Inner")] }),
  },
  "missing-compute": {
    found: add({ id: "sum", kind: "computed", label: both("Tổng", "Sum"), result: "number" }),
    near: add({ id: "sum", kind: "computed", label: both("Tổng", "Sum"), result: "number", compute: { "+": [{ var: "copies" }, 1] } }),
  },
  "missing-options": {
    found: add({ ...text("pick", "Chọn", "Pick"), kind: "choice" }),
    near: add({ ...text("pick", "Chọn", "Pick"), kind: "choice", options: options(2) as never }),
  },
  "missing-partial-reason": {
    found: root({ serviceLevel: "partial" }),
    near: root({ serviceLevel: "partial", partialReason: both("Phải đến ký.", "Must sign.") }),
  },
  "unknown-profile": {
    found: add({ ...text("place", "Nơi", "Place"), kind: "address", profile: "moon", privacy: { sensitivity: "none" } }),
    near: add({ ...text("place", "Nơi", "Place"), kind: "address", profile: "vn", privacy: { sensitivity: "none" } }),
  },
  "duplicate-option": {
    found: (it) => void fieldIn(it, "relation").options!.push({ value: "other", label: both("Nữa", "Again") }),
    near: (it) => void fieldIn(it, "relation").options!.push({ value: "others", label: both("Nữa", "Again") }),
  },
  "bad-default": { found: set("copies", { default: "many" }), near: set("copies", { default: 1 }) },
  "impossible-bounds": {
    found: set("copies", { schema: { minimum: 50, maximum: 1 } }),
    near: set("copies", { schema: { minimum: 5, maximum: 50 } }),
  },
  "scenario-failed": {
    found: (it) => void (it.scenarios![0]!.expect.total = 1),
    near: (it) => void (it.scenarios![0]!.expect.fees = { copies: 16000 }),
  },
  "unknown-path": {
    found: set("reason", { when: { and: [equals("urgnt", true), { "!!": [{ var: "copies" }] }] } }),
    near: set("reason", { when: { "!!": [{ var: "copies" }] } }),
  },
  "unknown-document": {
    found: set("reason", { when: { "!!": [{ var: "documents.gone" }] } }),
    near: set("reason", { when: { "!!": [{ var: "documents.letter" }] } }),
  },
  "unknown-case": { found: (it) => void (it.scenarios![0]!.case = "nobody"), near: (it) => void (it.scenarios![0]!.case = "self") },
  "unknown-option": {
    found: set("reason", { when: equals("relation", "uncle") }),
    near: set("reason", { when: equals("relation", "other") }),
  },
  "unknown-operator": {
    found: set("reason", { when: { matches: [{ var: "copies" }, 1] } as never }),
    near: set("reason", { when: { "==": [{ var: "copies" }, 1] } }),
  },
  "bad-arity": { found: set("reason", { when: { "<": [1] } }), near: set("reason", { when: { "<": [{ var: "copies" }, 20] } }) },
  "rule-too-deep": {
    found: set("reason", {
      when: Array.from({ length: 70 }).reduce<unknown>((rule) => ({ "!": [rule] }), equals("urgent", true)) as never,
    }),
    near: set("reason", { when: Array.from({ length: 20 }).reduce<unknown>((rule) => ({ "!": [rule] }), equals("urgent", true)) as never }),
  },
  "type-mismatch": { found: set("reason", { when: equals("copies", "many") }), near: set("reason", { when: equals("copies", 3) }) },
  "not-a-condition": { found: set("reason", { when: { var: "copies" } }), near: set("reason", { when: { var: "urgent" } }) },
  cycle: {
    found: all(set("reason", { when: { "!!": [{ var: "urgent" }] } }), set("urgent", { when: { "!!": [{ var: "reason" }] } })),
    near: set("reason", { required: { "!!": [{ var: "urgent" }] } }),
  },
  "unknown-purpose": {
    found: set("personalId", { privacy: { sensitivity: "basic", legalBasis: "stateDuty", purposes: ["decide", "gone"] } }),
    near: set("personalId", { privacy: { sensitivity: "basic", legalBasis: "stateDuty", purposes: ["decide"] } }),
  },
  "unknown-registry": {
    found: set("fullName", { source: { registry: "nowhere", item: "x" } }),
    near: set("fullName", { source: { registry: "land", item: "x" } }),
  },
  "never-shown": {
    found: set("reason", { when: { and: [equals("urgent", true), equals("urgent", false)] } }),
    near: set("reason", { when: { or: [equals("urgent", true), equals("copies", 3)] } }),
  },
  "always-shown": {
    found: set("reason", { when: { "!=": [{ var: "copies" }, 99] } }),
    near: set("reason", { when: { "!=": [{ var: "copies" }, 50] } }),
  },
  "unreachable-step": {
    found: (it) => void (it.steps[1]!.when = { ">": [{ var: "copies" }, 50] }),
    near: (it) => void (it.steps[0]!.when = { ">": [{ var: "copies" }, 49] }),
  },
  "never-required": {
    found: set("reason", { required: equals("urgent", false) }),
    near: set("reason", { required: { ">": [{ var: "copies" }, 5] } }),
  },
  "always-required": {
    found: set("reason", { required: equals("urgent", true) }),
    near: set("reason", { required: { "!!": [{ var: "copies" }] } }),
  },
  "never-applies": {
    found: document({ when: { and: [equals("case", "self"), equals("relation", "other")] } }),
    near: document({ when: { or: [equals("case", "self"), equals("relation", "other")] } }),
  },
  "always-applies": { found: fee({ when: { in: [{ var: "case" }, ["self", "proxy"]] } }), near: fee({ when: equals("case", "self") }) },
  "option-never-offered": {
    found: (it) => void (fieldIn(it, "relation").options![0]!.when = equals("case", "self")),
    near: (it) => void (fieldIn(it, "relation").options![0]!.when = equals("urgent", true)),
  },
  "check-never-fails": {
    found: check({ assert: { ">=": [{ var: "copies" }, 1] } }),
    near: check({ assert: { ">=": [{ var: "copies" }, 2] } }),
  },
  "check-always-fails": {
    found: check({ assert: { ">": [{ var: "copies" }, 50] } }),
    near: check({ assert: { ">": [{ var: "copies" }, 49] } }),
  },
  "pattern-syntax": { found: pattern("^[0-9{4}$"), near: pattern("^[0-9]{4}$") },
  "pattern-back-reference": { found: pattern("^(a)\\1$"), near: pattern("^(a)1$") },
  "pattern-look-around": { found: pattern("^(?=a)b$"), near: pattern("^(?:a)b$") },
  "pattern-unsupported": {
    found: pattern("^(?i:a)$"),
    near: pattern("^(?<year>a)$"),
    ...(!readsModifiers && { says: "pattern-syntax" as const }),
  },
  "pattern-too-large": { found: pattern("^(?:[a-z]{500}){500}$"), near: pattern("^[a-z]{50}$") },
  "pattern-without-message": { found: pattern("^[0-9]{4}$", false), near: pattern("^[0-9]{4}$") },
  "pattern-slow": { found: pattern("^(?:a+)+$"), near: pattern("^(?:a+b)?$") },
  "pattern-unanchored": { found: pattern("[0-9]{4}"), near: pattern("^[0-9]{4}$") },
  "missing-translation": { found: set("reason", { hint: "Nêu ngắn gọn" }), near: set("reason", { hint: "1234" }) },
  untranslated: { found: hint("Ghi số bản cần cấp", "Ghi số bản cần cấp"), near: hint("VNeID 2026", "VNeID 2026") },
  "duplicate-label": {
    found: add(text("why", "Lý do:", "Reason")),
    near: all(add({ ...text("why", "Lý do", "Reason"), when: equals("urgent", false) })),
  },
  "label-too-long": {
    found: set("reason", { label: both("L".repeat(81), "R") }),
    near: set("reason", { label: both("L".repeat(80), "R") }),
  },
  "vague-link": {
    found: help("Xem [tại đây](https://a.vn).", "Read [the guide](https://a.vn)."),
    near: help("Xem [Cổng Dịch vụ công](https://a.vn).", "Read [the guide](https://a.vn)."),
  },
  "empty-link": { found: help("Xem [](https://a.vn).", "Read."), near: help("Xem [hướng dẫn](https://a.vn).", "Read.") },
  "long-sentence": { found: hint(`${words(31)}.`, "Short."), near: hint(`${words(29)}. ${words(29)}.`, "Short.") },
  "hard-to-read": {
    found: help(`${words(25)}. ${words(25)}. ${words(25)}.`, "Short."),
    near: help(`${words(25)}. Hai. Ba.`, "Short."),
  },
  officialese: { found: hint("Đương sự khai ở đây.", "You enter it."), near: hint("Người yêu cầu khai ở đây.", "You enter it.") },
  "missing-autocomplete": {
    found: set("fullName", { autocomplete: undefined }),
    near: add({ ...text("phone", "Điện thoại", "Phone"), kind: "phone", privacy: { sensitivity: "none" } }),
  },
  "document-without-format": { found: document({ accept: undefined }), near: document({ accept: undefined, provision: "generated" }) },
  "identity-image": {
    found: document({ title: both("Bản sao thẻ căn cước", "Copy of the identity card") }),
    near: document({ title: both("Đơn xin cấp thẻ", "Request for a card") }),
  },
  "certified-copy-demanded": {
    found: document({ quantity: { copies: 1, certified: true } }),
    near: document({ quantity: { copies: 1, certified: false } }),
  },
  "original-demanded": {
    found: document({ quantity: { originals: 1 } }),
    near: document({ quantity: { originals: 1 }, provision: "generated" }),
  },
  "presented-in-person": {
    found: document({ provision: "presented" }),
    near: document({ provision: "presented", satisfiedBy: { registry: "population", item: "identity" } }),
  },
  "no-privacy-notice": {
    found: all(
      bare,
      set("fullName", { privacy: { legalBasis: "stateDuty", retention: "P1Y" } }),
      set("personalId", { privacy: { sensitivity: "none" } }),
    ),
    near: all(bare, set("fullName", { privacy: { sensitivity: "none" } }), set("personalId", { privacy: { sensitivity: "none" } })),
  },
  "personal-data-without-basis": {
    found: set("personalId", { privacy: { sensitivity: "basic" } }),
    near: set("reason", { privacy: { sensitivity: "none" } }),
  },
  "personal-data-without-retention": {
    found: (it) => void delete it.privacy!.retention,
    near: all(
      (it) => void delete it.privacy!.retention,
      (it) => {
        for (const path of ["fullName", "personalId"])
          fieldIn(it, path).privacy = { sensitivity: "basic", legalBasis: "stateDuty", retention: "P1Y" };
      },
    ),
  },
  "consent-on-required": {
    found: set("personalId", { privacy: { legalBasis: "consent" } }),
    near: set("reason", { privacy: { sensitivity: "basic", legalBasis: "consent" } }),
  },
  "sensitive-without-reason": {
    found: set("reason", { privacy: { sensitivity: "sensitive", legalBasis: "stateDuty" } }),
    near: set("reason", {
      privacy: { sensitivity: "sensitive", legalBasis: "stateDuty", reason: both("Để xét miễn phí.", "To decide on the fee.") },
    }),
  },
  "asked-twice": {
    found: add({
      ...text("name2", "Tên của bạn", "Your name"),
      kind: "person-name",
      privacy: { sensitivity: "none" },
      source: { registry: "population", item: "fullName" },
    }),
    near: add({
      ...text("name2", "Tên của bạn", "Your name"),
      kind: "person-name",
      privacy: { sensitivity: "none" },
      source: { registry: "population", item: "otherName" },
    }),
  },
  "held-by-registry": {
    found: set("fullName", { source: undefined }),
    near: all(set("fullName", { source: undefined }), set("personalId", { required: false })),
  },
  "document-held-by-registry": {
    found: document({ title: both("Sổ hộ khẩu", "Household book") }),
    near: document({ title: both("Đơn về sổ sách", "Request about books") }),
  },
  "asked-elsewhere": {
    found: add({ ...text("phone", "Điện thoại", "Phone"), kind: "phone", privacy: { sensitivity: "none" } }),
    near: add({ ...text("phone", "Điện thoại nhà", "Home phone"), kind: "phone", privacy: { sensitivity: "none" } }),
    options: {
      city: { procedures: [{ id: "other", title: both("Thủ tục khác", "Another"), asks: ["phone|điện thoại|bản sao"], gives: [] }] },
    },
  },
  "document-issued-by-city": {
    found: document({ title: both("Giấy phép xây dựng nhà ở", "Building permit") }),
    near: document({ title: both("Giấy phép khác", "Other permit") }),
    options: { city: { procedures: [{ id: "other", title: both("Cấp phép", "Permits"), asks: [], gives: ["giấy phép xây dựng"] }] } },
  },
  "no-term": { found: (it) => void delete it.processing, near: (it) => void (it.processing!.term = { value: 0, unit: "none" }) },
  "term-without-stage": {
    found: (it) => void delete it.processing!.stages,
    near: all(
      (it) => void delete it.processing!.stages,
      (it) => void (it.processing!.term.value = 0),
    ),
  },
  "stage-longer-than-term": {
    found: (it) => void (it.processing!.term.value = 1),
    near: (it) => void (it.processing!.term.unit = "month"),
  },
  "fee-without-legal-basis": { found: fee({ legalBasis: undefined }), near: fee({ legalBasis: undefined, amount: 0 }) },
  "fee-law-not-listed": { found: fee({ legalBasis: "1/2020/TT-BTC" }), near: fee({ legalBasis: "85/2019/TT-BTC, Điều 5" }) },
  "law-not-in-force": {
    found: (it) => void (it.legalBasis![0]!.status = "abolished"),
    near: (it) => void (it.legalBasis![0]!.to = "2030-01-01"),
    options: { today: "2026-11-22" },
  },
  "no-scenarios": { found: root({ scenarios: [] }), near: (it) => void it.scenarios!.pop() },
  "case-without-scenario": { found: (it) => void it.scenarios!.pop(), near: (it) => void delete it.scenarios![0]!.expect.total },
  "step-too-long": { found: (it) => void it.steps[1]!.fields.push(...many(8)), near: (it) => void it.steps[1]!.fields.push(...many(6)) },
  "too-many-steps": {
    found: (it) =>
      many(20).forEach((field, index) =>
        it.steps.push({ id: `step${index}`, title: both(`Bước ${index}`, `Step ${index}`), fields: [field] }),
      ),
    near: (it) =>
      many(18).forEach((field, index) =>
        it.steps.push({ id: `step${index}`, title: both(`Bước ${index}`, `Step ${index}`), fields: [field] }),
      ),
  },
  "too-many-options": {
    found: add({ ...text("pick", "Chọn", "Pick"), kind: "choice", display: "radio", options: options(16) as never }),
    near: add({ ...text("pick", "Chọn", "Pick"), kind: "choice", options: options(16) as never }),
  },
  "single-option": {
    found: add({ ...text("pick", "Chọn", "Pick"), kind: "choice", options: options(1) as never }),
    near: add({ ...text("pick", "Chọn", "Pick"), kind: "choices", options: options(1) as never }),
  },
  "near-limit": {
    found: (it) =>
      void (it.cases = Array.from({ length: 40 }, (_, index) => ({
        id: index < 2 ? ["self", "proxy"][index]! : `c${index}`,
        title: both(`Ca ${index}`, `Case ${index}`),
      })) as never),
    near: (it) =>
      void (it.cases = Array.from({ length: 39 }, (_, index) => ({
        id: index < 2 ? ["self", "proxy"][index]! : `c${index}`,
        title: both(`Ca ${index}`, `Case ${index}`),
      })) as never),
  },
};
