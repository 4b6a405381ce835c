/** The elements of the rule editors; they load when a rule is first opened. */
import { HosoPicker } from "../controls/picker.js";
import type { Elements } from "../views/elements.js";
import { HosoExpression } from "./expression-editor.js";
import { HosoRuleDialog } from "./rule-dialog.js";
import { HosoRuleEditor } from "./rule-editor.js";
import { HosoRuleSource } from "./rule-source.js";
import { HosoRuleTrial } from "./rule-trial.js";

export const elements: Elements = {
  "hoso-picker": HosoPicker,
  "hoso-rule-source": HosoRuleSource,
  "hoso-rule-trial": HosoRuleTrial,
  "hoso-rule-editor": HosoRuleEditor,
  "hoso-expression": HosoExpression,
  "hoso-rule-dialog": HosoRuleDialog,
};
