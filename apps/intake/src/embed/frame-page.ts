/** The page inside an iframe: one form, the embed script, and the script that tells the height. */
import type { SiteList } from "../sites/site-list.js";
import { html } from "../openapi/html.js";

/** The house's strict policy; only the listed sites may put the page in a frame. */
export function framePolicy(sites: SiteList): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${sites.sites.map(({ origin }) => origin).join(" ")}`.trim(),
    "require-trusted-types-for 'script'",
  ].join("; ");
}

export interface FrameContent {
  /** Path of the definition on this server. */
  readonly source: string;
  readonly language: string;
  /** Name of the procedure in that language. */
  readonly title: string;
  /** Path of the site's style sheet, where the frame is for a site with a theme. */
  readonly theme?: string;
}

export function framePage({ source, language, title, theme }: FrameContent): string {
  const own = theme === undefined ? html`` : html`<link rel="stylesheet" href="${theme}">`;
  const head = html`<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/docs/style.css">${own}<script type="module" src="/embed/hoso.js"></script><script type="module" src="/embed/frame.js"></script></head>`;
  const body = html`<body class="frame"><main aria-label="${title}"><hoso-form src="${source}" locale="${language}"></hoso-form></main></body>`;
  return `<!doctype html>\n${html`<html lang="${language}">${head}${body}</html>`.markup}\n`;
}
