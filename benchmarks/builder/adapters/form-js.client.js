// Adapter of the form-js editor.
import "@bpmn-io/form-js-editor/dist/assets/form-js-editor.css";
import { createFormEditor } from "@bpmn-io/form-js-editor";

const TYPES = { text: "textfield", number: "number", email: "textfield", date: "datetime", select: "select", yesNo: "checkbox" };
let editor;
let root;
let count;

const shown = () => root.querySelectorAll(".fjs-element[data-field-type]").length;

export const adapter = {
  prepare: ({ fields }) => ({
    type: "default",
    id: "form",
    schemaVersion: 16,
    components: fields.map((field) => ({
      type: TYPES[field.type],
      id: `c-${field.id}`,
      key: field.id,
      label: field.label.en,
      validate: { required: field.required },
      ...(field.hint && { description: field.hint.en }),
      ...(field.type === "date" && { subtype: "date", dateLabel: field.label.en }),
      ...(field.options && { values: field.options.map(({ value, en }) => ({ value, label: en })) }),
    })),
  }),
  async open(place, schema) {
    root = place;
    place.style.height = "800px";
    editor = await createFormEditor({ container: place, schema });
  },
  isOpen: () => root.querySelector("[data-id=c-f0]") !== null,
  add() {
    count = shown();
    const registry = editor.get("formFieldRegistry");
    const form = registry.getForm();
    editor.get("modeling").addFormField({ type: "textfield", key: "added", label: "Added" }, form, form.components.length);
  },
  added: () => shown() > count,
  undo: () => editor.get("commandStack").undo(),
};
