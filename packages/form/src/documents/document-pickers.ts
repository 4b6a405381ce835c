/** The ways to give a file: the file picker, the camera on touch devices, and dropping onto the card. The picker is always there. */
import type { ChecklistItem } from "@hoso/engine";
import { html, noChange, nothing } from "lit/html.js";
import { Directive, directive, type DirectiveResult, type ElementPart, type Part } from "lit/directive.js";
import type { FormContext, Rendered } from "../form-context.js";
import { acceptAttribute, acceptsPhotos, fileRules } from "./accepted-formats.js";
import type { DocumentDesk } from "./document-desk.js";

export function renderPickers(context: FormContext, desk: DocumentDesk, item: ChecklistItem, described: string): Rendered {
  const path = `documents.${item.id}`;
  const texts = context.locale.documents;
  const rules = fileRules(item.definition);
  const photos = acceptsPhotos(rules.accept);
  const asked = item.alternatives.length > 0 && item.alternative === undefined;
  const choose = asked ? context.idFor(path, "choose") : context.idFor(path);
  const camera = context.idFor(path, "camera");
  const what = html`<span class="hush">: ${context.text(item.definition.title)}</span>`;
  const take = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = ""; // The same file can be chosen again after it was removed.
    if (files.length) void desk.add(item.id, files);
  };
  return html`<div class="doc-pickers">
    <span class="doc-picker">
      <input
        type="file"
        class="hush"
        id=${choose}
        accept=${acceptAttribute(rules.accept)}
        ?multiple=${rules.maxFiles > 1}
        aria-describedby=${described}
        @change=${take}
      />
      <label for=${choose} class="doc-button">${desk.count(item.id) ? texts.another : texts.choose}${what}</label>
    </span>
    ${
      photos
        ? html`<span class="doc-picker doc-camera">
            <input
              type="file"
              class="hush"
              id=${camera}
              accept="image/*"
              capture="environment"
              aria-describedby=${described}
              @change=${take}
            />
            <label for=${camera} class="doc-button">${texts.photo}${what}</label>
          </span>`
        : nothing
    }
    <span class="doc-drop" aria-hidden="true">${texts.drop}</span>
  </div>`;
}

class DropTarget extends Directive {
  #element: HTMLElement | undefined;
  #take: ((files: File[]) => unknown) | undefined;

  override render(_take: (files: File[]) => unknown): unknown {
    return noChange;
  }

  /** The whole card takes the drop: a small target is hard to hit. */
  override update(part: Part, [take]: [(files: File[]) => unknown]): unknown {
    this.#take = take;
    if (!this.#element) {
      this.#element = (part as ElementPart).element as HTMLElement;
      queueMicrotask(() => this.#listen((this.#element?.closest(".doc-card") ?? this.#element) as HTMLElement));
    }
    return noChange;
  }

  #listen(card: HTMLElement): void {
    const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
    card.addEventListener("dragover", (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      card.classList.add("is-over");
    });
    card.addEventListener("dragleave", (event) => {
      if (!card.contains(event.relatedTarget as Node | null)) card.classList.remove("is-over");
    });
    card.addEventListener("drop", (event) => {
      card.classList.remove("is-over");
      if (!carries(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length) this.#take?.(files);
    });
  }
}

/** Makes the card around the element take dropped files. */
export const dropTarget: (take: (files: File[]) => unknown) => DirectiveResult<typeof DropTarget> = directive(DropTarget);
