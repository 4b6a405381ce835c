// Adapter of the hand-written page. The HTML comes from the server as it would on a real page; mounting hands it to the parser.
import "./plain.css";
import { enhance } from "./plain.js";

let form;

export const adapter = {
  /** What is in memory before mounting starts: the HTML, as the definition is for the others. */
  async prepare(model) {
    const answer = await fetch(`/plain-form?n=${model.count}&conditional=${model.conditional ? 1 : 0}`);
    return answer.text();
  },
  mount(root, model, html) {
    root.innerHTML = html;
    form = root.querySelector("form");
    enhance(form);
  },
  controls: () => form?.querySelectorAll(".row").length ?? 0,
  control: (field) => form.elements.namedItem(field.id),
  toggle: (model, on) => form.querySelector(`#${model.toggle}-${on ? "yes" : "no"}`),
  row: (field) => document.getElementById(field.id),
  submit: () => form.querySelector(".submit"),
  errors: () => form.querySelectorAll(".error").length,
};
