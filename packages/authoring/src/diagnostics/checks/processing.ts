/** Terms and stages: a promise that somebody carries, and stages that fit into it. */
import type { DocumentNode, Json, NodeKey } from "../../document/node.js";
import { getProperty, isObject } from "../../document/values.js";
import type { NodeCheck } from "../check.js";
import type { Found } from "../diagnostic.js";
import { say } from "../node-texts.js";
import type { Reader } from "../reader.js";

interface Term {
  readonly value: number;
  readonly unit: string;
}

const termOf = (json: Json | undefined): Term | undefined =>
  isObject(json) && typeof json.value === "number" && typeof json.unit === "string" ? { value: json.value, unit: json.unit } : undefined;

const takeTerm = (node: DocumentNode | undefined) => termOf(node?.values.term);

export const processingCheck: NodeCheck = {
  types: ["procedure"],
  *find(node, at) {
    if (node.values.serviceLevel === "information") return;
    const place = { key: node.key, property: "processing.term" };
    const term = termOf(getProperty(node.values, "processing.term"));
    if (!term) return void (yield { code: "no-term", place });
    const others = at.children(node.key, "terms").map((key) => at.see(key, takeTerm));
    const terms = [term, ...others].filter((one) => one !== undefined && one.unit !== "none") as Term[];
    const stages = at.children(node.key, "stages");
    if (terms.some(({ value }) => value > 0) && stages.length === 0) yield { code: "term-without-stage", place };
    if (terms.length) yield* tooLong(stages, terms, at);
  },
};

const takeStage = (node: DocumentNode | undefined) => ({
  title: node?.values.title,
  term: termOf(node?.values.term),
  isParallel: node?.type === "parallel",
});

/** A stage is too long when it fits into none of the terms. */
function* tooLong(stages: readonly NodeKey[], terms: readonly Term[], at: Reader): Iterable<Found> {
  const inTurn: { readonly key: NodeKey; readonly term: Term }[] = [];
  let reported = false;
  for (const key of stages) {
    const { isParallel } = at.see(key, takeStage);
    const sides = isParallel ? at.children(key, "parallel") : [key];
    for (const side of sides) {
      const { title, term } = at.see(side, takeStage);
      if (!term || !terms.every((whole) => isLonger(term, whole))) continue;
      reported = true;
      yield {
        code: "stage-longer-than-term",
        place: { key: side, property: "term" },
        params: {
          stage: say(title, at.context.language),
          value: term.value,
          unit: term.unit,
          limit: terms[0]!.value,
          limitUnit: terms[0]!.unit,
        },
        related: [{ key: at.document.root, property: "processing.term" }],
      };
    }
    const longest = sides.flatMap((side) => at.see(side, takeStage).term ?? []).sort((a, b) => b.value - a.value)[0];
    if (longest) inTurn.push({ key, term: longest });
  }
  if (!reported) yield* together(inTurn, terms, at);
}

/** Stages one after another, as far as they count in one unit. */
function* together(stages: readonly { readonly key: NodeKey; readonly term: Term }[], terms: readonly Term[], at: Reader): Iterable<Found> {
  const unit = stages[0]?.term.unit;
  if (stages.length < 2 || unit === undefined || stages.some(({ term }) => term.unit !== unit)) return;
  const sum = { value: stages.reduce((total, { term }) => total + term.value, 0), unit };
  if (!terms.every((whole) => isLonger(sum, whole))) return;
  yield {
    code: "stage-longer-than-term",
    place: { key: stages.at(-1)!.key, property: "term" },
    params: { stage: "", value: sum.value, unit, limit: terms[0]!.value, limitUnit: terms[0]!.unit },
    related: [{ key: at.document.root, property: "processing.term" }, ...stages.map(({ key }) => ({ key }))],
  };
}

/** Only what is certain on every calendar: n working days take n days or more, and no month has fewer than 15 of them. */
function isLonger(part: Term, whole: Term): boolean {
  if (part.value === 0) return false;
  if (part.unit === whole.unit) return part.value > whole.value;
  const isDays = (unit: string) => unit === "day" || unit === "workingDay";
  if (isDays(part.unit) && isDays(whole.unit)) return whole.value === 0 || (part.unit === "workingDay" && part.value > whole.value);
  return part.unit === "month" && isDays(whole.unit) && whole.value < 15 * part.value;
}
