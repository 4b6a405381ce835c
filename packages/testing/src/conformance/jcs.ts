/** RFC 8785 vectors through @hoso/trust: the canonical text and its bytes. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { canonicalBytes, canonicalise } from "@hoso/trust";
import { type Corpus, Tally } from "./corpus.js";

export const jcs: Corpus = {
  name: "jcs",
  source: "jcs-rfc8785/testdata",
  run(source) {
    const tally = new Tally();
    const read = (...parts: string[]): string => readFileSync(path.join(source, ...parts), "utf8");
    for (const name of readdirSync(path.join(source, "input"))) {
      const input: unknown = JSON.parse(read("input", name));
      const bytes = Buffer.from(canonicalBytes(input)).toString("hex");
      const expected = read("outhex", name.replace(".json", ".txt")).replaceAll(/\s+/g, "");
      tally.add(canonicalise(input) === read("output", name).trimEnd(), () => `${name}: another canonical text`);
      tally.add(bytes === expected, () => `${name}: other bytes`);
    }
    return [tally.result("JCS (RFC 8785), text and bytes")];
  },
};
