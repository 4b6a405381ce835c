/** English words for what the format, the rules and the patterns are about. */
import { wordsWith, type Said } from "../../diagnostics/diagnostic-words.js";
import { languageNames } from "../language-names.js";

const { words } = wordsWith("and");
const nameOf = languageNames("en");

const properties: Readonly<Record<string, string>> = {
  when: "the condition for showing",
  required: "the condition for being required",
  recommended: "the condition for being recommended",
  assert: "the condition of the check",
  amount: "the formula",
  compute: "the formula",
  at: "the field that is checked",
};

const types: Readonly<Record<string, string>> = {
  text: "a text",
  number: "a number",
  boolean: "yes or no",
  date: "a date",
  list: "a list",
  object: "a group",
};

const rule = (said: Said): string => properties[said.text("property")] ?? "the rule";
const type = (said: Said, name: string): string =>
  said
    .text(name)
    .split(", ")
    .map((one) => types[one] ?? "something else")
    .join(" or ");
const languages = (said: Said): string => said.items("languages").map(nameOf).join(", ");

const cannotPublish = "Until this is mended the procedure cannot be published.";
const removePart = "Correct the rule, or take the broken part out.";
const noResident = "Residents will never see this part.";

const whats: Readonly<Record<string, string>> = {
  values: "a computed value",
  steps: "the steps shown",
  documents: "the documents asked for",
  fees: "the fees",
  total: "the total",
  due: "the due date",
  findings: "errors and warnings",
};

const wrongs: Readonly<Record<string, string>> = {
  visible: "should show but is hidden",
  hidden: "should be hidden but shows",
  required: "should be required but is not",
};

function mismatch(said: Said): string {
  const wrong = wrongs[said.text("what")];
  if (wrong) return `“${said.text("name")}” ${wrong}.`;
  const value = (name: string) => said.text(name) || "nothing";
  const what = whats[said.text("what")] ?? "its outcome";
  const name = said.text("name") ? ` “${said.text("name")}”` : "";
  return `It differs in ${what}${name}: expected ${value("expected")}, found ${value("found")}.`;
}

