// The benchmark's form as a Hoso procedure: one step, the same fields, hints, bounds and required flags. Texts in both languages, as every real definition carries them.

const KINDS = { text: "text", number: "integer", email: "email", date: "date", select: "choice", yesNo: "yes-no" };

/** @param {import("./form-model.mjs").FormModel} model @returns {object} a definition after schemas/procedure.schema.json */
export function hosoDefinition(model) {
  return {
    id: `benchmark-${model.count}`,
    version: 1,
    title: { vi: "Đăng ký cư trú", en: "Registration of residence" },
    languages: ["vi", "en"],
    department: "benchmark",
    steps: [{ id: "members", title: { vi: "Thành viên", en: "Members" }, fields: model.fields.map((field) => hosoField(field, model)) }],
  };
}

function hosoField(field, model) {
  const result = { id: field.id, kind: KINDS[field.type], label: { vi: field.label.vi, en: field.label.en } };
  if (field.hint) result.hint = { vi: field.hint.vi, en: field.hint.en };
  if (field.required) result.required = true;
  if (field.conditional) result.when = { "==": [{ var: model.toggle }, true] };
  if (field.minimum !== undefined) result.schema = { minimum: field.minimum, maximum: field.maximum };
  if (field.type === "text") result.schema = { maxLength: 120 };
  if (field.type === "select") {
    result.display = "select";
    result.options = field.options.map((option) => ({ value: option.value, label: { vi: option.vi, en: option.en } }));
  }
  return result;
}
