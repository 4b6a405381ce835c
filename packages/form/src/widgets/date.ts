/** A date as three fields, day, month and year: no calendar to fight with for a day one knows by heart. */
import { html } from "lit/html.js";
import { formatDate } from "../format.js";
import { attributes } from "../parts/attributes.js";
import type { FieldView, Widget } from "./widget.js";

type DateParts = Readonly<Record<"day" | "month" | "year", string>>;
const names = ["day", "month", "year"] as const;

/** What was typed, part by part, also when no date came of it. */
function partsOf({ facts }: FieldView): DateParts {
  const typed = facts.raw;
  if (typed?.startsWith("{")) return { day: "", month: "", year: "", ...(JSON.parse(typed) as object) };
  const given = (typed ?? (facts.value as string | undefined) ?? "").split(/\D+/);
  // Autofill may write a date the local way, day first.
  const [year = "", month = "", day = ""] = given[0]!.length > 2 ? given : given.reverse();
  return { day, month, year };
}

const dateWidget = (hint: Widget["hint"] & {}): Widget => ({
  fieldset: "group",
  hint,
  render(view) {
    const { id, shared, session, definition, editing } = view;
    const parts = editing ? undefined : partsOf(view);
    const birthday = definition.autocomplete?.endsWith("bday");
    return html`<div class="date">${names.map(
      (name) =>
        html`<div><label for="${id}-${name}">${session.locale.fields[name]}</label><input part="input" class=${name} ${attributes({
          id: `${id}-${name}`,
          inputmode: "numeric",
          "data-part": name,
          autocomplete: birthday ? `${definition.autocomplete}-${name}` : "off",
          ...shared,
          "aria-describedby": "",
          ".value": parts?.[name],
        })}></div>`,
    )}</div>`;
  },
  read: (_, row) =>
    Object.fromEntries([...row.querySelectorAll<HTMLInputElement>("[data-part]")].map((input) => [input.dataset["part"]!, input.value])),
  show: (value, { language }) => formatDate(value as string, language),
});

export const date = dateWidget(({ locale }) => locale.fields.dateExample);
export const partialDate = dateWidget(({ locale }) => locale.fields.partialDate);
