/** English words for what residents read, hand in, pay and wait for. */
import { wordsWith, type Said } from "../../diagnostics/diagnostic-words.js";
import { languageNames } from "../language-names.js";

const { words } = wordsWith("and");
const nameOf = languageNames("en");

const language = (said: Said): string => nameOf(said.text("language"));
const languages = (said: Said): string => said.items("languages").map(nameOf).join(", ");

const units: Readonly<Record<string, readonly [one: string, more: string]>> = {
  workingDay: ["working day", "working days"],
  day: ["day", "days"],
  workingHour: ["working hour", "working hours"],
  hour: ["hour", "hours"],
  month: ["month", "months"],
};
const duration = (said: Said, value: string, unit: string): string =>
  said.number(value) === 0
    ? "a decision on the same day"
    : `${said.text(value)} ${units[said.text(unit)]?.[said.number(value) === 1 ? 0 : 1] ?? ""}`;

const registries: Readonly<Record<string, string>> = {
  population: "the national population database",
  "civil-status": "the electronic civil-status database",
  business: "the business registration database",
  land: "the land database",
  "birth-notification": "the birth notifications of hospitals",
};
const registry = (said: Said): string => registries[said.text("registry")] ?? `the registry “${said.text("registry")}”`;

const lawStates: Readonly<Record<string, string>> = {
  suspended: "is suspended",
  superseded: "has been superseded",
  abolished: "has been abolished",
  ended: "has ended",
};

const counted = (said: Said, name: string): string =>
  `${said.text(name)} ${said.text("language").startsWith("vi") ? "syllables" : "words"}`;

