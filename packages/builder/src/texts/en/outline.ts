import type { OutlineTexts } from "../vi/outline.js";

export const outline: OutlineTexts = {
  title: "Structure",
  addStep: "Add step",
  actions: "Commands for the selection",
  empty: "The form has no steps yet. A step is one page that people fill in, about one thing.",
  nameOf: (what) => `Name of ${what}`,
  several: (count) => `${count} items`,
  step: (count) => (count === 0 ? "step, no fields yet" : count === 1 ? "step, 1 field" : `step, ${count} fields`),
  required: "required",
  requiredIf: "required on a condition",
  shownIf: "shown on a condition",
};
