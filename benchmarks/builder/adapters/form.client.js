// Adapter of <hoso-form> alone, for what opening the builder is held against: the whole procedure, at its first step.
import "@hoso/form/define";
import { previewServices } from "@hoso/form";
import { procedureInSteps } from "../procedure-in-steps.mjs";

let form;

export const adapter = {
  prepare: procedureInSteps,
  open(place, definition) {
    form = document.createElement("hoso-form");
    form.locale = "en";
    form.services = previewServices();
    form.definition = definition;
    form.startAt = definition.steps[0].id;
    place.append(form);
  },
  isOpen: () => form.shadowRoot?.querySelector(".rows > .row") !== null,
};
