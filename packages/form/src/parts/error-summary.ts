/** What must be mended, or confirmed, before going on. Takes focus when it comes up; each line leads to its field. */
import { html, nothing } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import type { FormView } from "../form-view.js";
import { rowTitle } from "../widgets/row-title.js";
import { widgetOf } from "../widgets/registry.js";

/** Lines shown at first: a wall of errors frightens people. */
const first = 20;

/** What a path is called: its label, with the row it is in. */
export function labelOf(session: FormView, path: string): string {
  const { application, definition, locale } = session;
  if (path === "case") return session.text(definition.casesTitle) || locale.steps.caseTitle;
  if (path === "declaration") return locale.steps.declaration;
  if (path.startsWith("documents.")) return session.text(definition.documents?.find(({ id }) => `documents.${id}` === path)?.title);
  const rows: string[] = [];
  for (const { index, 0: match } of path.matchAll(/\.(\d+)(?=\.)/g)) {
    const list = application.field(path.slice(0, index));
    if (list) rows.push(rowTitle({ session, definition: list.node.definition }, Number(match.slice(1))));
  }
  return [...rows, session.text(application.field(path)?.node.definition.label)].join(", ");
}

export function errorSummary(session: FormView): Rendered {
  const { problems, locale, application } = session;
  if (!problems.length) return nothing;
  const { summary, actions } = locale;
  const warning = problems[0]!.severity === "warning";
  const shown = session.allProblems ? problems : problems.slice(0, first);
  return html`<div class="summary ${warning ? "doubt" : ""}" part="summary" data-summary tabindex="-1" role="group" aria-labelledby="summary-title">
    <h2 id="summary-title">${warning ? summary.warnings : summary.title}</h2>
    ${warning ? nothing : html`<p>${summary.lead(problems.length)}</p>`}
    <ul>${shown.map((finding) => {
      const node = application.field(finding.path)?.node;
      return html`<li><a href="#${session.idFor(finding.path)}" data-goto=${finding.path}>${labelOf(session, finding.path)}</a>: ${session.texts.findingText(finding, node && widgetOf(node).choosing)}</li>`;
    })}</ul>
    ${shown.length < problems.length ? html`<button type="button" class="link" data-act="all">${actions.showAll(problems.length)}</button>` : nothing}
    ${warning ? html`<button type="button" class="secondary" part="button" data-act="confirm">${summary.confirm}</button>` : nothing}
  </div>`;
}
