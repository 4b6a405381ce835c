// A question answered by yes or no. Unanswered is neither.
import { normaliseText } from "../../normalise/text.js";
import { isAbsentInput } from "../absent.js";
import type { FieldKind } from "../kind.js";

const yes = /^(?:true|yes|có)$/iu;
const no = /^(?:false|no|không)$/iu;

export const yesNo: FieldKind = {
  name: "yes-no",
  type: "boolean",
  parse(raw) {
    if (isAbsentInput(raw)) return {};
    if (typeof raw === "boolean") return { value: raw };
    const text = typeof raw === "string" ? normaliseText(raw) : "";
    return yes.test(text) ? { value: true } : no.test(text) ? { value: false } : { code: "not-yes-or-no" };
  },
};
