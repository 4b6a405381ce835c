/** Instead of a form: a calm word that it cannot be shown now, and a way to try again. Reasons are for the event, not for people. */
import { html, nothing } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import type { Locale } from "../locales/locale.js";

/** Said when even the texts could not be fetched. */
const bare: Readonly<Record<string, readonly [title: string, lead: string, retry: string]>> = {
  vi: ["Chưa mở được biểu mẫu", "Có thể do kết nối mạng. Hãy thử lại sau ít phút.", "Thử lại"],
  en: ["The form could not be opened", "The connection may be down. Try again in a few minutes.", "Try again"],
};

export function noticeCard(locale: Locale | undefined, language: string, kind: "unavailable" | "broken", retry: () => void): Rendered {
  const notices = locale?.notices;
  const [title, lead, again] = notices
    ? kind === "broken"
      ? [notices.broken, notices.brokenLead]
      : [notices.loadFailed, notices.loadFailedLead, locale.actions.retry]
    : (bare[language.split("-")[0]!] ?? bare["en"]!);
  const tag = locale?.tag ?? (language.startsWith("vi") ? "vi" : "en");
  return html`<div class="form" part="form" lang=${tag}><div class="note warning" part="notice" role="alert"><h2>${title}</h2><p>${lead}</p>${
    again ? html`<button type="button" class="secondary" part="button" @click=${retry}>${again}</button>` : nothing
  }</div></div>`;
}
