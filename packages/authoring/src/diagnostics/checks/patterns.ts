/** Patterns that authors write: understandable when refused, and safe also for other systems that check the same data. */
import { getProperty } from "../../document/values.js";
import type { NodeCheck } from "../check.js";

/** Our own matcher takes linear time; others take the derived data schema to matchers that go back and forth. */
export const patternCheck: NodeCheck = {
  types: ["field"],
  *find(node) {
    const property = "schema.pattern";
    const pattern = getProperty(node.values, property);
    if (typeof pattern !== "string") return;
    const place = { key: node.key, property };
    if (getProperty(node.values, "messages.pattern") === undefined)
      yield { code: "pattern-without-message", place: { key: node.key, property: "messages" } };
    if (repeatsARepeat(pattern)) yield { code: "pattern-slow", place, params: { pattern } };
    const isAnchored = pattern.startsWith("^") && /(?<!\\)\$$/.test(pattern);
    if (!isAnchored)
      yield {
        code: "pattern-unanchored",
        place,
        params: { pattern },
        fix: {
          code: "anchor-pattern",
          command: ["node.set", { key: node.key, property, value: `^(?:${pattern.replace(/^\^|(?<!\\)\$$/g, "")})$` }],
        },
      };
  },
};

/** A group that may repeat without end, with something in it that may repeat without end: (a+)+. */
function repeatsARepeat(pattern: string): boolean {
  const open: { endless: boolean }[] = [];
  const bare = pattern.replace(/\\[^]/g, "x").replace(/\[[^\]]*\]/g, "x");
  let at = 0;
  while (at < bare.length) {
    const char = bare[at]!;
    const endless = /^(?:[*+]|\{\d+,\})/.exec(bare.slice(at + 1));
    if (char === "(") open.push({ endless: false });
    else if (char === ")") {
      const group = open.pop();
      if (group?.endless && endless) return true;
      if ((group?.endless === true || endless) && open.length) open.at(-1)!.endless = true;
    } else if (endless && open.length) open.at(-1)!.endless = true;
    at++;
  }
  return false;
}
