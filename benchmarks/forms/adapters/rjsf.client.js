// Adapter of react-jsonschema-form: React 18, core theme, its default ajv validator (compiled in the page, as most users have it).
import "./rjsf.css";
import Form from "@rjsf/core";
import validator from "@rjsf/validator-ajv8";
import { createElement } from "react";
import { createRoot } from "react-dom/client";

let root;

function property(field) {
  const shared = { title: field.label.en, ...(field.hint ? { description: field.hint.en } : {}) };
  if (field.type === "number") return { ...shared, type: "integer", minimum: field.minimum, maximum: field.maximum };
  if (field.type === "email") return { ...shared, type: "string", format: "email" };
  if (field.type === "date") return { ...shared, type: "string", format: "date" };
  if (field.type === "yesNo") return { ...shared, type: "boolean" };
  if (field.type === "select") return { ...shared, type: "string", enum: field.options.map((option) => option.value) };
  return { ...shared, type: "string", maxLength: 120 };
}

/** Conditional fields are the `then` of one `if`: how RJSF's documentation shows and hides fields. */
function schemas(model) {
  const part = (fields) => ({
    properties: Object.fromEntries(fields.map((field) => [field.id, property(field)])),
    required: fields.filter((field) => field.required).map((field) => field.id),
  });
  const always = model.fields.filter((field) => !field.conditional);
  const schema = { type: "object", ...part(always) };
  if (model.conditional) {
    schema.if = { properties: { [model.toggle]: { const: true } }, required: [model.toggle] };
    schema.then = part(model.fields.filter((field) => field.conditional));
  }
  const ui = { "ui:order": [...model.fields.map((field) => field.id), "*"], "ui:submitButtonOptions": { submitText: "Submit" } };
  for (const field of model.fields) {
    if (field.type === "yesNo") ui[field.id] = { "ui:widget": "radio" };
    if (field.type === "select") ui[field.id] = { "ui:enumNames": field.options.map((option) => option.en), "ui:placeholder": "Choose" };
  }
  return { schema, ui };
}

export const adapter = {
  hiddenAbsent: true,
  prepare: schemas,
  mount(place, _model, { schema, ui }) {
    root = place;
    createRoot(place).render(
      createElement(Form, {
        schema,
        uiSchema: ui,
        validator,
        noHtml5Validate: true,
        focusOnFirstError: true,
        showErrorList: "top",
        onSubmit() {},
      }),
    );
  },
  controls: () => root.querySelectorAll(".form-group.field:not(.field-object)").length,
  control: (field) => root.querySelector(`#root_${field.id}`),
  toggle: (model, on) => root.querySelectorAll(`input[name="root_${model.toggle}"], input[id^="root_${model.toggle}-"]`)[on ? 0 : 1],
  row: (field) => root.querySelector(`#root_${field.id}`) ?? root.querySelector(`[id^="root_${field.id}-"]`),
  submit: () => root.querySelector("button[type=submit]"),
  errors: () => root.querySelectorAll(".error-detail .text-danger").length,
};
