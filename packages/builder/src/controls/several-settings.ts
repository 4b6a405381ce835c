/** Settings of several values: durations, lists of words, ticked choices. */
import { childrenOf, labelIn, nodeOf, rootOf, type Json } from "@hoso/authoring";
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { Choice } from "./plain-settings.js";
import { describedBy, settingFrame, settingGroup, setValue, type Setting } from "./setting.js";

const durationPattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/;
const units = ["years", "months", "days"] as const;
const letters = ["Y", "M", "D"];

/** Years, months and days, each a number. */
export function durationSetting(setting: Setting): TemplateResult {
  const { id, value, readOnly, state, refused } = setting;
  const match = durationPattern.exec(typeof value === "string" ? value : "");
  const counts = units.map((_, index) => match?.[index + 1] ?? "");
  const take = (index: number) => (event: Event) => {
    const raw = (event.target as HTMLInputElement).value.trim();
    if (raw !== "" && !/^\d{1,5}$/.test(raw)) return setting.refuse({ raw, reason: state.texts.settings.notWhole });
    const next = counts
      .map((count, at) => (at === index ? raw : count))
      .map((count, at) => (Number(count) > 0 ? `${Number(count)}${letters[at]!}` : ""));
    const written = next.join("");
    if (setValue(setting, written === "" ? undefined : `P${written}`)) setting.refuse(undefined);
  };
  return settingGroup(
    setting,
    html`<div class="parts">
      ${units.map(
        (unit, index) =>
          html`<label class="part"
            ><input
              id=${index === 0 ? id : `${id}-${unit}`}
              inputmode="numeric"
              autocomplete="off"
              .value=${live(counts[index]!)}
              ?readonly=${readOnly}
              aria-invalid=${refused ? "true" : "false"}
              @input=${take(index)}
            /><span>${state.texts.settings[unit]}</span></label
          >`,
      )}
    </div>`,
  );
}

/** One word or name a line. */
export function linesSetting(setting: Setting): TemplateResult {
  const { id, value, readOnly } = setting;
  const lines = Array.isArray(value) ? (value as readonly Json[]).map(String) : [];
  return settingFrame(
    setting,
    html`<textarea
      id=${id}
      rows="2"
      .value=${lines.join("\n")}
      ?readonly=${readOnly}
      aria-describedby=${describedBy(setting)}
      @change=${(event: Event) => {
        const next = [...new Set((event.target as HTMLTextAreaElement).value.split("\n").map((line) => line.trim()))].filter(Boolean);
        setValue(setting, next.length > 0 ? next : undefined);
      }}
    ></textarea>`,
  );
}

export function ticksSetting(setting: Setting, choices: readonly Choice[], empty?: unknown): TemplateResult {
  const { id, value, readOnly } = setting;
  const chosen = Array.isArray(value) ? (value as readonly Json[]).map(String) : [];
  const unknown = chosen.filter((one) => !choices.some((choice) => choice.value === one)).map((one) => ({ value: one, label: one }));
  const all = [...choices, ...unknown];
  const tick = (one: string) => (event: Event) => {
    const on = (event.target as HTMLInputElement).checked;
    const next = all.map((choice) => choice.value).filter((other) => (other === one ? on : chosen.includes(other)));
    setValue(setting, next.length > 0 ? next : undefined);
  };
  return settingGroup(
    setting,
    all.length === 0
      ? empty
      : all.map(
          (choice, index) =>
            html`<label class="check"
              ><input
                id=${index === 0 ? id : `${id}-${choice.value}`}
                type="checkbox"
                data-value=${choice.value}
                .checked=${live(chosen.includes(choice.value))}
                ?disabled=${readOnly}
                @change=${tick(choice.value)}
              /><span>${choice.label}</span></label
            >`,
        ),
  );
}

/** What the procedure uses personal data for. */
export function purposesSetting(setting: Setting): TemplateResult {
  const { state } = setting;
  const purposes = childrenOf(rootOf(state.document), "purposes").map((key) => {
    const { id, text } = nodeOf(state.document, key).values;
    return { value: String(id), label: labelIn(text, state.language) ?? String(id) };
  });
  const { noPurposes, toPurposes } = state.texts.settings;
  const empty = html`<p class="hint">
    ${noPurposes} <button type="button" class="link" @click=${() => state.show("privacy")}>${toPurposes}</button>
  </p>`;
  return ticksSetting(setting, purposes, empty);
}

/** The cases of the procedure. */
export function casesOf({ state }: Pick<Setting, "state">): Choice[] {
  return childrenOf(rootOf(state.document), "cases").map((key) => {
    const { id, title } = nodeOf(state.document, key).values;
    return { value: String(id), label: labelIn(title, state.language) ?? String(id) };
  });
}
