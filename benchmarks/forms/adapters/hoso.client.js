// Adapter of <hoso-form>: the definition is given as a property, everything is in the bundle, nothing comes from a server.
import "@hoso/form/define";
import { loadLocale, previewServices } from "@hoso/form";
import { hosoDefinition } from "../hoso-definition.mjs";

let form;

export const adapter = {
  async prepare(model) {
    await loadLocale("en");
    return hosoDefinition(model);
  },
  /** The start page is left at once: what is compared is the page with the fields. */
  async mount(root, _model, definition) {
    form = document.createElement("hoso-form");
    form.locale = "en";
    form.services = previewServices();
    form.definition = definition;
    root.append(form);
    await form.updateComplete;
    form.session.goTo({ page: "step", step: "members" });
  },
  controls: () => form?.shadowRoot?.querySelectorAll(".rows > .row").length ?? 0,
  hiddenAbsent: true,
  control: (field) => form.shadowRoot.getElementById(`f-${field.id}`),
  toggle: (model, on) => form.shadowRoot.getElementById(`f-${model.toggle}-${on}`),
  row: (field) => form.shadowRoot.getElementById(`f-${field.id}-row`),
  submit: () => form.shadowRoot.querySelector("button[type=submit]"),
  errors: () => form.shadowRoot.querySelectorAll(".row > .error").length,
};
