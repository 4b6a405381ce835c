// The form that every library in the benchmark has to show: a list of fields described without any library's words.
// Each adapter translates it; nothing here favours one of them.

/** Ten fields that repeat: the mix of a civil procedure. Seven of ten are required, four carry a hint. */
const CYCLE = [
  {
    type: "text",
    required: true,
    label: ["Full name of member", "Họ và tên thành viên"],
    hint: ["As written on the identity card", "Như ghi trên căn cước"],
  },
  { type: "text", required: true, label: ["Occupation of member", "Nghề nghiệp của thành viên"] },
  {
    type: "number",
    required: true,
    label: ["Share held by member", "Phần góp của thành viên"],
    hint: ["A whole number from 0 to 100", "Số nguyên từ 0 đến 100"],
    minimum: 0,
    maximum: 100,
  },
  { type: "email", required: true, label: ["Email of member", "Thư điện tử của thành viên"] },
  { type: "date", required: true, label: ["Date of birth of member", "Ngày sinh của thành viên"] },
  { type: "select", required: true, label: ["Relation to the household head of member", "Quan hệ với chủ hộ của thành viên"] },
  { type: "yesNo", required: false, label: ["Lives at the same address: member", "Sống cùng địa chỉ: thành viên"] },
  {
    type: "text",
    required: false,
    label: ["Former name of member", "Tên gọi khác của thành viên"],
    hint: ["Leave empty if there is none", "Để trống nếu không có"],
  },
  { type: "number", required: false, label: ["Years of residence of member", "Số năm cư trú của thành viên"], minimum: 0, maximum: 120 },
  {
    type: "select",
    required: true,
    label: ["Reason for registration of member", "Lý do đăng ký của thành viên"],
    hint: ["Choose the main one", "Chọn lý do chính"],
  },
];

const OPTIONS = [
  ["spouse", "Spouse or partner", "Vợ hoặc chồng"],
  ["child", "Child", "Con"],
  ["parent", "Parent", "Cha hoặc mẹ"],
  ["sibling", "Brother or sister", "Anh, chị hoặc em"],
  ["grandparent", "Grandparent", "Ông hoặc bà"],
  ["grandchild", "Grandchild", "Cháu"],
  ["tenant", "Tenant", "Người thuê nhà"],
  ["other", "Somebody else", "Người khác"],
].map(([value, en, vi]) => ({ value, en, vi }));

/** The field that shows and hides the conditional ones. */
export const TOGGLE_INDEX = 6;

/**
 * @typedef {{ index: number, id: string, type: "text" | "number" | "email" | "date" | "select" | "yesNo", required: boolean,
 *   label: { en: string, vi: string }, hint?: { en: string, vi: string }, minimum?: number, maximum?: number,
 *   options?: { value: string, en: string, vi: string }[], conditional: boolean }} Field
 * @typedef {{ count: number, conditional: boolean, toggle: string, fields: Field[], conditionalCount: number, requiredVisible: number }} FormModel
 */

/**
 * Describes a form of `count` fields (at least 20). With `conditional`, a fifth of them, spread over the form and over the types, shows only while
 * the field at TOGGLE_INDEX says yes; they start hidden.
 * @param {number} count
 * @param {boolean} conditional
 * @returns {FormModel}
 */
export function formModel(count, conditional) {
  const hidden = new Set();
  const wanted = conditional ? Math.round(count / 5) : 0;
  for (let i = 0; i < wanted; i += 1) hidden.add(TOGGLE_INDEX + 1 + Math.floor((i * (count - TOGGLE_INDEX - 1)) / wanted));
  const fields = Array.from({ length: count }, (_, index) => {
    const shape = CYCLE[index % CYCLE.length];
    const member = Math.floor(index / CYCLE.length) + 1;
    /** @type {Field} */
    const field = {
      index,
      id: `f${index}`,
      type: shape.type,
      required: shape.required,
      label: { en: `${shape.label[0]} ${member}`, vi: `${shape.label[1]} ${member}` },
      conditional: hidden.has(index),
    };
    if (shape.hint) field.hint = { en: shape.hint[0], vi: shape.hint[1] };
    if (shape.minimum !== undefined) Object.assign(field, { minimum: shape.minimum, maximum: shape.maximum });
    if (shape.type === "select") field.options = OPTIONS;
    return field;
  });
  return {
    count,
    conditional,
    toggle: `f${TOGGLE_INDEX}`,
    fields,
    conditionalCount: hidden.size,
    requiredVisible: fields.filter((field) => field.required && !field.conditional).length,
  };
}

/** The text field in the middle of the form into which keys are typed: always visible, not the first one. */
export function typingField(model) {
  const middle = Math.floor(model.count / 2);
  const after = model.fields.slice(middle).find((field) => field.type === "text" && !field.conditional);
  return after ?? model.fields.find((field) => field.type === "text" && !field.conditional);
}
