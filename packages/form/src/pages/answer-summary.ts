/** All answers in order, as words: for the check page, with links to change them, and for print, without. */
import type { ChecklistItem, FieldNode } from "@hoso/engine";
import { html, nothing } from "lit/html.js";
import { renderGiven } from "../documents/documents.js";
import type { Rendered } from "../form-context.js";
import type { FormView } from "../form-view.js";
import { rowTitle } from "../widgets/row-title.js";
import { widgetOf } from "../widgets/registry.js";

export function answerSummary(session: FormView, changing: boolean): Rendered {
  const { application, definition, locale } = session;
  const chosen = definition.cases?.find(({ id }) => id === application.case);
  const documents = application.checklist().filter(({ needed }) => needed);
  return html`${chosen ? block(locale.steps.caseTitle, line(session, "case", definition.casesTitle ? session.say(definition.casesTitle) : locale.steps.caseTitle, session.say(chosen.title), changing)) : nothing}${application
    .steps()
    .filter(({ visible }) => visible)
    .map(({ node }) => block(session.say(node.definition.title), answers(session, node.children as readonly FieldNode[], "", changing)))}${
    documents.length
      ? block(
          locale.steps.documents,
          documents.map((item) =>
            line(
              session,
              `documents.${item.id}`,
              session.say(item.definition.title),
              html`${alternative(session, item)}${renderGiven(session, item.id)}`,
              changing,
            ),
          ),
        )
      : nothing
  }`;
}

/** Which of several papers the files are. */
function alternative(session: FormView, { alternatives, alternative: chosen, attachments }: ChecklistItem): Rendered {
  const one = attachments.length ? alternatives.find(({ id }) => id === chosen) : undefined;
  return one ? html`<p>${session.say(one.title)}</p>` : nothing;
}

const block = (title: Rendered, content: Rendered): Rendered =>
  html`<section class="answers"><h3>${title}</h3><dl>${content}</dl></section>`;

function answers(session: FormView, nodes: readonly FieldNode[], base: string, changing: boolean): Rendered {
  return nodes.map((node): Rendered => {
    const path = base + node.id;
    const facts = session.application.field(path);
    const { type } = node.kind;
    if (!facts?.visible || (type === "none" && !node.compute)) return nothing;
    const children = node.children as readonly FieldNode[];
    if (type === "group")
      return html`${node.definition.label && session.text(node.definition.label) !== session.text(node.step.definition.title) ? html`<div class="part"><dt>${session.say(node.definition.label)}</dt></div>` : nothing}${answers(session, children, `${path}.`, changing)}`;
    if (type === "list") {
      const rows = session.application.rows(path);
      if (!rows.length) return line(session, path, session.say(node.definition.label), session.locale.list.empty, changing);
      return rows.map(
        (row, index) =>
          html`<div class="part"><dt>${rowTitle({ session, definition: node.definition }, index)}</dt></div>${answers(session, children, `${row.path}.`, changing)}`,
      );
    }
    const { value, raw } = facts;
    const shown =
      value === undefined
        ? html`<span class="hint">${raw?.startsWith("{") ? session.locale.fields.notAnswered : (raw ?? session.locale.fields.notAnswered)}</span>`
        : (widgetOf(node).show?.(value, session, node.definition) ?? String(value));
    return line(session, path, session.say(node.definition.label), shown, changing && !node.compute && !node.definition.readOnly);
  });
}

const line = (session: FormView, path: string, label: Rendered, value: Rendered, changing: boolean): Rendered =>
  html`<div><dt>${label}</dt><dd>${value}</dd>${changing ? html`<dd class="act"><button type="button" class="link" data-act="change" data-path=${path}>${session.locale.actions.change}<span class="hush">: ${label}</span></button></dd>` : nothing}</div>`;
