/**
 * `<hoso-canvas-form>`: `<hoso-form>` as the canvas shows it: its rows, controls and styles, without the way from page to page. When the
 * procedure changes it draws only the rows that changed.
 */
import type { Field } from "@hoso/contract";
import { HosoForm, type FormSession } from "@hoso/form";
import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";

/** Kinds whose controls come after the row and then draw it once more: the form must know these rows as they stand now. */
const late: ReadonlySet<string> = new Set(["address", "list", "search", "signature"]);

type Row = Field & { readonly fields?: readonly Row[] };

const comesLate = ({ kind, fields }: Row): boolean => late.has(kind) || (fields?.some(comesLate) ?? false);

export class HosoCanvasForm extends HosoForm {
  protected override render(): unknown {
    const { session } = this;
    const step = session?.definition.steps[0];
    if (!session || !step) return super.render();
    const { locale } = session;
    const rows = step.fields as readonly Row[];
    return html`<div class="form" part="form" lang=${locale.tag} dir=${locale.direction}>
      <h2 part="heading" data-heading>${session.say(step.title)}</h2>
      ${step.hint ? html`<div class="lead">${session.tell(step.hint)}</div>` : nothing}
      <div class="rows ${rows.length > 400 ? "many" : ""}">
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => guard(shownBy(session, row), () => session.field(row.id)),
        )}
      </div>
    </div>`;
  }
}

/** What a row looks like rests on. A group called as its step does not say so again. */
function shownBy(session: FormSession, row: Row): unknown[] {
  if (comesLate(row)) return [session];
  const title = session.text(session.definition.steps[0]!.title);
  return [row, session.locale, session.language, row.fields ? title : session.text(row.label) === title];
}

declare global {
  interface HTMLElementTagNameMap {
    "hoso-canvas-form": HosoCanvasForm;
  }
}
