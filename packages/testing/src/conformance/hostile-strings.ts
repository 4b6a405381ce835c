/** The hostile texts of two corpora: naughty strings and XSS payloads. */
import { readFileSync } from "node:fs";
import path from "node:path";

/** All texts, each once. `folder` holds naughty-strings and xss. */
export function hostileStrings(folder: string): { readonly naughty: readonly string[]; readonly xss: readonly string[] } {
  const naughty = JSON.parse(readFileSync(path.join(folder, "naughty-strings/blns.json"), "utf8")) as string[];
  const payloads = JSON.parse(readFileSync(path.join(folder, "xss/dompurify/expect.json"), "utf8")) as { payload: string }[];
  return { naughty: [...new Set(naughty)], xss: [...new Set(payloads.map(({ payload }) => payload))] };
}
