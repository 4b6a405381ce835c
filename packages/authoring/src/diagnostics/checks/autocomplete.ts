/**
 * Autofill for what people know of themselves (WCAG 1.3.5). Only where it is certain that the person who fills in is asked about
 * themselves: a token on somebody else's data would fill in the wrong person.
 */
import type { DocumentNode, Json, NodeKey } from "../../document/node.js";
import type { NodeCheck } from "../check.js";
import { labelKey, sayings } from "../node-texts.js";
import type { Reader } from "../reader.js";

const tokens: Readonly<Record<string, string>> = { "person-name": "name", phone: "tel", email: "email", address: "street-address" };

/** Headings that speak of the person who fills in. */
const applicantWords: Readonly<Record<string, readonly string[]>> = {
  vi: [
    "người yêu cầu",
    "người nộp",
    "người đề nghị",
    "người làm đơn",
    "người khai",
    "người kê khai",
    "thông tin của bạn",
    "về bạn",
    "liên hệ với bạn",
  ],
  en: ["applicant", "requester", "person who files", "person who applies", "about you", "your details", "your contact"],
};

/** Labels of addresses that are not where the person lives or gets mail. */
const birthLabels = new Set(["ngày sinh", "ngày, tháng, năm sinh", "ngày tháng năm sinh", "date of birth", "birth date"]);

const isAboutApplicant = (title: Json | undefined, at: Reader): boolean =>
  sayings(title, at.context.languages).some(([language, said]) =>
    applicantWords[language.split("-")[0]!]?.some((words) => labelKey(said).startsWith(words) || labelKey(said) === `the ${words}`),
  );

const takeHeading = (node: DocumentNode | undefined) => ({
  title: node?.values.label ?? node?.values.title,
  parent: node?.parent,
  isList: node?.values.kind === "list",
});

/** The nearest heading around a field decides whose data it is; rows of a list are always of others. */
function isOfApplicant(at: Reader, key: NodeKey): boolean {
  for (let now = at.parentOf(key); now !== undefined && now !== at.document.root;) {
    const { title, parent, isList } = at.see(now, takeHeading);
    if (isList) return false;
    if (title !== undefined) return isAboutApplicant(title, at);
    now = parent;
  }
  return false;
}

function tokenFor({ values }: DocumentNode, at: Reader): string | undefined {
  const kind = String(values.kind);
  const labels = sayings(values.label, at.context.languages).map(([, said]) => labelKey(said));
  if (kind === "date") return labels.some((label) => birthLabels.has(label)) ? "bday" : undefined;
  return Object.hasOwn(tokens, kind) ? tokens[kind] : undefined;
}

export const autocompleteCheck: NodeCheck = {
  types: ["field"],
  *find(node, at) {
    if (node.values.autocomplete !== undefined || node.values.readOnly === true) return;
    const token = tokenFor(node, at);
    if (token === undefined || !isOfApplicant(at, node.key)) return;
    const property = "autocomplete";
    yield {
      code: "missing-autocomplete",
      place: { key: node.key, property },
      params: { token },
      fix: { code: "set-autocomplete", params: { token }, command: ["node.set", { key: node.key, property, value: token }] },
    };
  },
};
