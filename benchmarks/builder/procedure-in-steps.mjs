// The benchmark's form as a procedure in steps, as an author has it before them.
import { hosoDefinition } from "../forms/hoso-definition.mjs";

/** Fields of a step: 1,000 fields are 40 steps. */
export const STEP_SIZE = 25;

/** @param {import("../forms/form-model.mjs").FormModel} model @returns {object} a definition after schemas/procedure.schema.json */
export function procedureInSteps(model) {
  const { steps, ...procedure } = hosoDefinition(model);
  const { fields } = steps[0];
  return {
    ...procedure,
    steps: Array.from({ length: Math.ceil(fields.length / STEP_SIZE) }, (_, index) => ({
      id: `members${index + 1}`,
      title: { vi: `Phần ${index + 1}`, en: `Part ${index + 1}` },
      fields: fields.slice(index * STEP_SIZE, (index + 1) * STEP_SIZE),
    })),
  };
}
