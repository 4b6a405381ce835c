/** An address, part by part, as the profile of its country has them. */
import { addressProfileOf } from "@hoso/engine/kinds";
import { html } from "lit/html.js";
import { attributes } from "../parts/attributes.js";
import { countryName, selectOptions } from "./select-options.js";
import type { Widget } from "./widget.js";

type PartId = "province" | "ward" | "street" | "country" | "region" | "locality" | "postalCode";
type Parts = Readonly<Record<string, string>>;

export const address: Widget = {
  fieldset: "group",
  render(view) {
    const { id, shared, session, definition, facts, editing } = view;
    const { raw } = facts;
    const value = (raw?.startsWith("{") ? JSON.parse(raw) : (facts.value ?? {})) as Parts;
    // A person's own address carries a token; a prefix such as "section-shop" stays in front of each part's.
    const prefix = definition.autocomplete?.replace(/\S+$/, "");
    return html`<div class="parts">${addressProfileOf(definition).parts.map((part) => {
      const own = {
        id: `${id}-${part.id}`,
        "data-part": part.id,
        ...shared,
        "aria-required": facts.required && part.required && "true",
        "aria-describedby": "",
        autocomplete: prefix === undefined ? "off" : prefix + part.autocomplete,
      };
      const text = value[part.id] ?? "";
      return html`<div><label for="${id}-${part.id}">${session.locale.fields[part.id as PartId]}${
        part.required ? "" : html` <span class="optional">(${session.locale.fields.optional})</span>`
      }</label>${
        part.options
          ? html`<select part="input" class="full" ${attributes({ ...own, readonly: undefined, disabled: definition.readOnly })} ${selectOptions(part.options, text, session.texts)}></select>`
          : html`<input part="input" class="full" ${attributes({ ...own, ".value": editing ? undefined : text })}>`
      }</div>`;
    })}</div>`;
  },
  read: (_, row) =>
    Object.fromEntries([...row.querySelectorAll<HTMLInputElement>("[data-part]")].map((input) => [input.dataset["part"]!, input.value])),
  show: (value, session, definition) => {
    const given = value as Parts;
    return addressProfileOf(definition)
      .parts.filter(({ id }) => given[id])
      .map(
        ({ id, options }) =>
          options?.find((one) => one.value === given[id])?.label ?? (options ? countryName(given[id]!, session.language) : given[id]!),
      )
      .reverse()
      .join(", ");
  },
};
