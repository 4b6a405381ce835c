/** A form in a story: a definition, the toolbar's language, and what to do once it is open. */
import type { Procedure } from "@hoso/contract";
import type { FormSession } from "../form-session.js";
import { HosoForm } from "../hoso-form.js";
import { previewServices } from "../preview-services.js";
import { register } from "../register.js";
import calendar from "virtual:example-calendar";

register("hoso-form", HosoForm);

/** A working day in the morning, so that dates and terms in stories never change. */
const now = new Date("2026-03-04T09:30:00+07:00");

const lines = [
  { value: "5610", label: { vi: "Nhà hàng và các dịch vụ ăn uống phục vụ lưu động", en: "Restaurants and mobile food services" } },
  {
    value: "5630",
    label: { vi: "Dịch vụ phục vụ đồ uống: cà phê, trà, nước giải khát", en: "Beverage serving: coffee, tea, soft drinks" },
  },
  { value: "4711", label: { vi: "Bán lẻ lương thực, thực phẩm trong các cửa hàng tổng hợp", en: "Retail sale of food in general stores" } },
];

/** Toolbar and controls of a story, as Storybook hands them in. */
export interface StoryContext {
  readonly globals: { readonly locale?: string };
}

/** The element of a story. `prepare` runs once, when the form is open. */
export function storyForm(definition: Procedure, { globals }: StoryContext, prepare?: (session: FormSession) => void): HosoForm {
  const form = document.createElement("hoso-form");
  form.locale = globals.locale ?? "vi";
  form.definition = definition;
  form.digest = "0".repeat(64);
  form.services = previewServices({ now: () => now, calendar, datasets: { "vsic-level4": lines } });
  form.addEventListener("hoso-ready", () => form.session && prepare?.(form.session), { once: true });
  return form;
}