export const serviceDiagnostics = {
  "missing-translation": words(
    (said) => `No translation into ${languages(said)}`,
    "Readers of other languages would get the original.",
    "Translate the text. You may copy the original first and then translate it.",
  ),
  untranslated: words(
    (said) => `The text in ${languages(said)} is the same as the original`,
    "It may have been copied and not yet translated.",
    "Translate the text.",
  ),
  "duplicate-label": words(
    (said) => `Two items are called “${said.text("label")}”`,
    "People, above all those who use a screen reader, cannot tell them apart.",
    "Name them differently, for example “… of the owner”, “… of the person who files”.",
  ),
  "label-too-long": words(
    (said) => `The label has ${said.text("count")} characters`,
    "Long labels are hard to scan, above all on a phone.",
    (said) => `Keep it below ${said.text("limit")} characters; move explanations into the hint.`,
  ),
  "vague-link": words(
    (said) => `The link “${said.text("text")}” does not say where it leads`,
    "People who use a screen reader hear links one by one, without the sentence around them.",
    "Use the name of the place it leads to, for example “National Public Service Portal”.",
  ),
  "empty-link": words(
    "The link has no text or no address",
    "It leads nowhere, or there is nothing to press.",
    "Enter the link's text and address, or remove it.",
  ),
  "long-sentence": words(
    (said) => `A sentence of ${counted(said, "count")} (${language(said)})`,
    (said) => `Above ${counted(said, "limit")} many people have to read a sentence twice: “${said.text("sentence")}”`,
    "Split it into sentences of one thought each, or use a list.",
  ),
  "hard-to-read": words(
    (said) => `This text is hard to read (${language(said)})`,
    (said) =>
      said.text("language").startsWith("vi")
        ? `Sentences have ${said.text("count")} syllables on average; keep below ${said.text("limit")}.`
        : `It takes about ${said.text("count")} years of school to follow; keep below ${said.text("limit")}.`,
    "Use short sentences and everyday words; say what the person has to do.",
  ),
  officialese: words(
    (said) =>
      said.text("plain") ? `“${said.text("word")}” is officialese` : `“${said.text("word")}” strings too many formal words together`,
    "People understand everyday words faster.",
    (said) => (said.text("plain") ? `You could write: ${said.text("plain")}.` : "Write it in everyday words: who does what, and when."),
  ),
  "missing-autocomplete": words(
    "The browser is not asked to help with this field",
    "Phones and browsers remember this of the person who fills in; letting them help is quicker and avoids slips.",
    "Turn autofill on for this field.",
  ),
  "document-without-format": words(
    "A required document does not say which file formats are taken",
    "People may send files that the office cannot open, and have to send them again.",
    "Choose the formats: PDF, JPEG and PNG pictures.",
  ),
  "identity-image": words(
    "A picture or copy of an identity paper is asked for",
    "The personal number is enough to look the person up in the population database. Pictures of identity papers leak and are misused.",
    "Ask for the number and look it up; take a picture only when nothing is found.",
  ),
  "certified-copy-demanded": words(
    "A certified copy is asked for",
    "It costs people a trip and a fee. Online, the office can look it up, or see the original when the result is handed over.",
    "Drop the certification unless the law demands it.",
  ),
  "original-demanded": words(
    "The original is asked for on paper",
    "People have uploaded a file and still have to bring paper. In most cases the file is enough.",
    "Set the number of originals to 0 if the file is enough.",
  ),
  "presented-in-person": words(
    "A paper has to be shown at the office",
    "It costs people a trip. Looking it up or taking an upload is usually enough.",
    "Look it up in a registry, or let people upload it.",
  ),
  "no-privacy-notice": words(
    "Personal data is asked for, but there is no privacy notice",
    "The law on personal data demands that people are told who uses their data and for what.",
    "Name the controller and the purposes under personal data.",
  ),
  "personal-data-without-basis": words(
    "Personal data without a basis",
    "Personal data may be asked for only on a legal basis.",
    "Choose the basis, or remove the field if it is not needed.",
  ),
  "personal-data-without-retention": words(
    "It is not said how long personal data is kept",
    "People have a right to know how long their data is kept.",
    "Choose the time that your records rules give, and have it confirmed by your archive.",
  ),
  "consent-on-required": words(
    "An answer is required, yet consent is its basis",
    "Who does not answer cannot apply, so consent is not free and does not count.",
    "Choose a basis in law, or let people leave the field empty.",
  ),
  "sensitive-without-reason": words(
    "Sensitive data is asked for without a reason",
    "People hesitate to answer when they do not know why they are asked.",
    "Write one sentence that says why it is needed.",
  ),
  "asked-twice": words(
    (said) => `“${said.text("label")}” is asked for twice`,
    "People have to enter the same thing again, and the two answers may differ.",
    "Ask in one place and reuse the answer; or name it clearly if it is about somebody else.",
  ),
  "held-by-registry": words(
    (said) => `Already in ${registry(said)}: ${said.list("fields")}`,
    "The number is asked for here, so the rest can be looked up instead of being entered again.",
    "Fill it in from the registry.",
  ),
  "document-held-by-registry": words(
    (said) => `This paper is already in ${registry(said)}`,
    "A public office may not ask for papers that it can look up.",
    "Look it up; ask for it only when nothing is found.",
  ),
  "asked-elsewhere": words(
    (said) =>
      `${said.number("count") === 1 ? "Another procedure" : `${said.text("count")} other procedures`} of the city also ${said.number("count") === 1 ? "asks" : "ask"} for: ${said.list("fields")}`,
    (said) =>
      `People have entered this before, for example in ${said
        .items("procedures")
        .map((title) => `“${title}”`)
        .join(", ")}.`,
    "Agree with the other department on one source that fills it in for both.",
  ),
  "document-issued-by-city": words(
    (said) => `The city itself issues this paper, in “${said.text("procedure")}”`,
    "The city holds the original, so residents need not hand it in.",
    "Take the result from that procedure; ask for it only when nothing is found.",
  ),
  "no-term": words(
    "There is no term for deciding",
    "People do not know when to expect the result, and nobody can tell what is overdue.",
    "Enter the term that the rules give.",
  ),
  "term-without-stage": words(
    "There is a term, but no stage",
    "The work is given to nobody, so it cannot be seen where an application is late.",
    "Add stages, each with its department and term.",
  ),
  "stage-longer-than-term": words(
    (said) =>
      said.text("stage") ? `Stage “${said.text("stage")}” is longer than the term` : "The stages together are longer than the term",
    (said) => `It takes ${duration(said, "value", "unit")}, while residents are promised ${duration(said, "limit", "limitUnit")}.`,
    "Shorten the stage, run stages side by side, or correct the term.",
  ),
  "fee-without-legal-basis": words(
    "A fee without a legal basis",
    "Only what a legal text sets may be charged, and people have a right to know which.",
    "Choose the legal text that sets the fee.",
  ),
  "fee-law-not-listed": words(
    (said) => `“${said.text("number")}” is not among the legal texts of the procedure`,
    "The list of legal texts must be complete.",
    "Add it to the legal basis, or choose one that is listed.",
  ),
  "law-not-in-force": words(
    (said) => `${said.text("number")} ${lawStates[said.text("status")] ?? "is not in force"}`,
    "A procedure that rests on it may charge, ask or refuse wrongly.",
    "Replace it by the new text and look through what rests on it; or take it off the list.",
  ),
  "no-scenarios": words(
    "There is no scenario",
    "Scenarios tell at once when an edit spoils documents, fees or terms.",
    "Fill the form in under preview and record it as a scenario.",
  ),
  "case-without-scenario": words(
    (said) => `Case “${said.text("case")}” has no scenario`,
    "Nobody checks whether people in this case are asked the right things.",
    "Fill the form in for this case and record it as a scenario.",
  ),
  "step-too-long": words(
    (said) => `This step asks ${said.text("count")} questions`,
    (said) => `Long pages are given up halfway, above all on a phone. Keep below ${said.text("limit")} a step.`,
    "Split the step in two by topic.",
  ),
  "too-many-steps": words(
    (said) => `The procedure has ${said.text("count")} steps`,
    (said) => `Beyond ${said.text("limit")} steps people lose sight of where they are.`,
    "Join short steps, and leave out what need not be asked.",
  ),
  "too-many-options": words(
    (said) => `The question has ${said.text("count")} options`,
    (said) => `A list of more than ${said.text("limit")} is hard to search on a small screen.`,
    "Use a drop-down list or a search field, or split the question in two.",
  ),
  "single-option": words(
    "The question has only one option",
    "There is nothing to choose; the question is not needed.",
    "Add options, or remove the question.",
  ),
  "near-limit": words(
    (said) => `${said.text("count")} of at most ${said.text("limit")} are used`,
    "Beyond what the system takes the procedure cannot be saved.",
    "Split the procedure in two, or remove some.",
  ),
};
