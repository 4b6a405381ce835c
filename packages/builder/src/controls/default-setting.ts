/** What an answer is filled in with beforehand: by the kind of field. */
import { childrenOf, labelIn, nodeOf, type Json } from "@hoso/authoring";
import { nothing, type TemplateResult } from "lit";
import { boundSetting, choiceSetting, dateSetting, numberSetting, stringSetting } from "./plain-settings.js";
import { setValue, type Setting } from "./setting.js";
import { ticksSetting } from "./several-settings.js";

const numbers = new Set(["number", "money", "percent"]);
const dates = new Set(["partial-date", "month", "time"]);
const plain = new Set(["text", "long-text", "email", "phone", "url", "person-name", "personal-id", "tax-code", "plate"]);

export function defaultSetting(setting: Setting): TemplateResult | typeof nothing {
  const kind = String(setting.node.values.kind);
  if (kind === "date") return dateSetting(setting);
  if (dates.has(kind)) return boundSetting(setting);
  if (kind === "integer") return numberSetting({ ...setting, shape: { ...setting.shape, type: "integer" } });
  if (numbers.has(kind)) return numberSetting(setting);
  if (kind === "yes-no") return yesNo(setting);
  if (kind === "choice" || kind === "choices") {
    const options = childrenOf(setting.node, "options").map((key) => {
      const { value, label } = nodeOf(setting.state.document, key).values;
      return { value: String(value), label: labelIn(label, setting.state.language) ?? String(value) };
    });
    return kind === "choice" ? choiceSetting(setting, options, setting.state.texts.settings.noDefault) : ticksSetting(setting, options);
  }
  return plain.has(kind) ? stringSetting(setting) : nothing;
}

function yesNo(setting: Setting): TemplateResult {
  const { yes, no } = setting.state.texts.authoring.rules;
  const written = { ...setting, value: typeof setting.value === "boolean" ? String(setting.value) : undefined };
  const choices = [
    { value: "true", label: yes },
    { value: "false", label: no },
  ];
  const toBoolean = (value: Json | undefined): Json | undefined => (value === undefined ? undefined : value === "true");
  return choiceSetting(written, choices, setting.state.texts.settings.noDefault, (value) => setValue(setting, toBoolean(value)));
}
