// Adapter of SurveyJS Creator, with its vanilla renderer. Only the design tab is on.
import "survey-core/survey-core.min.css";
import "survey-creator-core/survey-creator-core.min.css";
import { settings } from "survey-core";
import { SurveyCreator } from "survey-creator-js";

settings.animationEnabled = false;

const TYPES = { text: "text", number: "text", email: "text", date: "text", select: "dropdown", yesNo: "boolean" };
let creator;
let root;

export const adapter = {
  prepare: ({ fields }) => ({
    elements: fields.map((field) => ({
      type: TYPES[field.type],
      name: field.id,
      title: field.label.en,
      isRequired: field.required,
      ...(field.hint && { description: field.hint.en }),
      ...(field.options && { choices: field.options.map(({ value, en }) => ({ value, text: en })) }),
    })),
  }),
  open(place, json) {
    root = place;
    place.style.height = "800px";
    creator = new SurveyCreator({ showJSONEditorTab: false, showPreviewTab: false, showLogicTab: false });
    creator.JSON = json;
    creator.render(place);
  },
  isOpen: () => root.querySelector("[data-name=f0], [data-sv-drop-target-survey-element=f0]") !== null,
  add: () => void creator.survey.currentPage.addNewQuestion("text", "added"),
  added: () => creator.survey.getQuestionByName("added") !== null && creator.survey.getAllQuestions().length > 0,
  undo: () => creator.undo(),
};
