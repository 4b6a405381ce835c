/** Parts from which ready blocks are made: the fields that every procedure asks, with the formats that are in force. */
import type { Json, Values } from "../document/node.js";

export type Words = Readonly<{ vi: string; en: string }>;
export const say = (vi: string, en: string): Words => ({ vi, en });

const basic = { sensitivity: "basic", legalBasis: "stateDuty" };

/** A field about a person, asked under the law. */
export const field = (id: string, kind: string, label: Words, more: Values = {}): Values => ({ id, kind, label, privacy: basic, ...more });

export const fullName = (id = "fullName", label = say("Họ, chữ đệm và tên", "Full name")): Values =>
  field(id, "person-name", label, {
    hint: say("Viết đủ họ, chữ đệm và tên, có dấu, như trên thẻ căn cước.", "Full name with all accents, as on the identity card."),
    required: true,
    schema: { maxLength: 120 },
  });

export const dateOfBirth = (): Values =>
  field("dateOfBirth", "date", say("Ngày sinh", "Date of birth"), {
    hint: say("Ngày, tháng, năm. Ví dụ: 05/02/1990.", "Day, month, year. For example: 05/02/1990."),
    required: true,
    width: "short",
  });

export const sex = (): Values =>
  field("sex", "choice", say("Giới tính", "Sex"), {
    required: true,
    display: "radio",
    options: [
      { value: "male", label: say("Nam", "Male") },
      { value: "female", label: say("Nữ", "Female") },
    ],
  });

/** `settings` names the fields to compare with, from the top of the block. */
export const personalId = (settings?: Values): Values =>
  field("personalId", "personal-id", say("Số định danh cá nhân", "Personal identification number"), {
    hint: say(
      "12 chữ số, in trên thẻ căn cước. Ví dụ: 079095012345.",
      "12 digits, printed on the identity card. For example: 079095012345.",
    ),
    required: true,
    width: "medium",
    ...(settings && { settings }),
  });

export const phone = (): Values =>
  field("phone", "phone", say("Số điện thoại di động", "Mobile phone number"), {
    hint: say("10 chữ số, bắt đầu bằng số 0. Ví dụ: 0912 345 678.", "10 digits starting with 0. For example: 0912 345 678."),
    required: true,
    width: "medium",
  });

export const email = (): Values =>
  field("email", "email", say("Thư điện tử", "E-mail address"), {
    hint: say("Không bắt buộc. Ví dụ: ten@example.vn.", "Optional. For example: name@example.vn."),
  });

export const address = (id: string, label: Words, more: Values = {}): Values =>
  field(id, "address", label, {
    hint: say(
      "Chọn tỉnh, thành phố; rồi phường, xã; rồi ghi số nhà, tên đường.",
      "Choose the province or city, then the ward or commune, then enter house number and street.",
    ),
    required: true,
    profile: "vn",
    ...more,
  });

export const group = (id: string, label: Words, fields: readonly Values[], more: Values = {}): Values => ({
  id,
  kind: "group",
  label,
  fields: fields as Json,
  ...more,
});

export const heldBy = (item: string): Values => ({ source: { registry: "population", item } });
