/**
 * Opens a kept draft again, under the version of the procedure that is in force now: asks whether to go on with it, carries the
 * answers over, and shows what moved, what no longer fits and what is new. Loaded only when there is a draft.
 */
import { restoreDraft, type DraftReport } from "@hoso/engine/drafts";
import { html, nothing } from "lit/html.js";
import type { FormContext, FormState, Rendered } from "../form-context.js";

import { draftDays, type DraftRecord } from "./draft-record.js";
import { focusOn, removeAll, timeOf } from "./draft-status.js";
import type { DraftView } from "./draft-view.js";
import { openingOptions } from "./empty-form.js";

interface Opened {
  readonly record: DraftRecord;
  readonly report: DraftReport;
  readonly previous: readonly string[];
}

const reports = new WeakMap<FormContext, Opened>();
const unreadable = new WeakSet<DraftRecord>();

/** The notice on the start page. */
export function renderRestore(keeper: DraftView): Rendered {
  const { context, found } = keeper;
  if (!found) return nothing;
  const texts = context.locale.drafts;
  const title = context.idFor("draft", "title");
  const opened = reports.get(context);
  if (opened?.record === found) return renderReport(keeper, opened);
  if (keeper.state === "elsewhere") {
    return html`<section class="note" part="draft" aria-labelledby=${title}>
      <h3 id=${title}>${texts.elsewhereTitle}</h3>
      <p>${texts.elsewhereLead}</p>
      <button type="button" class="primary" part="button button-primary" @click=${() => void keeper.takeOver()}>${texts.takeOver}</button>
    </section>`;
  }
  const saved = new Date(found.savedAt);
  const until = new Intl.DateTimeFormat(context.language, { dateStyle: "long" }).format(saved.getTime() + draftDays * 86_400_000);
  return html`<section class="note" part="draft" aria-labelledby=${title}>
    <h3 id=${title}>${texts.foundTitle}</h3>
    ${unreadable.has(found) ? html`<p>${texts.unreadable}</p>` : html`<p>${texts.foundLead(timeOf(keeper, saved), until)}</p>`}
    ${keeper.mode === "device" ? html`<p class="draft-shared">${texts.shared}</p>` : nothing}
    ${
      keeper.asking
        ? html`<div role="group" aria-label=${texts.removeQuestion}>
            <p>${texts.removeQuestion}</p>
            <button type="button" class="secondary draft-danger" part="button" @click=${() => void removeAll(keeper)}>
              ${texts.removeYes}
            </button>
            <button type="button" id=${context.idFor("draft", "keep")} class="secondary" part="button" @click=${() => ask(keeper, false)}>
              ${texts.removeNo}
            </button>
          </div>`
        : html`${unreadable.has(found) ? nothing : html`<button type="button" class="primary" part="button button-primary" id=${context.idFor("draft", "go-on")} @click=${() => void continueDraft(keeper)}>${texts.goOn}</button>`}
            <button type="button" class="secondary" part="button" id=${context.idFor("draft", "remove")} @click=${() => ask(keeper, true)}>
              ${texts.startAnew}
            </button>`
    }
  </section>`;
}

function ask(keeper: DraftView, asking: boolean): void {
  keeper.asking = asking;
  keeper.draw();
  focusOn(keeper, keeper.context.idFor("draft", asking ? "keep" : "remove"));
}

/** Opens what was found. When something did not fit, the report is shown first and a second call goes on. */
export async function continueDraft(keeper: DraftView): Promise<void> {
  const { context, found } = keeper;
  if (!found) return;
  if (reports.get(context)?.record === found) return goOn(keeper, found, true);
  const restored = restoreDraft(context.procedure, found.draft, await openingOptions(context));
  if (!restored) {
    unreadable.add(found);
    return keeper.draw();
  }
  const { application, report } = restored;
  const known = new Set(found.requirements);
  const fresh = report.sameVersion
    ? []
    : application
        .checklist()
        .filter((item) => item.needed && item.status === "missing" && !known.has(item.id))
        .map((item) => `documents.${item.id}`);
  const opened: Opened = { record: found, report, previous: fresh };
  context.replace(application, { ...stateOf(context, found), place: context.state.place });
  if (worthTelling(opened)) {
    reports.set(context, opened);
    keeper.draw();
    return focusOn(keeper, context.idFor("draft", "go-on"));
  }
  await goOn(keeper, found, false);
}

async function goOn(keeper: DraftView, record: DraftRecord, reported: boolean): Promise<void> {
  const { context } = keeper;
  reports.delete(context);
  await keeper.adopt(record);
  const { place } = stateOf(context, record);
  const known = place.page !== "step" || context.application.steps().some((step) => step.id === place.step && step.visible);
  context.goTo(known && !(reported && place.page === "start") && place.page !== "confirmation" ? place : { page: "tasks" });
}

/** Declarations made on another version's text are asked again. */
function stateOf(context: FormContext, record: DraftRecord): FormState {
  const same = record.draft.procedure.version === context.definition.version;
  return same ? record.state : { ...record.state, declaration: undefined, consents: {}, confirmed: [] };
}

function worthTelling({ report, previous }: Opened): boolean {
  return report.moved.length + report.aside.length + report.required.length + previous.length > 0;
}

function renderReport(keeper: DraftView, { report, previous }: Opened): Rendered {
  const { context } = keeper;
  const texts = context.locale.drafts;
  const title = context.idFor("draft", "title");
  const part = (heading: string, items: readonly Rendered[]): Rendered =>
    items.length
      ? html`<h4>${heading}</h4>
          <ul>
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>`
      : nothing;
  return html`<section class="note" part="draft" aria-labelledby=${title}>
    <h3 id=${title}>${texts.reportTitle}</h3>
    <p>${texts.reportLead}</p>
    ${part(
      texts.addedTitle,
      [...report.required, ...previous].map((path) => labelOf(context, path)),
    )}
    ${part(
      texts.movedTitle,
      report.moved.map(({ to }) => labelOf(context, to)),
    )}
    ${part(
      texts.droppedTitle,
      report.aside.map(({ path, value }) => html`${named(context, path)}<q>${readable(value)}</q>`),
    )}
    <button
      type="button"
      class="primary"
      part="button button-primary"
      id=${context.idFor("draft", "go-on")}
      @click=${() => void continueDraft(keeper)}
    >
      ${texts.goOn}
    </button>
  </section>`;
}

function labelOf(context: FormContext, path: string): string {
  const [first, id] = path.split(".");
  if (first === "documents") return context.text(context.definition.documents?.find((one) => one.id === id)?.title) || (id ?? "");
  const label = context.application.field(path)?.node.definition.label;
  return context.text(label) || (path.split(".").at(-1) ?? path);
}

/** The name of a field that may be gone: its value says what it was, an id says nothing to people. */
function named(context: FormContext, path: string): string {
  const known = path.startsWith("documents.") || context.application.field(path) !== undefined;
  return known ? `${labelOf(context, path)}: ` : "";
}

/** An answer that lost its field, as the person typed it. */
function readable(value: unknown): string {
  if (Array.isArray(value)) return value.map(readable).join(", ");
  if (typeof value === "object" && value !== null)
    return Object.values("name" in value ? { name: (value as { name: unknown }).name } : value)
      .map(readable)
      .join(", ");
  return String(value ?? "");
}
