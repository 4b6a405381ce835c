/** What was taken from a file, what was not and why, what was filled in: in words. */
import { html, nothing } from "lit";
import type { StartTexts } from "../texts/vi/start.js";
import type { countsOf, Imported } from "./import-procedure.js";

const MOST_SHOWN = 50;

/** A place in a file as people read it: "Steps › 1 › Questions › 2", counted from one; what has no name here is quoted as the file has it. */
function whereIn(pointer: string, { whole, parts }: StartTexts): string {
  const names = pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const words = names.map((name) =>
    /^\d+$/.test(name) ? String(Number(name) + 1) : ((parts as Readonly<Record<string, string>>)[name] ?? `“${name}”`),
  );
  return names.length === 0 ? whole : words.join(" › ");
}

export function importReport(t: StartTexts, { left, filled }: Imported & { ok: true }, counts: ReturnType<typeof countsOf>): unknown {
  const taken = Object.entries(counts).filter(([, count]) => count > 0) as [keyof typeof counts, number][];
  return html`<section id="report" tabindex="-1" aria-label=${t.report}>
    <h3>${t.taken}</h3>
    <ul class="marked">${taken.map(([name, count]) => html`<li>${t.counts[name](count)}</li>`)}</ul>
    ${
      left.length === 0
        ? html`<p class="notice good">${t.everything}</p>`
        : html`<div class="notice doubt"><h3>${t.left(left.length)}</h3>
            <ul class="marked">${left.slice(0, MOST_SHOWN).map(({ pointer, reason }) => html`<li>${t.leftReasons[reason](whereIn(pointer, t))}</li>`)}</ul>
            ${left.length > MOST_SHOWN ? html`<p>${t.more(left.length - MOST_SHOWN)}</p>` : nothing}</div>`
    }
    ${filled.length === 0 ? nothing : html`<ul class="marked">${[...new Set(filled)].map((name) => html`<li>${t.filled[name]}</li>`)}</ul>`}
  </section>`;
}
