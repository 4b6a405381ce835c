// Adapter of the Form.io builder. It has no undo.
import "@formio/js/dist/formio.full.min.css";
import { Formio } from "@formio/js";

const TYPES = { text: "textfield", number: "number", email: "email", date: "day", select: "select", yesNo: "checkbox" };
let builder;
let root;

export const adapter = {
  prepare: ({ fields }) => ({
    display: "form",
    components: fields.map((field) => ({
      type: TYPES[field.type],
      key: field.id,
      label: field.label.en,
      input: true,
      validate: { required: field.required },
      ...(field.hint && { description: field.hint.en }),
      ...(field.options && { data: { values: field.options.map(({ value, en }) => ({ value, label: en })) } }),
    })),
  }),
  async open(place, form) {
    root = place;
    builder = await Formio.builder(place, form);
  },
  isOpen: () => root.querySelector(".formio-component-f0") !== null,
  async add() {
    const { form } = builder;
    await builder.setForm({ ...form, components: [...form.components, { type: "textfield", key: "added", label: "Added", input: true }] });
  },
  added: () => root.querySelector(".formio-component-added") !== null,
};
