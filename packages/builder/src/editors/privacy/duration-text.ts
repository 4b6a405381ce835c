/** An ISO 8601 duration in words: "10 năm". */
import type { Json } from "@hoso/authoring";
import type { EditorsTexts } from "../../texts/vi/editors.js";

/** As it stands when it is no duration of years, months and days. */
export function durationText(duration: Json, t: EditorsTexts["privacy"]["duration"]): string {
  const text = String(duration);
  const [, years, months, days] = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(text) ?? [];
  const parts = [years && t.years(Number(years)), months && t.months(Number(months)), days && t.days(Number(days))].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : text;
}
