// A signature drawn or, for whoever cannot draw, typed. Strokes are flat lists of x, y in thousandths of the pad's width, so
// they can be drawn again at any size. It shows that a person did so, nothing more; digital signatures belong to the declaration.
import { lengthOf } from "../../normalise/text.js";
import { isAbsentInput, isRecord, memberOf } from "../absent.js";
import type { JsonSchema, Kind, Parsed } from "../kind.js";
import { parseText } from "../text-input.js";

const [maxStrokes, maxNumbers, extent, maxName] = [200, 2000, 1000, 120];

export const signature: Kind = {
  name: "signature",
  type: "signature",
  parse(raw) {
    if (isAbsentInput(raw)) return {};
    const form = isRecord(raw) ? memberOf(raw, "kind") : undefined;
    if (!isRecord(raw) || (form !== "drawn" && form !== "typed")) return { code: "not-a-signature" };
    const given = memberOf(raw, form === "drawn" ? "strokes" : "name");
    // A pad that was wiped is unsigned.
    if (isAbsentInput(given)) return {};
    if (form === "typed") return readName(given);
    const strokes = Array.isArray(given) && given.length <= maxStrokes ? given.map(readStroke) : [undefined];
    return strokes.every((stroke) => stroke !== undefined) ? { value: { kind: "drawn", strokes } } : { code: "not-a-signature" };
  },
  schema: () => ({
    anyOf: [
      variant("drawn", "strokes", {
        type: "array",
        minItems: 1,
        maxItems: maxStrokes,
        items: { type: "array", minItems: 2, maxItems: maxNumbers, items: { type: "integer", minimum: 0, maximum: extent } },
      }),
      variant("typed", "name", { type: "string", minLength: 1, maxLength: maxName }),
    ],
  }),
  unexpressed: ["pairs"],
};

function variant(kind: string, member: string, schema: JsonSchema): JsonSchema {
  return {
    type: "object",
    additionalProperties: false,
    required: ["kind", member],
    properties: { kind: { const: kind }, [member]: schema },
  };
}

function readName(given: unknown): Parsed {
  const { value, notices } = parseText(given);
  if (typeof value !== "string" || lengthOf(value) > maxName) return { code: "not-a-signature" };
  return { value: { kind: "typed", name: value }, ...(notices && { notices }) };
}

function readStroke(stroke: unknown): number[] | undefined {
  if (!Array.isArray(stroke) || stroke.length < 2 || stroke.length > maxNumbers || stroke.length % 2) return undefined;
  const numbers = stroke.map((one) => (typeof one === "number" ? Math.round(one) + 0 : Number.NaN));
  return numbers.every((one) => one >= 0 && one <= extent) ? numbers : undefined;
}
