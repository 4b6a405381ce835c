// A time of day to the minute: "08:30". Also typed 8:30, 8.30, 8h30, 8h, 8:30 pm, 8:30 CH (chiều: afternoon), 8:30 SA (sáng: morning).
import { normaliseText, toAsciiWidth } from "../../normalise/text.js";
import { isAbsentInput, isRecord, memberOf } from "../absent.js";
import type { Kind } from "../kind.js";

const pattern = "^(?:[01]\\d|2[0-3]):[0-5]\\d$";
const valid = new RegExp(pattern, "u");
const typed = /^(\d{1,2}) ?(?:[:h.g] ?(?:(\d{2})(?::\d{2})?)?)? ?(?:(am|sa)|(pm|ch))?$/iu;

export const time: Kind = {
  name: "time",
  type: "time",
  parse(raw) {
    if (isAbsentInput(raw)) return {};
    const value = isRecord(raw) ? readParts(part(raw, "hour"), part(raw, "minute")) : typeof raw === "string" ? read(raw) : undefined;
    return value === undefined ? { code: "not-a-time" } : { value };
  },
  schema: () => ({ type: "string", pattern }),
};

function part(raw: Readonly<Record<string, unknown>>, name: string): string {
  const given = memberOf(raw, name);
  return typeof given === "string" || typeof given === "number" ? normaliseText(String(given)) : "";
}

function readParts(hour: string, minute: string): string | undefined {
  return hour && minute ? read(`${hour}:${minute.padStart(2, "0")}`) : undefined;
}

function read(raw: string): string | undefined {
  const text = toAsciiWidth(normaliseText(raw));
  const found = typed.exec(text);
  // A bare number is an hour only with something that says so.
  if (!found || /^\d+$/u.test(text)) return undefined;
  const [, hours, minutes = "00", morning, evening] = found;
  const twelve = morning ?? evening;
  if (twelve && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const hour = twelve ? (Number(hours) % 12) + (evening ? 12 : 0) : Number(hours);
  const value = `${String(hour).padStart(2, "0")}:${minutes}`;
  return valid.test(value) ? value : undefined;
}
