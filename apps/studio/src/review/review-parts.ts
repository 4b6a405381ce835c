/** The parts of the review page that only show: changes, checks, scenarios, burden, effect on applications. */
import { ancestors, nodeOf, titleOf, type AuthoringDocument, type AuthoringTexts } from "@hoso/authoring";
import { burdenFigures, figureOf, type Burden } from "@hoso/authoring/burden";
import { html, nothing } from "lit";
import type { Checks, Impact } from "../api/shapes.js";
import { number, type StudioContext } from "../shell/studio-context.js";
import type { ReviewMaterial } from "./review-material.js";

const order = { error: 0, warning: 1, advice: 2 };
const tones = { error: "danger", warning: "doubt", advice: "" };

export function changesPart({ texts: { review } }: StudioContext, { changes }: ReviewMaterial): unknown {
  if (changes === undefined) return html`<p>${review.everythingHint}</p>`;
  if (changes.length === 0) return html`<p>${review.noChanges}</p>`;
  return changes.map(
    ({ title, items }) => html`<h3>${title}</h3><ul class="marked">${items.map(({ text }) => html`<li>${text}</li>`)}</ul>`,
  );
}

/** "Owner › Full name": where something stands, in the author's own words. */
export function placeInWords(document: AuthoringDocument, key: string, locale: string): string | undefined {
  if (!document.nodes.has(key)) return undefined;
  const around = [...ancestors(document, key)].filter(({ parent }) => parent !== undefined).map((node) => titleOf(node, locale));
  const own = nodeOf(document, key);
  return [...around.reverse(), own.parent === undefined ? "" : titleOf(own, locale)].filter((name) => name !== "").join(" › ");
}

export function checksPart(
  studio: StudioContext,
  { diagnostics, findings }: Checks,
  document: AuthoringDocument,
  words: AuthoringTexts,
): unknown {
  const { review } = studio.texts;
  if (diagnostics.length + findings.length === 0) return html`<p>${review.noChecks}</p>`;
  const known = words.diagnostics as Readonly<Record<string, { title(params: object): string; fix(params: object): string }>>;
  const sorted = [...diagnostics].sort((a, b) => order[a.severity] - order[b.severity]);
  return html`<ul class="plain">${sorted.map(({ code, severity, place, params = {} }) => {
    const where = placeInWords(document, place.key, studio.locale);
    return html`<li><span class="badge ${tones[severity]}">${review.severities[severity]}</span> ${known[code]?.title(params) ?? code}${where ? html`<p class="muted">${where}</p>` : nothing}${known[code] ? html`<p class="hint">${known[code].fix(params)}</p>` : nothing}</li>`;
  })}</ul>`;
}

export function scenariosPart({ texts: { review } }: StudioContext, { scenarios }: ReviewMaterial): unknown {
  if (scenarios === undefined) return html`<p>${review.cannotRun}</p>`;
  if (scenarios.length === 0) return html`<p>${review.noScenarios}</p>`;
  return html`<ul class="plain">${scenarios.map(
    ({ title, ok, mismatches }) =>
      html`<li><span class="badge ${ok ? "good" : "danger"}">${ok ? review.passed : review.failed}</span> ${title}${mismatches.length === 0 ? nothing : html`<ul class="marked">${mismatches.map((text) => html`<li>${text}</li>`)}</ul>`}</li>`,
  )}</ul>`;
}

export function burdenPart({ texts: { review } }: StudioContext, { burden, burdenBefore }: ReviewMaterial, words: AuthoringTexts): unknown {
  if (burden === undefined) return html`<p>${review.cannotRun}</p>`;
  const value = (of: Burden, figure: (typeof burdenFigures)[number]): string => {
    const found = figureOf(of.paths.typical, figure, of.currency);
    return found === undefined ? review.unknownFigure : words.burden.value(figure, found, of.currency);
  };
  const change = (figure: (typeof burdenFigures)[number]): string => {
    const was = burdenBefore && figureOf(burdenBefore.paths.typical, figure, burdenBefore.currency);
    const is = figureOf(burden.paths.typical, figure, burden.currency);
    if (was === undefined || is === undefined) return review.unknownFigure;
    return was === is ? review.same : words.burden.change(figure, is - was, burden.currency);
  };
  return html`<table class="stacks"><caption class="muted">${words.burden.paths.typical}</caption>
    <thead><tr><th scope="col">${review.figure}</th>${burdenBefore ? html`<th scope="col" class="number">${review.before}</th>` : nothing}<th scope="col" class="number">${review.after}</th>${burdenBefore ? html`<th scope="col" class="number">${review.difference}</th>` : nothing}</tr></thead>
    <tbody>${burdenFigures.map(
      (figure) =>
        html`<tr><th scope="row">${words.burden.figures[figure]}</th>${burdenBefore ? html`<td class="number" data-name=${review.before}>${value(burdenBefore, figure)}</td>` : nothing}<td class="number" data-name=${review.after}>${value(burden, figure)}</td>${burdenBefore ? html`<td class="number" data-name=${review.difference}>${change(figure)}</td>` : nothing}</tr>`,
    )}</tbody></table>`;
}

export function impactPart(studio: StudioContext, { underWay, versions }: Impact): unknown {
  const { review, procedures } = studio.texts;
  if (underWay === 0) return html`<p>${review.noImpact}</p>`;
  return html`<p>${review.impactLead(underWay)}</p><table class="stacks">
    <caption class="hush">${review.impact}</caption>
    <thead><tr><th scope="col">${studio.texts.versions.version}</th><th scope="col" class="number">${review.underWay}</th><th scope="col" class="number">${review.total}</th></tr></thead>
    <tbody>${versions.map((one) => html`<tr><th scope="row">${procedures.version(one.version)}</th><td class="number" data-name=${review.underWay}>${number(studio, one.underWay)}</td><td class="number" data-name=${review.total}>${number(studio, one.total)}</td></tr>`)}</tbody>
  </table>`;
}
