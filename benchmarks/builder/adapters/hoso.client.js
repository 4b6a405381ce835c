// Adapter of <hoso-builder>: the procedure is given as a property and stays in memory. It shows a step of 25 fields at a time, as its users see it; the others
// show one page with all fields.
import "@hoso/builder/define";
import { procedureInSteps } from "../procedure-in-steps.mjs";

let builder;
let count;
let keys = 0;

const inside = (tag) => builder.shadowRoot?.querySelector(tag)?.shadowRoot;
const shown = () => inside("hoso-builder-canvas")?.querySelectorAll(".spot.field.placed").length ?? 0;

export const adapter = {
  prepare: procedureInSteps,
  open(place, definition) {
    place.style.height = "800px";
    builder = document.createElement("hoso-builder");
    builder.style.height = "100%";
    builder.locale = "en";
    builder.language = "en";
    builder.definition = definition;
    builder.services = { now: () => Date.now(), newKey: () => `k${keys++}` };
    place.append(builder);
  },
  isOpen: () => shown() > 0,
  /** Pressing the palette's first entry, a text field, adds it after what is selected: here at the end of the step. */
  add() {
    count = shown();
    inside("hoso-builder-palette").querySelector("button.add").click();
  },
  added: () => shown() > count,
  undo: () => builder.state.undo(),
};
