// A Vietnamese vehicle registration plate. Series are added by circular, so an unusual plate is only a warning.
import { normaliseCode } from "../../normalise/text.js";
import type { Kind } from "../kind.js";
import { parseWith } from "../text-input.js";

const pattern = "^[A-ZĐ]*\\d[0-9A-ZĐ]*$";
const [shortest, longest] = [5, 12];
const possible = new RegExp(pattern, "u");
const car = /^\d\d(?:[A-HK-NPS-VXYZ]|LD|DA|NG|NN|QT|KT|CD|MK|TC|HC)\d{4,5}$/u;
const motorbike = /^\d\d(?:[A-Z][A-Z0-9]|MĐ\d)\d{4,5}$/u;

export const plate: Kind = {
  name: "plate",
  type: "text",
  parse: (raw) => parseWith(raw, "not-a-plate", read),
  check: (value) => (car.test(value as string) || motorbike.test(value as string) ? [] : [{ code: "plate-format", severity: "warning" }]),
  schema: () => ({ type: "string", minLength: shortest, maxLength: longest, pattern }),
};

function read(text: string): string | undefined {
  const value = normaliseCode(text).toUpperCase().replace(/[ÐƉ]/gu, "Đ");
  return value.length >= shortest && value.length <= longest && possible.test(value) ? value : undefined;
}
