/** Sentences about rules in English. */
import type { ComparisonName } from "../../rule-form/comparison.js";
import type { ComparisonTopic, RuleWords } from "../../rule-words/rule-words.js";

const plain: Readonly<Record<ComparisonName, string>> = {
  is: "is",
  "is-not": "is not",
  less: "is less than",
  "at-most": "is at most",
  more: "is more than",
  "at-least": "is at least",
  between: "is between",
  "strictly-between": "is strictly between",
  "one-of": "is one of",
  "none-of": "is none of",
  contains: "contains",
  "contains-not": "does not contain",
  answered: "is answered",
  unanswered: "is not answered",
};

const byTopic: Readonly<Partial<Record<ComparisonTopic, Partial<Record<ComparisonName, string>>>>> = {
  date: { less: "is before", "at-most": "is no later than", more: "is after", "at-least": "is no earlier than" },
  options: { contains: "includes", "contains-not": "does not include" },
  rows: { answered: "has at least one row", unanswered: "has no rows" },
  document: { answered: "is there", unanswered: "is not there yet" },
};

const comparison: RuleWords["comparison"] = (name, topic) => byTopic[topic]?.[name] ?? plain[name];

const join = (items: readonly string[], word: string): string =>
  items.length < 2 ? (items[0] ?? "…") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)!}`;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

// Made when first asked for: the tables behind it take long to load, and a procedure opens without.
let numbers: Intl.NumberFormat | undefined;
const months = "January February March April May June July August September October November December".split(" ");

const calls: Readonly<Record<string, (...parts: string[]) => string>> = {
  "+": (...parts) => (parts.length === 1 ? `the sum of ${parts[0]!}` : parts.join(" + ")),
  "-": (a, b) => (b === undefined ? `minus ${a!}` : `${a!} − ${b}`),
  "*": (...parts) => parts.join(" × "),
  "/": (a, b) => `${a!} ÷ ${b!}`,
  "%": (a, b) => `the remainder of ${a!} ÷ ${b!}`,
  min: (...parts) => `the smallest of ${join(parts, "and")}`,
  max: (...parts) => `the largest of ${join(parts, "and")}`,
  round: (a, b) => (b === undefined || b === "0" ? `${a!} rounded to a whole number` : `${a!} rounded to ${b} decimal places`),
  length: (a) => `the length of ${a!}`,
  cat: (...parts) => parts.join(" followed by "),
  count: (list, where) => `the number of rows of ${list!}${where === undefined ? "" : ` in which ${where}`}`,
  sum: (list, of) => (of === undefined ? `the sum of ${list!}` : `the sum of ${of} over the rows of ${list!}`),
  filter: (list, where) => `those rows of ${list!} in which ${where!}`,
  map: (list, of) => `${of!} of each row of ${list!}`,
  "years-between": (a, b) => `the number of full years from ${a!} to ${b!}`,
  "days-between": (a, b) => `the number of days from ${a!} to ${b!}`,
  "add-duration": (a, b) => `${b!} after ${a!}`,
  "working-days-after": (a, b) => `${b!} working days after ${a!}`,
};

export const rules: RuleWords = {
  always: "always",
  never: "never",
  gap: "…",
  unreadable: "(a part that cannot be read)",
  today: "today",
  case: "the case",
  channel: "the way of filing",
  item: "the answer chosen",
  yes: "Yes",
  no: "No",
  documentStates: { given: "handed in", covered: "already held by a registry" },
  channels: { web: "Online", counter: "At the counter", phone: "By telephone", post: "By post", helper: "With a helper" },
  quote: (text) => `“${text}”`,
  within: (name, place) => `${name} (${place})`,
  space: "a space",
  missing: (path) => `“${path}” (no such field)`,
  number: (value) => (numbers ??= new Intl.NumberFormat("en")).format(value),
  date(value) {
    const [year = "", month, day] = value.split("-");
    const name = month === undefined ? "" : `${months[Number(month) - 1] ?? month} `;
    return `${day === undefined ? "" : `${Number(day)} `}${name}${year}`;
  },
  duration: (years, month, days) =>
    join(
      [years && plural(years, "year"), month && plural(month, "month"), days && plural(days, "day")].filter((part) => part !== 0),
      "and",
    ),
  either: (items) => join(items, "or"),
  comparison,
  compare(name, topic, left, right) {
    if (name === "between" || name === "strictly-between") return `${left} ${comparison(name, topic)} ${right[0]!} and ${right[1]!}`;
    if (name === "one-of") return `${left} is ${right[0]!}`;
    if (name === "none-of") return `${left} is not ${right[0]!}`;
    return [left, comparison(name, topic), ...right].join(" ");
  },
  group(mode, negated, items) {
    if (negated) return `${mode === "all" ? "not all of these hold" : "none of these holds"}: ${items.join("; ")}`;
    if (items.length > 3) return `${mode === "all" ? "all of these hold" : "at least one of these holds"}: ${items.join("; ")}`;
    return items.join(mode === "all" ? " and " : " or ");
  },
  not: (condition) => `it is not so that ${condition}`,
  rows: (quantifier, list, condition) => {
    const where = { some: "at least one row", all: "every row", none: "no row" }[quantifier];
    return `in ${where} of ${list}, ${condition}`;
  },
  call: (operator, parts) => calls[operator]?.(...parts) ?? parts.join(", "),
  choose: (branches) => branches.map(({ when, then }) => (when === undefined ? `otherwise ${then}` : `${then} if ${when}`)).join("; "),
};
