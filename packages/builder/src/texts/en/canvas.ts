import type { CanvasTexts } from "../vi/canvas.js";

export const canvas: CanvasTexts = {
  fields: "Fields of the step",
  where: (at, count) => `Step ${at} of ${count}`,
  unnamed: (kind) => `(No label yet – ${kind})`,
  unnamedStep: "(Step without a name)",
  noOptions: "(No options yet)",
  noMembers: "There are no fields here yet.",
  noNote: "(No text yet)",
  unknownKind: (kind) => `Fields of the kind “${kind}” cannot be shown here. Their content is kept as it is.`,
  noSteps: "The form has no steps yet. A step is one page, about one thing.",
  firstStep: "Add the first step",
  noFields: "This step has no fields yet. Choose a kind in “Add fields”, or drag it here.",
  guidance: "Guidance of the step (Ctrl+Enter when done)",
  firstField: "Add a field",
  shownIf: (rule) => `Shown if: ${rule}`,
  requiredIf: (rule) => `Required if: ${rule}`,
};
