/** The line about what is kept on the device: saved when, or why not, and the button to delete it. */
import { html, nothing } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import type { DraftView } from "./draft-view.js";

export function renderDraftStatus(keeper: DraftView): Rendered {
  const { context, state } = keeper;
  const texts = context.locale.drafts;
  if (context.receipt) return nothing;
  if (keeper.found) {
    // The code that opens drafts did not load: the draft stays where it is until it does.
    return html`<div class="draft" role="alert">
      <p>${texts.foundTitle}</p>
      <button type="button" class="secondary" part="button" @click=${() => void keeper.loadRestore()}>
        ${context.locale.actions.retry}
      </button>
    </div>`;
  }
  if (state === "elsewhere") {
    return html`<div class="note warning" part="draft">
      <p><strong>${texts.elsewhereTitle}.</strong> ${texts.elsewhereLead}</p>
      <button type="button" class="secondary" part="button" @click=${() => void keeper.takeOver()}>${texts.takeOver}</button>
    </div>`;
  }
  if (!keeper.persistent) return html`<div class="note warning" part="draft"><p>${texts.memory}</p></div>`;
  if (state === "failed")
    return html`<div class="note warning" part="draft">
      <p>${texts.failed}</p>
      ${renderRemove(keeper)}
    </div>`;
  if (!keeper.savedAt) return nothing;
  const mode = keeper.mode === "device" ? "device" : "session";
  return html`<div class="draft" part="draft">
    <p>${texts.saved(timeOf(keeper, keeper.savedAt), mode)}</p>
    ${mode === "device" ? html`<p class="draft-shared">${texts.shared}</p>` : nothing} ${renderRemove(keeper)}
  </div>`;
}

/** The hour alone today, with the day otherwise. */
export function timeOf({ context }: DraftView, at: Date): string {
  const today = at.toDateString() === context.services.now().toDateString();
  return new Intl.DateTimeFormat(
    context.language,
    today ? { hour: "2-digit", minute: "2-digit", hour12: false } : { dateStyle: "long", timeStyle: "short" },
  ).format(at);
}

function renderRemove(keeper: DraftView): Rendered {
  const { context } = keeper;
  const texts = context.locale.drafts;
  const ids = { ask: context.idFor("draft", "remove"), no: context.idFor("draft", "keep") };
  const ask = (asking: boolean) => (): void => {
    keeper.asking = asking;
    keeper.draw();
    focusOn(keeper, asking ? ids.no : ids.ask);
  };
  if (!keeper.asking)
    return html`<button type="button" id=${ids.ask} class="link" part="button" @click=${ask(true)}>${texts.remove}</button>`;
  return html`<div role="group" aria-label=${texts.removeQuestion}>
    <p>${texts.removeQuestion}</p>
    <button type="button" class="secondary draft-danger" part="button" @click=${() => void removeAll(keeper)}>${texts.removeYes}</button>
    <button type="button" id=${ids.no} class="secondary" part="button" @click=${ask(false)}>${texts.removeNo}</button>
  </div>`;
}

/** Deletes what is kept and empties the form, so that nothing of it can be seen or is saved again. */
export async function removeAll(keeper: DraftView): Promise<void> {
  const { context } = keeper;
  await keeper.clear();
  const { emptyForm } = await import("./empty-form.js");
  await emptyForm(context);
  context.announce(context.locale.drafts.removed);
}

/** After the drawing that this change causes. */
export function focusOn({ context }: DraftView, id: string): void {
  requestAnimationFrame(() => setTimeout(() => context.root.getElementById(id)?.focus()));
}
