/** One file in a card: what it is, how far it is, and what can be done with it. */
import type { ChecklistItem } from "@hoso/engine";
import { html, nothing } from "lit/html.js";
import type { FormContext, Rendered } from "../form-context.js";
import { byteLimit, fileRules, formatName, formatNames } from "./accepted-formats.js";
import type { DocumentDesk } from "./document-desk.js";
import type { DeskFile } from "./upload-queue.js";

export function renderFile(context: FormContext, desk: DocumentDesk, item: ChecklistItem, file: DeskFile, index: number): Rendered {
  const texts = context.locale.documents;
  const many = fileRules(item.definition).maxFiles > 1 && file.state !== "refused";
  const wrong = file.state === "refused" || file.state === "failed" || file.state === "pick-again";
  return html`<li class="doc-file" data-state=${file.state}>
    <span class="doc-thumb" aria-hidden="true"
      >${file.preview ? html`<img src=${file.preview} alt="" />` : file.type ? formatName(file.type).replace(/ .*/, "") : ""}</span
    >
    <div class="doc-body">
      ${file.state === "refused" ? nothing : html`<p class="doc-name">${many ? html`<strong>${texts.page(index + 1)}</strong> ` : nothing}<bdi>${file.name}</bdi></p>`}
      <p class=${wrong ? "doc-error" : "doc-state"}>
        ${wrong ? html`<span class="hush">${context.locale.error}: </span>` : nothing}${stateText(context, item, file)}
      </p>
      ${renderProgress(context, file)} ${file.note ? html`<p class="doc-note">${texts[file.note]}</p>` : nothing}
      ${file.mistaken ? html`<p class="doc-note">${texts.notSame}</p>` : nothing}
      ${file.kept === false && file.state !== "done" ? html`<p class="doc-note">${texts.notKept}</p>` : nothing}
    </div>
    ${renderActions(context, desk, item, file)}
  </li>`;
}

const percent = (file: DeskFile): number => (file.size ? Math.floor((file.sent / file.size) * 100) : 0);

function stateText(context: FormContext, item: ChecklistItem, file: DeskFile): string {
  const texts = context.locale.documents;
  switch (file.state) {
    case "checking":
      return texts.checking;
    case "queued":
      return texts.queued;
    case "sending":
      return texts.sending(percent(file));
    case "waiting":
      return texts.waiting(percent(file));
    case "paused":
      return texts.paused(percent(file));
    case "done":
      return `${texts.done}, ${byteLimit(file.size, context.language)}`;
    case "pick-again":
      return texts.pickAgain;
    case "failed":
      return texts.trouble[file.trouble ?? "server"];
    case "refused": {
      const rules = fileRules(item.definition);
      return texts.refused[file.refusal?.code ?? "unreadable"]({
        name: file.name,
        formats: formatNames(rules.accept, context.language),
        limit: byteLimit(rules.maxBytes, context.language),
        found: file.refusal?.found ?? "",
      });
    }
  }
}

function renderProgress(context: FormContext, file: DeskFile): Rendered {
  if (file.state !== "sending" && file.state !== "waiting" && file.state !== "paused" && file.state !== "queued") return nothing;
  return html`<progress
    class="doc-progress"
    max="100"
    .value=${percent(file)}
    aria-label=${`${context.locale.documents.sending(percent(file))} – ${file.name}`}
  ></progress>`;
}

function renderActions(context: FormContext, desk: DocumentDesk, item: ChecklistItem, file: DeskFile): Rendered {
  const { documents: texts, actions } = context.locale;
  const named = html`<span class="hush">: ${file.name}</span>`;
  const list = desk.files(item.id).filter((one) => one.state !== "refused");
  const place = list.indexOf(file);
  const idFor = (what: string): string => context.idFor(`documents.${item.id}`, `${what}-${file.id}`);
  const button = (what: string, text: string, act: () => void, disabled = false): Rendered =>
    html`<button type="button" id=${idFor(what)} class="doc-action" ?disabled=${disabled} @click=${act}>${text}${named}</button>`;
  const mayMove = list.length > 1 && place >= 0;
  const toggle = (act: () => void) => (): void => {
    act();
    void focusSoon(context, [idFor("pause"), idFor("resume"), idFor("remove")]);
  };
  const move = (by: -1 | 1) => (): void => {
    desk.move(file, by);
    void focusSoon(context, by < 0 ? [idFor("up"), idFor("down")] : [idFor("down"), idFor("up")]);
  };
  return html`<div class="doc-actions">
    ${
      file.state === "sending" || file.state === "waiting" || file.state === "queued"
        ? button(
            "pause",
            texts.pause,
            toggle(() => desk.pause(file)),
          )
        : nothing
    }
    ${
      file.state === "paused"
        ? button(
            "resume",
            texts.resume,
            toggle(() => desk.resume(file)),
          )
        : nothing
    }
    ${
      file.state === "failed" && file.blob
        ? button(
            "retry",
            actions.retry,
            toggle(() => desk.resume(file)),
          )
        : nothing
    }
    ${file.state === "pick-again" || (file.state === "failed" && !file.blob) ? renderPickAgain(context, desk, item, file) : nothing}
    ${mayMove && place > 0 ? button("up", actions.up, move(-1)) : nothing}
    ${mayMove && place < list.length - 1 ? button("down", actions.down, move(1)) : nothing}
    ${button("remove", file.state === "done" || wrongState(file) ? actions.remove : texts.cancel, () => remove(context, desk, item, file))}
  </div>`;
}

const wrongState = (file: DeskFile): boolean => file.state === "refused" || file.state === "failed" || file.state === "pick-again";

function renderPickAgain(context: FormContext, desk: DocumentDesk, item: ChecklistItem, file: DeskFile): Rendered {
  const id = context.idFor(`documents.${item.id}`, `again-${file.id}`);
  const take = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const chosen = input.files?.[0];
    input.value = "";
    if (chosen) await desk.pickAgain(file, chosen);
  };
  return html`<span class="doc-picker"
    ><input type="file" class="hush" id=${id} @change=${take} /><label for=${id} class="doc-action"
      >${context.locale.documents.pickAgainAction}<span class="hush">: ${file.name}</span></label
    ></span
  >`;
}

function remove(context: FormContext, desk: DocumentDesk, item: ChecklistItem, file: DeskFile): void {
  const path = `documents.${item.id}`;
  const list = desk.files(item.id);
  const next = list[list.indexOf(file) + 1] ?? list[list.indexOf(file) - 1];
  desk.remove(file);
  void focusSoon(context, [
    ...(next ? [context.idFor(path, `remove-${next.id}`)] : []),
    context.idFor(path),
    context.idFor(path, "choose"),
  ]);
}

/** Focus stays where the person is working: on the first of these that is there once the page is drawn. */
async function focusSoon(context: FormContext, ids: readonly string[]): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (const id of ids) {
    const element = context.root.getElementById(id) as HTMLButtonElement | null;
    if (element && !element.disabled) return element.focus();
  }
}
