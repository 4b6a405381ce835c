/** Differences in English. */
import type { NodeType } from "../../document/node.js";
import type { ConditionState, ConditionTopic, DiffTexts } from "../../diff/diff-texts.js";
import { amounts, datesInWords } from "../amounts.js";
import { properties, values } from "./diff-names.js";

const nodes: Readonly<Record<NodeType, string>> = {
  procedure: "The procedure",
  step: "Step",
  field: "Field",
  option: "Option",
  case: "Case",
  check: "Check",
  document: "Document",
  alternative: "Alternative",
  fee: "Fee",
  exemption: "Exemption",
  stage: "Stage",
  parallel: "The stages at the same time",
  term: "The term for",
  output: "Result",
  purpose: "Purpose",
  law: "Legal text",
  source: "Source",
  scenario: "Scenario",
  entry: "The text",
};

/** For each topic: what it does always, never, and with a rule. */
const topics: Readonly<Record<ConditionTopic, { always: string; never: string; rule: string }>> = {
  shows: { always: "always shows", never: "never shows", rule: "shows only if" },
  required: { always: "is required", never: "is not required", rule: "is required if" },
  recommended: { always: "is recommended", never: "is not recommended", rule: "is recommended if" },
  asked: { always: "is always asked for", never: "is never asked for", rule: "is asked for only if" },
  charged: { always: "is always charged", never: "is never charged", rule: "is charged only if" },
  offered: { always: "is always offered", never: "is never offered", rule: "is offered only if" },
  allowed: { always: "may always be given", never: "may never be given", rule: "may be given only if" },
  applies: { always: "always applies", never: "never applies", rule: "applies only if" },
  checked: { always: "is always made", never: "is never made", rule: "is made only if" },
  registry: {
    always: "need not be handed in, because a registry holds it",
    never: "is not taken from a registry by rule",
    rule: "need not be handed in if",
  },
  assert: { always: "is always met", never: "is never met", rule: "is met if" },
};

const say = (topic: ConditionTopic, state: ConditionState): string =>
  state.is === "rule" ? `${topics[topic].rule} ${state.rule}` : topics[topic][state.is];

const units: Readonly<Record<string, readonly [string, string]>> = {
  workingDay: ["working day", "working days"],
  day: ["day", "days"],
  workingHour: ["working hour", "working hours"],
  hour: ["hour", "hours"],
  month: ["month", "months"],
};

export const diff: DiffTexts = {
  quote: (text) => `“${text}”`,
  node: (type, name, owner) => [nodes[type], type === "parallel" ? "" : name, owner && `of ${owner}`].filter(Boolean).join(" "),
  unnamed: "without a name",
  added: (subject, fields) =>
    fields > 0 ? `${subject} is new, with ${fields} ${fields === 1 ? "field" : "fields"}.` : `${subject} is new.`,
  removed: (subject) => `${subject} is removed.`,
  moved: (subject, from, to) => `${subject} is moved from ${lower(from)} to ${lower(to)}.`,
  reordered: (subject) => `${subject} has another place in the order.`,
  renamed: (subject, from, to) => `${subject}: its name in rules and data is now ${to} (before: ${from}).`,
  text(subject, where, language, before, after) {
    const what = `${subject}: the ${where}${language ? ` in ${language}` : ""}`;
    if (after === undefined) return `${what} is removed${before === undefined ? "" : ` (before: ${before})`}.`;
    return before === undefined ? `${what} is new: ${after}.` : `${what} is now ${after} (before: ${before}).`;
  },
  condition(topic, subject, before, after) {
    const was = before.is === "rule" ? ` (before: ${say(topic, before)})` : "";
    if (after.is === "never" && (topic === "required" || topic === "recommended")) return `${subject} is no longer ${topic}${was}.`;
    // "is now required", but "now shows only if".
    const now = say(topic, after);
    return `${subject} ${now.startsWith("is ") ? `is now ${now.slice(3)}` : `now ${now}`}${was}.`;
  },
  property(subject, property, before, after) {
    if (after === undefined) return `${subject}: the ${property} is removed${before === undefined ? "" : ` (before: ${before})`}.`;
    return `${subject}: the ${property} is now ${after}${before === undefined ? "" : ` (before: ${before})`}.`;
  },
  propertyChanged: (subject, property) => `${subject}: the ${property} changed.`,
  other: (subject) => `${subject}: other settings changed.`,
  term: (value, unit, cutoff) =>
    value === 0 && unit === "workingDay"
      ? `the same working day${cutoff ? `, if received by ${cutoff}` : ""}`
      : `${[value, units[unit]?.[value === 1 ? 0 : 1]].filter((part) => part !== undefined).join(" ")}${cutoff ? `, counted from the next day if received after ${cutoff}` : ""}`,
  yes: "Yes",
  no: "No",
  languages: { vi: "Vietnamese", en: "English", fr: "French", zh: "Chinese", km: "Khmer", ko: "Korean", ja: "Japanese" },
  ...amounts("en"),
  date: datesInWords("en"),
  properties,
  message: "message about a wrong answer",
  values,
  parts: {
    about: "About the procedure",
    law: "Legal basis and validity",
    cases: "Cases",
    checks: "Checks",
    documents: "Documents",
    fees: "Fees",
    processing: "Processing",
    privacy: "Personal data",
    declaration: "Declaration and signature",
    contact: "Help and contact",
    scenarios: "Test scenarios",
  },
  nothing: "The two versions are the same.",
};

const lower = (subject: string): string => subject.charAt(0).toLowerCase() + subject.slice(1);
