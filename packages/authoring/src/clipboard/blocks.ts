/** Ready blocks: groups of fields that most procedures need, complete in Vietnamese and English, with the formats in force. Paths as in clips. */
import type { Values } from "../document/node.js";
import { address, dateOfBirth, email, field, fullName, group, heldBy, personalId, phone, say, sex } from "./block-fields.js";

const person = (): readonly Values[] => [
  group("person", say("Thông tin cá nhân", "Personal details"), [
    { ...fullName(), ...heldBy("fullName") },
    { ...dateOfBirth(), ...heldBy("dateOfBirth") },
    { ...sex(), ...heldBy("sex") },
    { ...personalId({ birthDate: "/person.dateOfBirth", sex: "/person.sex" }), ...heldBy("personalId") },
  ]),
];

const contact = (): readonly Values[] => [
  group("contact", say("Thông tin liên hệ", "Contact details"), [
    { ...phone(), autocomplete: "tel" },
    { ...email(), autocomplete: "email" },
  ]),
];

const residence = (): readonly Values[] => [
  address("residence", say("Nơi thường trú", "Permanent residence"), heldBy("residence")),
  field("contactSame", "yes-no", say("Địa chỉ liên lạc có trùng nơi thường trú không?", "Is the contact address the same?"), {
    required: true,
  }),
  address("contactAddress", say("Địa chỉ liên lạc", "Contact address"), { when: { "==": [{ var: "/contactSame" }, false] } }),
];

const representative = (): readonly Values[] => [
  field("hasRepresentative", "yes-no", say("Bạn có nộp thay người khác không?", "Do you file for somebody else?"), { required: true }),
  group(
    "representative",
    say("Người nộp thay", "The person who files"),
    [
      { ...fullName(), autocomplete: "name" },
      personalId(),
      { ...phone(), autocomplete: "tel" },
      field("authority", "choice", say("Căn cứ nộp thay", "Why this person may file"), {
        required: true,
        display: "radio",
        options: [
          { value: "authorised", label: say("Được ủy quyền bằng văn bản", "Authorised in writing") },
          { value: "lawful", label: say("Người đại diện theo pháp luật", "Representative by law") },
          { value: "relative", label: say("Cha, mẹ, con, vợ, chồng, anh, chị, em ruột", "Parent, child, spouse, brother or sister") },
        ],
      }),
    ],
    { when: { "==": [{ var: "/hasRepresentative" }, true] } },
  ),
];

const business = (): readonly Values[] => [
  group("business", say("Doanh nghiệp, hộ kinh doanh", "Business"), [
    field("name", "text", say("Tên đăng ký", "Registered name"), {
      hint: say("Viết đúng như trên giấy chứng nhận đăng ký.", "As on the certificate of registration."),
      required: true,
      schema: { maxLength: 250 },
      privacy: { sensitivity: "none", legalBasis: "stateDuty" },
    }),
    field("taxCode", "tax-code", say("Mã số thuế", "Tax code"), {
      hint: say(
        "10 chữ số, hoặc 13 chữ số của đơn vị phụ thuộc. Ví dụ: 0100109106.",
        "10 digits, or 13 for a dependent unit. For example: 0100109106.",
      ),
      required: true,
      width: "medium",
      privacy: { sensitivity: "none", legalBasis: "stateDuty" },
      source: { registry: "business", item: "taxCode" },
    }),
    address("headOffice", say("Địa chỉ trụ sở", "Head office")),
    fullName("legalRepresentative", say("Người đại diện theo pháp luật", "Legal representative")),
    field("position", "text", say("Chức danh", "Position"), {
      hint: say("Ví dụ: Giám đốc.", "For example: Director."),
      required: true,
      schema: { maxLength: 100 },
    }),
  ]),
];

const toPayInto = say("Để chuyển tiền vào đúng tài khoản của bạn.", "So that money is paid into the right account.");
const sensitive = { privacy: { sensitivity: "sensitive", legalBasis: "stateDuty", reason: toPayInto } };

