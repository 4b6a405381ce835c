// Adapter of SurveyJS: survey-core with its own vanilla renderer and default theme. Selects are native, its lighter choice.
import "survey-core/survey-core.min.css";
import { Model, settings } from "survey-core";
import { renderSurvey } from "survey-js-ui";

// Its fade-in and fade-out would count as work and as waiting; without them it is quicker.
settings.animationEnabled = false;

let root;
let survey;

function question(field, model) {
  const shared = {
    name: field.id,
    title: field.label.en,
    isRequired: field.required,
    ...(field.hint ? { description: field.hint.en } : {}),
  };
  if (field.conditional) shared.visibleIf = `{${model.toggle}} = 'yes'`;
  if (field.type === "number") return { ...shared, type: "text", inputType: "number", min: field.minimum, max: field.maximum };
  if (field.type === "email") return { ...shared, type: "text", inputType: "email", validators: [{ type: "email" }] };
  if (field.type === "date") return { ...shared, type: "text", inputType: "date" };
  if (field.type === "select")
    return {
      ...shared,
      type: "dropdown",
      renderAs: "select",
      choices: field.options.map((option) => ({ value: option.value, text: option.en })),
    };
  if (field.type === "yesNo")
    return {
      ...shared,
      type: "radiogroup",
      colCount: 0,
      choices: [
        { value: "yes", text: "Yes" },
        { value: "no", text: "No" },
      ],
    };
  return { ...shared, type: "text", maxLength: 120 };
}

const box = (field) => root.querySelector(`[data-name="${field.id}"]`);

export const adapter = {
  hiddenAbsent: true,
  prepare: (model) => ({
    completeText: "Submit",
    showQuestionNumbers: "off",
    elements: model.fields.map((field) => question(field, model)),
  }),
  mount(place, _model, json) {
    root = place;
    survey = new Model(json);
    renderSurvey(survey, place);
  },
  controls: () => root.querySelectorAll(".sd-question").length,
  control: (field) => box(field)?.querySelector("input, select"),
  toggle: (model, on) => box({ id: model.toggle }).querySelectorAll("input[type=radio]")[on ? 0 : 1],
  row: (field) => box(field),
  submit: () => root.querySelector("input[type=button].sd-navigation__complete-btn, .sd-navigation__complete-btn"),
  errors: () => root.querySelectorAll(".sd-question__erbox").length,
};
