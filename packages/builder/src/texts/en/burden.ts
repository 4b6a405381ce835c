/** Words of the panel of burden. */
import type { BurdenTexts } from "../vi/burden.js";

export const burden: BurdenTexts = {
  title: "Burden",
  intro: "How much time, paper, travel and money one application costs a resident.",
  caption: "For one application",
  compared: "For one application, compared with the published version",
  reckoning: "Working it out…",
  broken: "The procedure has errors, so this cannot be worked out. Figures below, if any, are from before.",
  unknown: "not known",
  noRate: "There is no value for an hour of a person's time yet, so the cost in all is not worked out.",
  cutOff: (tried) => `There are too many ways to answer to try them all. ${tried} were tried; there may be an easier or a harder one.`,
  unexplored: (labels) => `Not every answer that could matter was tried for: ${labels.join(", ")}.`,
  yearly: (cost) => `In a year: ${cost}`,
  way: (path) => `${path}: how it goes`,
  fromScenario: (title) => `As in the scenario “${title}”.`,
  case: (title) => `Case: ${title}`,
  documents: "Documents to attach or to show:",
  noDocuments: "No documents are needed.",
  settings: "Figures behind this",
  settingsHint:
    "After the Standard Cost Model: time multiplied by the value of an hour, plus money paid. What you change here is kept on this device.",
  cityHint:
    "After the Standard Cost Model: time multiplied by the value of an hour, plus money paid. The figures are the same for the whole city; an administrator sets them.",
  unreached: "The city's figures could not be had; assumed ones are used for now.",
  askAgain: "Try again",
  yearlyHint: "Of this procedure alone, for the cost in a year. Kept on this device.",
  notSet: "There is no official figure",
  ownFigure: "Entered by the department",
  restore: "Take the first figures again",
};