export const ruleDiagnostics = {
  shape: words(
    "This does not have the form that a procedure needs",
    `The system cannot read it. ${cannotPublish}`,
    "Open it and enter it again, or delete it.",
  ),
  "missing-text": words("A text that must be there is missing", `Residents would see a gap. ${cannotPublish}`, "Enter the text."),
  "missing-value": words(
    "Something that must be there is missing",
    `Without it the system does not know what to do. ${cannotPublish}`,
    "Enter what is missing.",
  ),
  "no-steps": words("The procedure has no step", `The form needs at least one step to fill in. ${cannotPublish}`, "Add a first step."),
  "empty-step": words(
    "This step has no field",
    `Residents would open an empty page. ${cannotPublish}`,
    "Add a field to the step, or delete it.",
  ),
  "text-too-long": words(
    (said) => `The text is longer than ${said.text("limit")} characters`,
    `This is the most the system takes. ${cannotPublish}`,
    "Shorten the text, or split it.",
  ),
  "missing-label": words(
    "This field has no label",
    `Without a label nobody knows what to enter, and a screen reader has nothing to read out. ${cannotPublish}`,
    "Give the field a short, clear label.",
  ),
  "missing-language": words(
    (said) => `Translation missing: ${languages(said)}`,
    `Readers of this language would see a gap. ${cannotPublish}`,
    "Translate the text. You may copy the original first and then translate it.",
  ),
  "unknown-kind": words(
    (said) => `There is no kind of field “${said.text("name")}”`,
    `The system does not know how to show this field. ${cannotPublish}`,
    "Change it to one of the kinds there are.",
  ),
  "reserved-id": words(
    (said) => `The name “${said.text("name")}” cannot be used`,
    `A name has only letters and digits and begins with a small letter; some words belong to the system. ${cannotPublish}`,
    "Choose another name.",
  ),
  "duplicate-id": words(
    (said) => `The name “${said.text("name")}” is used twice`,
    `Rules could not tell which of the two is meant. ${cannotPublish}`,
    "Rename one of them.",
  ),
  "missing-fields": words(
    "This group or list has no field",
    `Residents would see an empty frame. ${cannotPublish}`,
    "Add fields to it, or delete it.",
  ),
  "missing-compute": words(
    "This computed field has no formula",
    `Without a formula it always stays empty. ${cannotPublish}`,
    "Enter the formula.",
  ),
  "missing-options": words(
    "This question has no options",
    `There is nothing to choose from. ${cannotPublish}`,
    "Add options, or choose a dataset.",
  ),
  "missing-partial-reason": words(
    "The reason why only part of it is online is missing",
    `A service that is only partly online must give its reason in public. ${cannotPublish}`,
    "Give the reason, or choose “fully online”.",
  ),
  "unknown-profile": words(
    (said) => `There is no address form “${said.text("name")}”`,
    `The system does not know which parts of the address to ask for. ${cannotPublish}`,
    "Choose one of the address forms there are.",
  ),
  "duplicate-option": words(
    (said) => `Two options have the value “${said.text("name")}”`,
    `Once stored, they cannot be told apart. ${cannotPublish}`,
    "Change the value, or delete one of the options.",
  ),
  "bad-default": words(
    "The preset answer is not valid for this field",
    `Residents would meet an error as soon as the page opens. ${cannotPublish}`,
    "Correct the preset answer, or remove it.",
  ),
  "impossible-bounds": words(
    (said) => `The lower limit (${said.text("minimum")}) is above the upper limit (${said.text("maximum")})`,
    `No answer can be accepted. ${cannotPublish}`,
    "Correct the two limits.",
  ),
  "scenario-failed": words(
    (said) => `Scenario “${said.text("scenario")}” comes out differently`,
    (said) => `${mismatch(said)} ${cannotPublish}`,
    "Correct the procedure, or the expected outcome if it is out of date.",
  ),
  "unknown-path": words(
    (said) => `In ${rule(said)}, there is no field “${said.text("name")}”`,
    `The field was deleted or renamed, or stands outside the list. ${cannotPublish}`,
    "Choose another field, or take this part of the rule out.",
  ),
  "unknown-document": words(
    (said) => `In ${rule(said)}, there is no document “${said.text("name").replace("documents.", "")}”`,
    `The document was deleted or renamed. ${cannotPublish}`,
    "Choose another document, or take this part of the rule out.",
  ),
  "unknown-case": words(
    (said) => `There is no case “${said.text("name")}”`,
    `The case was deleted or renamed. ${cannotPublish}`,
    "Choose one of the cases there are.",
  ),
  "unknown-option": words(
    (said) => `In ${rule(said)}, “${said.text("name")}” is not one of the options`,
    `The comparison is never true, because nobody can choose this value. ${cannotPublish}`,
    removePart,
  ),
  "unknown-operator": words(
    (said) => `In ${rule(said)}, there is an operation that cannot be used`,
    `The system takes only the operations on its list. ${cannotPublish}`,
    removePart,
  ),
  "bad-arity": words(
    (said) => `In ${rule(said)}, an operation has too few or too many parts`,
    `The system cannot work the rule out. ${cannotPublish}`,
    removePart,
  ),
  "rule-too-deep": words(
    (said) => `In ${rule(said)}, parts are nested too deep`,
    `It is too complicated to work out quickly and for others to understand. ${cannotPublish}`,
    "Split the rule, for example with a computed field.",
  ),
  "type-mismatch": words(
    (said) => `In ${rule(said)}, ${type(said, "expected")} is needed, but it is ${type(said, "found")}`,
    `Comparing or reckoning with values of different types means nothing. ${cannotPublish}`,
    removePart,
  ),
  "not-a-condition": words(
    (said) => `In ${rule(said)}, a part is neither true nor false`,
    `What stands here must be answered by true or false. ${cannotPublish}`,
    "Add a comparison, for example “is”, “is more than”, “is answered”.",
  ),
  cycle: words(
    "Rules depend on each other in a circle",
    (said) => `${said.list("fields")}: each waits for the other, so that none can be worked out first. ${cannotPublish}`,
    "Remove the condition of one of these fields.",
  ),
  "unknown-purpose": words(
    (said) => `There is no purpose “${said.text("name")}”`,
    "The purpose was deleted, so people do not see what their data is used for.",
    "Choose the purposes of this field again.",
  ),
  "unknown-registry": words(
    (said) => `There is no registry “${said.text("name")}”`,
    "The system is not connected to it, so nothing will be filled in or looked up.",
    "Choose a registry from the list.",
  ),
  "never-shown": words(
    "This field never shows",
    `The condition for showing is never true, whatever valid answers are given. ${noResident}`,
    "Correct the condition, or remove it.",
  ),
  "always-shown": words(
    "The condition for showing is always true",
    "It changes nothing, and it can mislead whoever edits this next.",
    "Remove the condition.",
  ),
  "unreachable-step": words(
    "Nobody can reach this step",
    `The step's condition for showing is never true. ${noResident}`,
    "Correct the condition, or delete the step.",
  ),
  "never-required": words(
    "The condition for being required is never true",
    "The field is in fact optional. The condition may be a slip.",
    "Correct the condition, or choose “optional”.",
  ),
  "always-required": words(
    "The condition for being required is always true",
    "Whenever the field shows it is required; no condition is needed.",
    "Choose “required” instead of the condition.",
  ),
  "never-applies": words(
    "This condition is never true",
    `This item never applies. ${noResident}`,
    "Correct the condition, or delete the item.",
  ),
  "always-applies": words(
    "This condition is always true",
    "It changes nothing, and it can mislead whoever edits this next.",
    "Remove the condition.",
  ),
  "option-never-offered": words(
    "This option is never offered",
    `Its condition is never true while the question shows. ${noResident}`,
    "Correct the option's condition, or remove it.",
  ),
  "check-never-fails": words(
    "This check never finds anything",
    "Every valid answer passes. The field's own limits may check it already, or the condition may be a slip.",
    "Correct the check, or delete it.",
  ),
  "check-always-fails": words(
    "Nobody can pass this check",
    "No valid answer meets the condition, so residents would be stopped here.",
    "Correct the check, or delete it.",
  ),
  "pattern-syntax": words(
    "The pattern is not written correctly",
    `The system cannot read it. ${cannotPublish}`,
    "Correct the pattern, or remove it.",
  ),
  "pattern-back-reference": words(
    "The pattern refers back to what it matched",
    `This can slow the system down until it hangs. ${cannotPublish}`,
    "Write a simpler pattern, or remove it.",
  ),
  "pattern-look-around": words(
    "The pattern looks ahead or behind",
    `This can slow the system down until it hangs. ${cannotPublish}`,
    "Write a simpler pattern, or remove it.",
  ),
  "pattern-unsupported": words(
    "The pattern uses something that is not supported",
    `The system does not take it. ${cannotPublish}`,
    "Write a simpler pattern, or remove it.",
  ),
  "pattern-too-large": words(
    "The pattern is too large",
    `It would make checking too slow. ${cannotPublish}`,
    "Write a shorter pattern, or remove it.",
  ),
  "pattern-without-message": words(
    "The pattern has no message of its own",
    "“Does not match” does not tell anybody what to correct.",
    "Write a message that says how to write it, with an example.",
  ),
  "pattern-slow": words(
    "The pattern repeats something that repeats",
    "This system can deal with it, but other software that receives the same data may hang.",
    "Rewrite the pattern so that each part repeats only once.",
  ),
  "pattern-unanchored": words(
    "The pattern needs to match only a part",
    "Answers with stray characters before or after it are accepted too.",
    "Make it match the whole answer.",
  ),
};
