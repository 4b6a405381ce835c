/** A length of time in years, months and days. */
import { newGap, type Expression } from "@hoso/authoring";
import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { replace, type RuleView } from "./rule-view.js";

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/;
const units = ["years", "months", "days"] as const;

export function durationInput(view: RuleView, part: Expression, label: string): TemplateResult {
  const words = view.state.texts.rules;
  const match = pattern.exec(part.is === "value" ? String(part.value) : "");
  const counts = units.map((_, index) => match?.[index + 1] ?? "");
  const take = (index: number) => (event: Event) => {
    const raw = (event.target as HTMLInputElement).value.replace(/\D/g, "").slice(0, 5);
    const written = counts
      .map((count, at) => (at === index ? raw : count))
      .map((count, at) => (Number(count) > 0 ? `${Number(count)}${"YMD".charAt(at)}` : ""))
      .join("");
    replace(view, part.id, written === "" ? { ...newGap(view.newId), id: part.id } : { id: part.id, is: "value", value: `P${written}` });
  };
  return html`<div class="duration" role="group" aria-label=${label} data-part=${part.id}>
    ${units.map(
      (unit, index) =>
        html`<label
          ><input type="text" inputmode="numeric" autocomplete="off" .value=${live(counts[index]!)} ?readonly=${view.readOnly} @input=${take(index)} /><span
            >${words[unit]}</span
          ></label
        >`,
    )}
  </div>`;
}
