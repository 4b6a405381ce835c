/** One requirement of the checklist: what is wanted and why, in which form, what was given so far, and the ways to give it. */
import type { ChecklistItem } from "@hoso/engine";
import { html, nothing } from "lit/html.js";
import { repeat } from "lit/directives/repeat.js";
import { definitionBase } from "../drafts/form-origin.js";
import type { FormContext, Rendered } from "../form-context.js";
import { renderMarkdown } from "../markdown/render-markdown.js";
import { byteLimit, fileRules, formatNames } from "./accepted-formats.js";
import type { DocumentDesk } from "./document-desk.js";
import { renderFile } from "./document-file.js";
import { dropTarget, renderPickers } from "./document-pickers.js";

export function renderCard(context: FormContext, desk: DocumentDesk, item: ChecklistItem): Rendered {
  const path = `documents.${item.id}`;
  const { definition } = item;
  const texts = context.locale.documents;
  const explained =
    item.status === "covered" || item.status === "present-later" || item.status === "generated" ? texts.explained[item.status] : "";
  const finding = shownFinding(context, item);
  const title = context.idFor(path, "title");
  return html`<section class="doc-card ${finding ? "is-wrong" : ""}" part="document" data-status=${item.status} aria-labelledby=${title}>
    <div class="doc-head">
      <h3 id=${title} lang=${context.langOf(definition.title) ?? nothing}>${context.text(definition.title)}</h3>
      <span class="doc-status" data-status=${item.status}>${texts.status[item.status]}</span>
    </div>
    ${explained ? html`<p>${explained}</p>` : nothing}
    ${definition.hint ? html`<div class="doc-hint" lang=${context.langOf(definition.hint) ?? nothing}>${renderMarkdown(context.text(definition.hint))}</div>` : nothing}
    ${
      definition.why
        ? html`<details class="doc-why">
            <summary>${texts.why}</summary>
            <p lang=${context.langOf(definition.why) ?? nothing}>${context.text(definition.why)}</p>
          </details>`
        : nothing
    }
    ${renderQuantity(context, item)} ${explained ? nothing : renderGiving(context, desk, item, finding)}
  </section>`;
}

function renderQuantity(context: FormContext, { definition, status }: ChecklistItem): Rendered {
  const { originals = 0, copies = 0, certified = false } = definition.quantity ?? {};
  const words = status === "generated" || status === "covered" ? "" : context.locale.start.quantity(originals, copies, certified);
  return words ? html`<p class="doc-fact">${context.locale.documents.bring(words)}</p>` : nothing;
}

function renderGiving(context: FormContext, desk: DocumentDesk, item: ChecklistItem, finding: string): Rendered {
  const { definition } = item;
  const texts = context.locale.documents;
  const path = `documents.${item.id}`;
  const rules = fileRules(definition);
  const files = desk.files(item.id);
  const hint = context.idFor(path, "hint");
  const error = context.idFor(path, "error");
  const described = finding ? `${error} ${hint}` : hint;
  return html` ${renderAlternatives(context, desk, item, finding ? error : "")}
    ${definition.signedBy && definition.signedBy !== "none" ? html`<p class="doc-fact">${texts.signedBy(definition.signedBy)}</p>` : nothing}
    ${
      definition.template
        ? html`<p class="doc-fact">
            <a href=${new URL(definition.template, definitionBase(context)).href} download target="_blank" rel="noopener"
              >${texts.template}<span class="hush">: ${context.text(definition.title)}</span></a
            >
          </p>`
        : nothing
    }
    ${finding ? html`<p class="doc-error" id=${error}><span class="hush">${context.locale.error}: </span>${finding}</p>` : nothing}
    ${
      files.length
        ? html`<ol class="doc-files" aria-label=${texts.files(context.text(definition.title))}>
            ${repeat(
              files,
              (file) => file.id,
              (file, index) => renderFile(context, desk, item, file, index),
            )}
          </ol>`
        : nothing
    }
    <div class="doc-give" ${dropTarget((chosen) => desk.add(item.id, chosen))}>
      ${
        desk.count(item.id) >= rules.maxFiles
          ? html`<p class="doc-fact" id=${hint}>${texts.full(rules.maxFiles)}</p>`
          : html`${renderPickers(context, desk, item, described)}
              <p class="doc-fact" id=${hint}>
                ${texts.accepted(formatNames(rules.accept, context.language), byteLimit(rules.maxBytes, context.language), rules.maxFiles)}
              </p>`
      }
    </div>`;
}

function renderAlternatives(context: FormContext, desk: DocumentDesk, item: ChecklistItem, error: string): Rendered {
  if (!item.alternatives.length) return nothing;
  const path = `documents.${item.id}`;
  const name = context.idFor(path, "alternative");
  const missing = error !== "" && item.alternative === undefined;
  return html`<fieldset class="doc-alternatives" aria-describedby=${missing ? error : nothing}>
    <legend>${context.locale.documents.alternatives}</legend>
    ${item.alternatives.map((one, index) => {
      // The error summary leads to the first choice as long as none is made.
      const id = index === 0 && item.alternative === undefined ? context.idFor(path) : context.idFor(path, `alternative-${one.id}`);
      const hint = context.idFor(path, `alternative-${one.id}-hint`);
      return html`<div class="doc-choice">
        <input
          type="radio"
          id=${id}
          name=${name}
          .checked=${item.alternative === one.id}
          aria-describedby=${one.hint ? hint : nothing}
          @change=${() => desk.choose(item.id, one.id)}
        />
        <label for=${id} lang=${context.langOf(one.title) ?? nothing}>${context.text(one.title)}</label>
        ${one.hint ? html`<p id=${hint} lang=${context.langOf(one.hint) ?? nothing}>${context.text(one.hint)}</p>` : nothing}
      </div>`;
    })}
  </fieldset>`;
}

/** Errors wait until the person tried to go on from this page or to hand in; an answer of the server shows at once. */
function shownFinding(context: FormContext, item: ChecklistItem): string {
  const { tried } = context.state;
  const finding = item.findings.find((one) => one.severity === "error") ?? item.findings[0];
  return finding && (tried.includes("documents") || tried.includes("check") || item.attachments.length > 0)
    ? context.findingText(finding)
    : "";
}