const bankAccount = (): readonly Values[] => [
  group("bankAccount", say("Tài khoản ngân hàng", "Bank account"), [
    field("holder", "text", say("Tên chủ tài khoản", "Account holder"), {
      hint: say("Viết đúng như ngân hàng ghi. Ví dụ: NGUYEN VAN A.", "As the bank writes it. For example: NGUYEN VAN A."),
      required: true,
      schema: { maxLength: 120 },
      ...sensitive,
    }),
    field("number", "text", say("Số tài khoản", "Account number"), {
      hint: say("Từ 6 đến 19 chữ số, không có khoảng trắng.", "6 to 19 digits, without spaces."),
      required: true,
      width: "medium",
      schema: { pattern: "^[0-9]{6,19}$" },
      messages: {
        pattern: say(
          "Số tài khoản gồm từ 6 đến 19 chữ số. Hãy bỏ chữ cái và khoảng trắng.",
          "An account number has 6 to 19 digits. Leave out letters and spaces.",
        ),
      },
      ...sensitive,
    }),
    field("bank", "text", say("Ngân hàng", "Bank"), {
      hint: say(
        "Tên ngân hàng và chi nhánh. Ví dụ: Vietcombank, chi nhánh Sài Gòn.",
        "Bank and branch. For example: Vietcombank, Saigon branch.",
      ),
      required: true,
      schema: { maxLength: 200 },
      ...sensitive,
    }),
  ]),
];

const members = (): readonly Values[] => [
  {
    id: "members",
    kind: "list",
    label: say("Danh sách thành viên", "Members"),
    itemTitle: say("Thành viên", "Member"),
    addLabel: say("Thêm thành viên", "Add a member"),
    schema: { minItems: 1, maxItems: 20 },
    fields: [
      fullName(),
      dateOfBirth(),
      personalId({ birthDate: "/members.dateOfBirth" }),
      field("relation", "choice", say("Quan hệ với người đề nghị", "Relation to the applicant"), {
        required: true,
        options: [
          { value: "spouse", label: say("Vợ, chồng", "Spouse") },
          { value: "child", label: say("Con", "Child") },
          { value: "parent", label: say("Cha, mẹ", "Parent") },
          { value: "sibling", label: say("Anh, chị, em ruột", "Brother or sister") },
          { value: "other", label: say("Quan hệ khác", "Other") },
        ],
      }),
    ],
  },
];

const delivery = (): readonly Values[] => [
  field("delivery", "choice", say("Bạn muốn nhận kết quả thế nào?", "How do you want to receive the result?"), {
    required: true,
    display: "radio",
    options: [
      { value: "portal", label: say("Bản điện tử", "Electronic copy") },
      { value: "counter", label: say("Tại cơ quan giải quyết", "At the office") },
      { value: "post", label: say("Qua bưu chính", "By post") },
    ],
    privacy: { sensitivity: "none", legalBasis: "stateDuty" },
  }),
  address("postAddress", say("Địa chỉ nhận qua bưu chính", "Postal address"), { when: { "==": [{ var: "/delivery" }, "post"] } }),
];

const consentNote = (): readonly Values[] => [
  {
    id: "dataNote",
    kind: "note",
    tone: "info",
    label: say("Về dữ liệu cá nhân của bạn", "About your personal data"),
    text: say(
      "Chúng tôi hỏi những thông tin này để giải quyết hồ sơ theo quy định của pháp luật và chỉ dùng cho việc đó. Bạn có quyền xem, yêu cầu sửa và khiếu nại về việc dùng dữ liệu của mình.",
      "We ask these details to decide your application as the law requires, and use them for nothing else. You may see them, have them corrected, and complain about how they are used.",
    ),
  },
];

/** By name; each call makes new objects. */
export const blocks: Readonly<Record<string, () => readonly Values[]>> = {
  person,
  contact,
  address: residence,
  representative,
  business,
  "bank-account": bankAccount,
  members,
  delivery,
  "consent-note": consentNote,
};

export const blockNames: readonly string[] = Object.keys(blocks);
