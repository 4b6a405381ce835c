/** Conditions and formulas: always, never or a rule, said in a sentence; the rule itself is edited in a dialog. */
import { ruleInWords, ruleScope } from "@hoso/authoring";
import type { Rule } from "@hoso/contract";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { numberSetting } from "./plain-settings.js";
import { describedBy, hintOf, problemsOf, setValue, settingFrame, type Setting } from "./setting.js";

const isRule = (value: unknown): value is Rule => typeof value === "object" && value !== null;

/** What no value means: shown, but not required. */
const whenAbsent = (name: string): boolean => name === "when" || name.endsWith(".when");

export function conditionSetting(setting: Setting): TemplateResult {
  const { id, value, shape, readOnly, state } = setting;
  if (shape.required) return ruleSetting(setting);
  const absent = whenAbsent(shape.name);
  const words = state.texts.settings.conditions[absent ? "when" : shape.name === "recommended" ? "recommended" : "required"];
  const mode = isRule(value) ? "rule" : String(value ?? absent);
  const choose = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    if (select.value === "rule") {
      setting.editRule?.();
      select.value = mode;
    } else setValue(setting, (select.value === "true") === absent ? undefined : select.value === "true");
  };
  // "Never shown" is offered only where somebody wrote it.
  const modes = absent && mode !== "false" ? ["true", "rule"] : absent ? ["true", "rule", "false"] : ["false", "true", "rule"];
  const offered = modes.filter((one) => one !== "rule" || setting.editRule !== undefined || mode === "rule");
  return settingFrame(
    setting,
    html`<select id=${id} ?disabled=${readOnly} aria-describedby=${describedBy(setting)} @change=${choose}>
        ${offered.map((one) => html`<option value=${one} .selected=${live(one === mode)}>${words[one as keyof typeof words]}</option>`)}</select
      >${isRule(value) ? sentence(setting, value) : nothing}`,
  );
}

/** A rule that must be there: what a check asks, how a value is worked out. A plain number is entered as one. */
export function ruleSetting(setting: Setting): TemplateResult {
  const { label, value, shape, state } = setting;
  const { formula, noRule } = state.texts.settings;
  if (shape.name === "amount" && !isRule(value))
    return html`<div class="field">
      ${numberSetting(setting)}${setting.readOnly ? nothing : html`<button type="button" class="start" @click=${setting.editRule}>${formula}</button>`}
    </div>`;
  return html`<div class="field" role="group" aria-labelledby="${setting.id}-label" data-property=${shape.name}>
    <span class="label" id="${setting.id}-label">${label}</span>
    ${hintOf(setting)}${value === undefined ? html`<p class="hint">${noRule}</p>` : nothing}${sentence(setting, value as Rule | undefined)}${problemsOf(setting)}
  </div>`;
}

function sentence(setting: Setting, rule: Rule | undefined): TemplateResult {
  const { state, node, label, readOnly } = setting;
  const { edit, editOf } = state.texts.settings;
  const words =
    rule === undefined ? undefined : ruleInWords(rule, ruleScope(state.document, node.key, state.language), state.texts.authoring.rules);
  return html`<div class="rule">
    ${words === undefined ? nothing : html`<p class="sentence">${words}</p>`}${
      readOnly
        ? nothing
        : html`<button type="button" id="${setting.id}-edit" aria-label=${editOf(label)} @click=${setting.editRule}>${edit}</button>`
    }
  </div>`;
}
