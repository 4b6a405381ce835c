// The address of a web page: http or https, without a user name in it (that is how false addresses are dressed up).
import { toAsciiWidth } from "../../normalise/text.js";
import type { Kind } from "../kind.js";
import { parseWith } from "../text-input.js";

const pattern =
  "^https?://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])(?::\\d{1,5})?(?:[/?#][!#$%&'()*+,./0-9:;=?@A-Z\\[\\]_a-z~-]*)?$";
const address = new RegExp(pattern, "u");
const longest = 2000;

export const url: Kind = {
  name: "url",
  type: "text",
  parse: (raw) => parseWith(raw, "not-a-url", read),
  schema: () => ({ type: "string", maxLength: longest, pattern }),
};

function read(text: string): string | undefined {
  const parts = /^(?:(https?):\/\/)?([^/?#@]+)([/?#].*)?$/iu.exec(toAsciiWidth(text));
  if (!parts) return undefined;
  const [, scheme = "https", host, rest = ""] = parts;
  // Encodes what may not stand in an address, and leaves alone what is encoded already.
  const value = `${scheme}://${host!}`.toLowerCase() + encodeURI(rest).replace(/%25/gu, "%");
  return value.length <= longest && address.test(value) ? value : undefined;
}
