// A drawn signature as strokes: flat lists of x, y in thousandths of the pad's width, so it can be drawn again at any size.
// It shows that a person drew it, nothing more; digital signatures belong to the declaration.
import { isAbsentInput, isRecord, memberOf } from "../absent.js";
import type { Kind } from "../kind.js";

const [maxStrokes, maxNumbers, extent] = [200, 2000, 1000];

export const signature: Kind = {
  name: "signature",
  type: "signature",
  parse(raw) {
    if (isAbsentInput(raw)) return {};
    if (!isRecord(raw) || memberOf(raw, "kind") !== "drawn") return { code: "not-a-signature" };
    const given = memberOf(raw, "strokes");
    // A pad that was wiped is unsigned.
    if (isAbsentInput(given)) return {};
    const strokes = Array.isArray(given) && given.length <= maxStrokes ? given.map(readStroke) : [undefined];
    return strokes.every((stroke) => stroke !== undefined) ? { value: { kind: "drawn", strokes } } : { code: "not-a-signature" };
  },
  schema: () => ({
    type: "object", additionalProperties: false, required: ["kind", "strokes"],
    properties: {
      kind: { const: "drawn" },
      strokes: {
        type: "array", minItems: 1, maxItems: maxStrokes,
        items: { type: "array", minItems: 2, maxItems: maxNumbers, items: { type: "integer", minimum: 0, maximum: extent } },
      },
    },
  }),
  unexpressed: ["pairs"],
};

function readStroke(stroke: unknown): number[] | undefined {
  if (!Array.isArray(stroke) || stroke.length < 2 || stroke.length > maxNumbers || stroke.length % 2) return undefined;
  const numbers = stroke.map((one) => (typeof one === "number" ? Math.round(one) + 0 : Number.NaN));
  return numbers.every((one) => one >= 0 && one <= extent) ? numbers : undefined;
}
