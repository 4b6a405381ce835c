/** Asks for what is to be put into all gaps at once. */
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import type { BuilderTexts } from "../../texts/texts.js";

export interface Filling {
  readonly sensitivity?: string;
  readonly legalBasis?: string;
}

interface FillActions {
  readonly change: (filling: Filling) => void;
  readonly close: () => void;
  readonly apply: () => void;
}

/** @param filling undefined: closed */
export function fillDialog(
  texts: BuilderTexts,
  filling: Filling | undefined,
  gaps: number,
  { change, close, apply }: FillActions,
): unknown {
  const t = texts.editors.privacy;
  const select = (name: keyof Filling, label: string, choices: Readonly<Record<string, string>> = {}): unknown =>
    html`<div class="field">
      <label class="label" for="fill-${name}">${label}</label>
      <select
        id="fill-${name}"
        ?autofocus=${name === "sensitivity"}
        @change=${(event: Event) => change({ ...filling, [name]: (event.target as HTMLSelectElement).value })}
      >
        <option value="" .selected=${live(!filling?.[name])}>${t.leave}</option>
        ${Object.entries(choices).map(([choice, words]) => html`<option value=${choice} .selected=${live(filling?.[name] === choice)}>${words}</option>`)}
      </select>
    </div>`;
  return html`<hoso-dialog .heading=${t.fill} .closeName=${texts.shell.close} ?open=${filling !== undefined} @hoso-close=${close}>
    ${
      filling === undefined
        ? nothing
        : html`<p>${t.fillIntro(gaps)}</p>
            ${select("sensitivity", t.sensitivity, texts.authoring.choices["privacy.sensitivity"])}${select("legalBasis", t.basis, texts.authoring.choices["privacy.legalBasis"])}
            <button slot="actions" type="button" @click=${close}>${texts.shell.cancel}</button>
            <button slot="actions" type="button" class="primary" ?disabled=${!filling.sensitivity && !filling.legalBasis} @click=${apply}>${t.fillApply}</button>`
    }
  </hoso-dialog>`;
}
