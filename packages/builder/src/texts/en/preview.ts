/** Words of the preview. */
import type { PreviewTexts } from "../vi/preview.js";

export const preview: PreviewTexts = {
  title: "Preview",
  device: "Screen",
  devices: { phone: "Phone", tablet: "Tablet", desktop: "Computer", paper: "Print" },
  language: "Language",
  contrast: "High contrast",
  print: "Print",
  record: "Record as scenario",
  recorded: (title) => `“${title}” is recorded.`,
  openScenario: "Open this scenario",
  asIf: "Try as another person, on another day",
  answersOf: "Answers of a scenario",
  ownAnswers: "Fill in yourself",
  case: "Case",
  noCase: "Not chosen",
  date: "Date and time of applying",
  channel: "Way of applying",
  page: "Go to page",
  pages: {
    start: "First page",
    case: "Choice of the case",
    documents: "Documents",
    check: "Check your answers",
    declaration: "Declare and hand in",
  },
  startOver: "Start over",
  broken: "The procedure has errors and cannot be opened. The form below is how it was when it last could.",
  showProblems: "See what to mend",
  sampleFile: "Sample file.pdf",
};
