/** Which control edits which property: by its type, and for a few properties by their name. */
import { getProperty, labelIn, nodeOf, rootOf, childrenOf, type DocumentNode, type PropertyShape } from "@hoso/authoring";
import { defaultRegistries } from "@hoso/authoring/diagnostics";
import { nothing } from "lit";
import { conditionSetting, ruleSetting } from "./condition-setting.js";
import { defaultSetting } from "./default-setting.js";
import { markdownSetting } from "./markdown-setting.js";
import { messagesSetting } from "./message-settings.js";
import { pathSetting } from "./path-setting.js";
import {
  boundSetting,
  choiceSetting,
  dateSetting,
  dateTimeSetting,
  numberSetting,
  slugSetting,
  stringSetting,
  suggestedSetting,
  switchSetting,
  timeSetting,
  urlSetting,
  type Choice,
} from "./plain-settings.js";
import type { Setting } from "./setting.js";
import { casesOf, durationSetting, linesSetting, purposesSetting, ticksSetting } from "./several-settings.js";
import { textSetting } from "./text-setting.js";
import { addressProfiles, autofillTokens, currencies, fileFormats } from "./known-values.js";

/** Values that the format leaves open, but of which only a few are ever meant. */
function knownValues(setting: Setting): readonly Choice[] | undefined {
  const { state, shape, node } = setting;
  const { settings } = state.texts;
  const named = (values: readonly string[], words: Readonly<Record<string, string>>): Choice[] =>
    values.map((value) => ({ value, label: words[value] ?? value }));
  switch (shape.name) {
    case "accept":
      return named(fileFormats, settings.formats);
    case "currency":
      return named(currencies, settings.currencies);
    case "profile":
      return named(addressProfiles, settings.profiles);
    case "autocomplete":
      return named(autofillTokens, settings.autofill);
    case "signedBy":
      return named(Object.keys(settings.signers), settings.signers);
    case "channel":
      return Object.entries(state.texts.authoring.rules.channels).map(([value, label]) => ({ value, label }));
    case "given":
      return node.type === "scenario" ? documentsOf(setting) : undefined;
    default:
      return undefined;
  }
}

/** Registries and what they hold: those that everybody may look into, and any other by its name. */
function registrySuggestions({ state, shape, node }: Setting): readonly Choice[] | undefined {
  const [holder, member] = shape.name.split(".");
  if (member === "registry") return Object.entries(state.texts.settings.registries).map(([value, label]) => ({ value, label }));
  if (member !== "item") return undefined;
  const registry = getProperty(node.values, `${holder}.registry`);
  return defaultRegistries
    .filter((one) => one.registry === registry)
    .map(({ item, title }) => ({ value: item, label: labelIn(title, state.locale) ?? item }));
}

function documentsOf({ state }: Setting): Choice[] {
  return childrenOf(rootOf(state.document), "documents").map((key) => {
    const { id, title } = nodeOf(state.document, key).values;
    return { value: String(id), label: labelIn(title, state.language) ?? String(id) };
  });
}

const choicesOf = ({ state, shape }: Setting): Choice[] =>
  (shape.choices ?? []).map((value) => ({ value, label: state.texts.authoring.choices[shape.name]?.[value] ?? value }));

export function settingControl(setting: Setting): unknown {
  const { shape } = setting;
  const known = knownValues(setting);
  if (known) return shape.type === "strings" ? ticksSetting(setting, known) : choiceSetting(setting, known);
  const suggestions = shape.type === "slug" || shape.type === "string" ? registrySuggestions(setting) : undefined;
  if (suggestions) return suggestedSetting(setting, suggestions);
  switch (shape.type) {
    case "text":
      return textSetting(setting);
    case "markdown":
      return markdownSetting(setting);
    case "texts":
      return messagesSetting(setting);
    case "condition":
      return conditionSetting(setting);
    case "rule":
      return ruleSetting(setting);
    case "path":
      return pathSetting(setting);
    case "id":
    case "slug":
      return slugSetting(setting);
    case "string":
      return setting.node.type === "option" ? slugSetting(setting) : stringSetting(setting);
    case "integer":
    case "number":
      return numberSetting(setting);
    case "bound":
      return boundSetting(setting);
    case "boolean":
      return switchSetting(setting);
    case "date":
      return dateSetting(setting);
    case "date-time":
      return dateTimeSetting(setting);
    case "time":
      return timeSetting(setting);
    case "url":
      return urlSetting(setting);
    case "duration":
      return durationSetting(setting);
    case "strings":
      return shape.choices ? ticksSetting(setting, choicesOf(setting)) : linesSetting(setting);
    case "enum":
      return choiceSetting(setting, choicesOf(setting));
    case "purposes":
      return purposesSetting(setting);
    case "case":
      return choiceSetting(setting, casesOf(setting));
    case "json":
      return shape.name === "default" ? defaultSetting(setting) : nothing;
  }
}

/** Properties with no control of their own: what they hold is edited elsewhere. */
export const hasControl = ({ name, type }: PropertyShape, node: DocumentNode): boolean =>
  name !== "$schema" && (type !== "json" || (name === "default" && node.type === "field"));
