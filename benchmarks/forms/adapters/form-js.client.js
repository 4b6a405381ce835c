// Adapter of bpmn-io's form-js viewer with its own style.
import "@bpmn-io/form-js-viewer/dist/assets/form-js.css";
import { createForm } from "@bpmn-io/form-js-viewer";

let root;
let prefix = "";

function component(field, model) {
  const shared = { id: `Field_${field.id}`, key: field.id, label: field.label.en, ...(field.hint ? { description: field.hint.en } : {}) };
  const validate = { required: field.required };
  if (field.conditional) shared.conditional = { hide: `=${model.toggle} != "yes"` };
  if (field.type === "number")
    return { ...shared, type: "number", decimalDigits: 0, validate: { ...validate, min: field.minimum, max: field.maximum } };
  if (field.type === "email") return { ...shared, type: "textfield", validate: { ...validate, validationType: "email" } };
  if (field.type === "date") return { ...shared, type: "datetime", subtype: "date", dateLabel: field.label.en, validate };
  if (field.type === "select")
    return { ...shared, type: "select", values: field.options.map((option) => ({ value: option.value, label: option.en })), validate };
  if (field.type === "yesNo")
    return {
      ...shared,
      type: "radio",
      values: [
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ],
      validate,
    };
  return { ...shared, type: "textfield", validate: { ...validate, maxLength: 120 } };
}

const input = (field) =>
  root.querySelector(`#${CSS.escape(`${prefix}-Field_${field.id}`)}`) ??
  root.querySelector(`[id*="Field_${field.id}-"], [id$="Field_${field.id}"]`);

export const adapter = {
  hiddenAbsent: true,
  prepare: (model) => ({
    schema: {
      type: "default",
      schemaVersion: 18,
      components: [
        ...model.fields.map((field) => component(field, model)),
        { type: "button", action: "submit", label: "Submit", id: "Field_submit" },
      ],
    },
  }),
  async mount(place, _model, { schema }) {
    root = place;
    const form = await createForm({ container: place, schema, data: {} });
    prefix = `fjs-form-${form._getState?.().schema?.id ?? ""}`;
    return form;
  },
  controls: () => root.querySelectorAll(".fjs-form-field:not(.fjs-form-field-button)").length,
  control: (field) => input(field),
  toggle: (model, on) =>
    [...root.querySelectorAll(`input[type=radio][name*="${model.toggle}"], input[type=radio][id*="Field_${model.toggle}-"]`)][on ? 0 : 1],
  row: (field) => input(field),
  submit: () => root.querySelector("button[type=submit]"),
  errors: () => root.querySelectorAll(".fjs-form-field-error").length,
};
