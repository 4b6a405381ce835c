/** Differences in words, gathered by step and part, with the labels of the procedure and its rules as sentences. */
import type { Rule } from "@hoso/contract";
import {
  childrenOf,
  nodeOf,
  rootOf,
  subtree,
  type AuthoringDocument,
  type DocumentNode,
  type Json,
  type NodeKey,
} from "../document/node.js";
import { isObject } from "../document/values.js";
import { textIn } from "../naming/text-in.js";
import { ruleScope } from "../rule-form/rule-scope.js";
import { ruleInWords } from "../rule-words/rule-in-words.js";
import type { RuleWords } from "../rule-words/rule-words.js";
import { conditionTopic } from "./condition-topic.js";
import type { Diff } from "./diff-documents.js";
import type { ConditionState, DiffTexts } from "./diff-texts.js";
import type { Difference, DifferencePart } from "./difference.js";

export interface DescribeOptions {
  /** Content language of labels and texts. */
  readonly language: string;
  readonly texts: DiffTexts;
  readonly rules: RuleWords;
  /** Names of kinds of fields. */
  readonly kinds: Readonly<Record<string, string>>;
}

export interface DifferenceGroup {
  readonly part: DifferencePart;
  /** The step, as `Difference` has it. */
  readonly step?: NodeKey;
  readonly title: string;
  readonly items: readonly { readonly difference: Difference; readonly text: string }[];
}

const partOrder: readonly DifferencePart[] = [
  "about",
  "law",
  "cases",
  "step",
  "checks",
  "documents",
  "fees",
  "processing",
  "declaration",
  "privacy",
  "contact",
  "scenarios",
];

/** Parts in the order of the builder, steps in the order of the form. */
export function describeDifferences(diff: Diff, options: DescribeOptions): readonly DifferenceGroup[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of diff.differences) {
    const name = `${difference.part} ${difference.step ?? ""}`;
    groups.set(name, [...(groups.get(name) ?? []), difference]);
  }
  const speaker = new Speaker(diff, options);
  const described = [...groups.values()].map((items): DifferenceGroup => {
    const { part, step } = items[0]!;
    return {
      part,
      ...(step !== undefined && { step }),
      title: part === "step" ? speaker.name(step!) : options.texts.parts[part],
      items: items.map((difference) => ({ difference, text: speaker.sentence(difference) })),
    };
  });
  const steps = [diff.after, diff.before].flatMap((document) => childrenOf(rootOf(document), "steps"));
  const place = ({ part, step }: DifferenceGroup): number =>
    partOrder.indexOf(part) * 100_000 + (step === undefined ? 0 : steps.indexOf(step));
  return described.sort((a, b) => place(a) - place(b));
}

class Speaker {
  readonly #diff: Diff;
  readonly #options: DescribeOptions;

  constructor(diff: Diff, options: DescribeOptions) {
    this.#diff = diff;
    this.#options = options;
  }

