/** English: what filling in needs. */
import type { FirstTexts } from "./locale.js";

/**
 * A number with its noun. `count` may be a grouped number in text: only "1" is singular. It lives here and not in a file of its own, which
 * would be one more request before the first page.
 */
export const of = (count: number | string | undefined, one: string, many = `${one}s`): string =>
  `${count} ${String(count) === "1" ? one : many}`;

export const enFirst: FirstTexts = {
  tag: "en",
  name: "English",
  direction: "ltr",
  languageSwitch: "Language",
  findings: {
    required: "This is empty. Fill in your answer.",
    recommended: "You have not answered this. An answer helps the office to decide sooner.",
    "not-a-number": (p) =>
      p.reason === "ambiguous"
        ? "This number can be read in two ways. Write it without a sign between thousands, for example 1234 or 1.2."
        : "This is not a number. Use digits only, for example 12.5.",
    "not-an-integer": "This is not a whole number. Enter a number without decimals, for example 12.",
    "not-a-date": (p) =>
      `${p.reason === "missing" ? `The ${p.part} is missing.` : "This date does not exist."} Enter all of it, for example 27 3 1985.`,
    "not-an-email": "This is not an email address. Enter it like name@example.com.",
    "not-an-option": "This answer is not on the list. Choose one from the list.",
    "not-yes-or-no": "Choose Yes or No.",
    "too-short": (p) => `This is too short. Enter at least ${of(p.limit, "character")}.`,
    "too-long": (p) => `This is too long. Shorten it to ${of(p.limit, "character")} or fewer.`,
    "too-small": (p) => `This number is too small. Enter ${p.exclusive ? `more than ${p.limit}` : `${p.limit} or more`}.`,
    "too-large": (p) => `This number is too large. Enter ${p.exclusive ? `less than ${p.limit}` : `${p.limit} or less`}.`,
    "not-a-multiple": (p) => `This number does not fit. Enter a multiple of ${p.limit}.`,
    "too-early": (p) => `This is too early. Enter ${p.limit} or later.`,
    "too-late": (p) => `This is too late. Enter ${p.limit} or earlier.`,
    "too-few": (p) => `There are too few. Give at least ${p.limit}.`,
    "too-many": (p) => `There are too many. Keep at most ${p.limit}.`,
    "not-unique": "Some entries are the same. Remove or change the repeated ones.",
    check: "This does not agree with other answers. Check both.",
    "name-characters": "The name has digits or unusual signs. Enter it as on the person's papers.",
    "option-withdrawn": "The earlier choice no longer applies and was removed. Choose again.",
    "case-missing": "You have not chosen your situation. Choose the one that applies.",
  },
  unknownFinding: "This answer is not accepted. Check it and enter it again.",
  requiredChoice: "Nothing is chosen. Choose an answer.",
  error: "Error",
  warning: "Note",
  actions: {
    start: "Start now",
    back: "Back",
    next: "Continue",
    retry: "Try again",
    showAll: (n) => `Show all ${n} errors`,
    tasks: "Parts of the application",
  },
  fields: {
    optional: "optional",
    recommended: "recommended",
    yes: "Yes",
    no: "No",
    choose: "Choose one",
    help: "Help with this",
    why: "Why we ask",
    day: "Day",
    month: "Month",
    year: "Year",
    partialDate: "If you do not know the day or the month, leave it empty.",
    dateExample: "For example: 27 3 1985",
    remaining: (n) => `${of(n, "character")} left`,
    excess: (n) => `${of(n, "character")} too many`,
    computedUnknown: "Worked out once there is enough information",
    readOnly: "Filled in for you, cannot be changed",
    searchHint: "Type a few letters, then choose from the list.",
    inWords: "In words",
  },
  list: {
    row: (title, n) => `${title} ${n}`,
    item: "Item",
  },
  summary: {
    title: "There is a problem",
    lead: (n) => `${of(n, "answer needs", "answers need")} mending before you go on.`,
    warnings: "Check before you go on",
    confirm: "I have checked this and want to go on",
  },
  start: {
    procedure: "Public service",
    who: "Who may apply",
    conditions: "Conditions",
    documents: "Documents you need",
    noDocuments: "No documents are needed.",
    depends: "depends on your situation",
    fee: "Fee",
    feeLater: "Depends on your answers",
    free: "Free of charge",
    duration: "Time to fill in",
    minutes: (n) => `About ${of(n, "minute")}`,
    term: "Processing time",
    legal: "Legal basis",
    privacy: "Your personal data",
    controller: "Responsible office",
    purposes: "Used to",
    recipients: "Shared with",
    retention: "Kept for",
    offline: "If you cannot apply online",
    outputs: "What you receive",
    place: "Where it is handled",
    partial: "Only part of this can be done online.",
    information: "You cannot apply for this online yet.",
    notInForce: "Applications are not being taken at present.",
    quantity: (originals, copies, certified) =>
      [
        originals ? of(originals, "original") : "",
        copies ? of(copies, certified ? "certified copy" : "copy", certified ? "certified copies" : "copies") : "",
      ]
        .filter(Boolean)
        .join(", "),
    oneOf: "One of these:",
  },
  steps: {
    progress: (n, total) => `Step ${n} of ${total}`,
    caseTitle: "Your situation",
    declaration: "Declare and submit",
    help: "Need help?",
    phone: "Phone",
    email: "Email",
    website: "Website",
  },
  units: {
    term: (value, unit) =>
      unit === "none"
        ? "Not fixed"
        : value === 0
          ? "Same working day"
          : of(value, { workingDay: "working day", day: "day", workingHour: "working hour", hour: "hour", month: "month" }[unit]),
    duration: (years, months, days) =>
      [years && of(years, "year"), months && of(months, "month"), days && of(days, "day")].filter(Boolean).join(" "),
  },
  notices: {
    loading: "Opening the form…",
    loadFailed: "The form could not be opened",
    loadFailedLead: "The connection may be down. Try again in a few minutes.",
    broken: "This form is being mended",
    brokenLead: "You cannot apply here at present. Come back later or visit the office.",
  },
};
