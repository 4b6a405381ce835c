// An e-mail address that a letter can be sent to. Letters with diacritics are refused: they come from the keyboard, not from the address.
import { toAsciiWidth } from "../../normalise/text.js";
import type { FieldKind } from "../kind.js";
import { parseWith } from "../text-input.js";

export const emailPattern =
  "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$";
const address = new RegExp(emailPattern, "u");
/** RFC 5321: the path of at most 256 with its brackets, the local part of at most 64. */
export const [longest, longestLocal] = [254, 64];

export const email: FieldKind = {
  name: "email",
  type: "text",
  parse: (raw) => parseWith(raw, "not-an-email", read),
};

function read(text: string): string | undefined {
  const ascii = toAsciiWidth(text);
  const at = ascii.lastIndexOf("@");
  // Whether capitals matter before the @ is for the receiving server; after it they never do.
  const value = ascii.slice(0, at) + ascii.slice(at).toLowerCase();
  return at >= 1 && at <= longestLocal && value.length <= longest && address.test(value) ? value : undefined;
}