  sentence(difference: Difference): string {
    const { code, place, was, language } = difference;
    const { texts } = this.#options;
    const subject = this.name(place.key);
    const node = this.#node(place.key);
    const property = place.property ?? "";
    switch (code) {
      case "added":
        return texts.added(
          subject,
          [...subtree(this.#holder(place.key), place.key)].filter(({ type, key }) => type === "field" && key !== node.key).length,
        );
      case "removed":
        return texts.removed(subject);
      case "moved":
        return texts.moved(subject, this.name(nodeOf(this.#diff.before, was!).parent!, this.#diff.before), this.name(node.parent!));
      case "reordered":
        return texts.reordered(subject);
      case "renamed":
        return texts.renamed(subject, texts.quote(String(difference.before ?? "")), texts.quote(String(difference.after ?? "")));
      case "text":
        return texts.text(
          subject,
          this.#property(node, property),
          this.#languageName(language),
          quoted(difference.before, texts),
          quoted(difference.after, texts),
        );
      case "condition":
        return texts.condition(
          conditionTopic(node.type, property),
          subject,
          this.#state(difference, "before"),
          this.#state(difference, "after"),
        );
      case "rule":
        return texts.property(subject, this.#property(node, property), this.#rule(difference, "before"), this.#rule(difference, "after"));
      case "term":
        return texts.property(subject, this.#property(node, property), this.#term(difference.before), this.#term(difference.after));
      case "other":
        return texts.other(subject);
      case "changed":
        return this.#changed(difference, subject, node, property);
    }
  }

  /** "Field “Phone”"; what belongs to something else is named with it. */
  name(key: NodeKey, document: AuthoringDocument = this.#holder(key)): string {
    const { texts } = this.#options;
    const node = nodeOf(document, key);
    const withOwner = ["option", "alternative", "exemption"].includes(node.type) && node.parent !== undefined;
    const owner = withOwner ? texts.quote(this.#bareName(nodeOf(document, node.parent), document)) : undefined;
    const bare = this.#bareName(node, document);
    return texts.node(node.type, node.type === "procedure" ? "" : texts.quote(bare), owner);
  }

  #bareName(node: DocumentNode, document: AuthoringDocument): string {
    const { texts, language, kinds, rules } = this.#options;
    const { label, title, text, message, note, number, value, id, kind, when } = node.values;
    for (const words of [label, title, text, message, note]) {
      const said = shortened(textIn(words, language));
      if (said) return said;
    }
    if (node.type === "term" && when !== undefined) return ruleInWords(when as Rule, ruleScope(document, node.key, language), rules);
    const plain = number ?? value ?? (node.type === "field" ? kinds[String(kind)] : undefined) ?? id;
    return typeof plain === "string" && plain ? plain : texts.unnamed;
  }

  #node(key: NodeKey): DocumentNode {
    return nodeOf(this.#holder(key), key);
  }

  /** The document in which a node is: after, unless it was removed. */
  #holder(key: NodeKey): AuthoringDocument {
    return this.#diff.after.nodes.has(key) ? this.#diff.after : this.#diff.before;
  }

  #property({ type }: DocumentNode, property: string): string {
    const { properties, message } = this.#options.texts;
    if (property.startsWith("messages.")) return message;
    return properties[`${type}.${property}`] ?? properties[property] ?? property;
  }

  #languageName(language: string | undefined): string | undefined {
    return language === undefined ? undefined : (this.#options.texts.languages[language] ?? language);
  }

  #side({ place, was }: Difference, side: "before" | "after"): { document: AuthoringDocument; key: NodeKey } {
    return side === "before" ? { document: this.#diff.before, key: was! } : { document: this.#diff.after, key: place.key };
  }

  #inWords(difference: Difference, side: "before" | "after"): string {
    const { document, key } = this.#side(difference, side);
    const { language, rules } = this.#options;
    return ruleInWords(difference[side] as Rule, ruleScope(document, key, language), rules);
  }

  #state(difference: Difference, side: "before" | "after"): ConditionState {
    const rule = difference[side];
    const topic = conditionTopic(difference.type, difference.place.property ?? "");
    if (rule === undefined)
      return { is: topic === "required" || topic === "recommended" || topic === "registry" || topic === "assert" ? "never" : "always" };
    if (typeof rule === "boolean") return { is: rule ? "always" : "never" };
    return { is: "rule", rule: this.#inWords(difference, side) };
  }

  /** An amount that is a plain number is told as money. */
  #rule(difference: Difference, side: "before" | "after"): string | undefined {
    const rule = difference[side];
    if (rule === undefined) return undefined;
    const { document, key } = this.#side(difference, side);
    const node = nodeOf(document, key);
    const fee = node.type === "fee" ? node : node.type === "exemption" ? nodeOf(document, node.parent!) : undefined;
    if (typeof rule === "number" && fee) return this.#options.texts.money(rule, String(fee.values.currency ?? "VND"));
    return this.#inWords(difference, side);
  }

  #term(term: Json | undefined): string | undefined {
    if (!isObject(term)) return undefined;
    const { value, unit, cutoff } = term;
    const { texts } = this.#options;
    if (unit === "none") return texts.values["unit:none"]!;
    return texts.term(Number(value ?? 0), String(unit ?? ""), typeof cutoff === "string" ? cutoff : undefined);
  }

  #changed({ before, after }: Difference, subject: string, node: DocumentNode, property: string): string {
    const { texts } = this.#options;
    const name = this.#property(node, property);
    const [was, is] = [before, after].map((value) => this.#value(value, property));
    const tellable = (value: Json | undefined, words: string | undefined): boolean => value === undefined || words !== undefined;
    if ((before === undefined && after === undefined) || !tellable(before, was) || !tellable(after, is))
      return texts.propertyChanged(subject, name);
    return texts.property(subject, name, was, is);
  }

  /** Undefined: too long or too deep to tell. */
  #value(value: Json | undefined, property: string): string | undefined {
    const { texts, kinds } = this.#options;
    if (typeof value === "boolean") return value ? texts.yes : texts.no;
    if (typeof value === "number") return texts.number(value);
    if (typeof value === "string") {
      const last = property.split(".").at(-1)!;
      const named = property === "kind" ? kinds[value] : (texts.values[`${last}:${value}`] ?? texts.values[value]);
      if (named !== undefined) return texts.quote(named);
      return /^\d{4}-\d{2}-\d{2}/.test(value) ? texts.date(value) : texts.quote(shortened(value));
    }
    if (!Array.isArray(value)) return undefined;
    const items = (value as readonly Json[]).map((item) => this.#value(item, property));
    return items.length > 0 && items.length <= 12 && items.every((item) => item !== undefined) ? items.join(", ") : undefined;
  }
}

const longest = 120;
const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
};

const quoted = (text: Json | undefined, { quote }: DiffTexts): string | undefined =>
  typeof text === "string" && text !== "" ? quote(shortened(text)) : undefined;
