/** One entry of a long list: a combobox with a list of what matches (ARIA Authoring Practices, list autocomplete). Loaded when first needed. */
import { html, nothing } from "lit/html.js";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import type { FormView } from "../form-view.js";
import { attributes } from "../parts/attributes.js";
import type { DatasetEntry } from "../services.js";
import type { FieldView, Widget } from "./widget.js";

/** Labels of entries seen, by dataset and value: a stored answer is only the value. */
const labels = new Map<string, DatasetEntry["label"]>();
const keyOf = (dataset: string, value: unknown): string => `${dataset} ${String(value)}`;
/** Milliseconds without a key before the server is asked. */
const pause = 200;

/** The label of an answer; asks for it when it was given in an earlier visit. */
function labelOf(session: FormView, dataset: string, value: string, found: () => void): string {
  const label = labels.get(keyOf(dataset, value));
  if (label !== undefined) return session.text(label as string);
  labels.set(keyOf(dataset, value), value);
  session.services.searchDataset(dataset, value).then(
    (entries) => {
      for (const entry of entries) labels.set(keyOf(dataset, entry.value), entry.label);
      found();
    },
    () => labels.delete(keyOf(dataset, value)),
  );
  return value;
}

class SearchDirective extends AsyncDirective {
  #view: FieldView | undefined;
  #entries: readonly DatasetEntry[] = [];
  #open = false;
  #active = -1;
  #status = "";
  /** What is in the box while the person types; the answer's label otherwise. */
  #typed: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;

  override render(view: FieldView): unknown {
    this.#view = view;
    const { id, shared, facts, session, definition } = view;
    const { dataset = "" } = definition;
    const value = facts.value as string | undefined;
    const shown =
      this.#typed ??
      (value === undefined ? (facts.raw ?? "") : labelOf(session, dataset, value, () => session.parts.get(view.path)?.refresh(false)));
    const list = `${id}-list`;
    const { name: _name, ...rest } = shared;
    return html`<input part="input" class="full" ${attributes({
      id,
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-controls": list,
      "aria-expanded": String(this.#open),
      "aria-activedescendant": this.#active >= 0 && `${list}-${this.#active}`,
      ...rest,
      ".value": shown,
    })} @input=${this.#input} @keydown=${this.#key} @blur=${this.#leave}>
      <ul class="listbox" id=${list} role="listbox" aria-label=${session.text(definition.label)} ?hidden=${!this.#open || !this.#entries.length} @pointerdown=${(event: Event) => event.preventDefault()}
        >${this.#entries.map((entry, index) => html`<li role="option" id="${list}-${index}" aria-selected=${index === this.#active} @click=${() => this.#choose(index)}>${session.say(entry.label as string)}</li>`)}</ul>
      <p class="hint" role="status">${this.#status || nothing}</p>`;
  }

  #draw(): void {
    if (this.#view && this.isConnected) this.setValue(this.render(this.#view));
  }

  readonly #input = (event: Event): void => {
    event.stopPropagation();
    this.#typed = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#timer = setTimeout(() => void this.#search(), pause);
  };

  async #search(): Promise<void> {
    const { session, definition } = this.#view!;
    const { fields } = session.locale;
    const query = this.#typed?.trim() ?? "";
    this.#active = -1;
    this.#entries = [];
    this.#open = query !== "";
    this.#status = query && fields.searching;
    this.#draw();
    if (!query) return;
    const { signal } = (this.#request = new AbortController());
    try {
      const entries = await session.services.searchDataset(definition.dataset ?? "", query, signal);
      if (signal.aborted) return;
      this.#entries = entries;
      for (const entry of entries) labels.set(keyOf(definition.dataset ?? "", entry.value), entry.label);
      this.#status = entries.length ? fields.results(entries.length) : fields.noResults;
    } catch {
      if (signal.aborted) return;
      this.#status = fields.searchFailed;
    }
    this.#draw();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { length } = this.#entries;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!length) return;
      this.#open = true;
      this.#active = (this.#active + (event.key === "ArrowDown" ? 1 : this.#active < 0 ? 0 : -1) + length) % length;
    } else if (event.key === "Enter" && this.#open && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === "Escape" && this.#open) this.#open = false;
    else return;
    event.preventDefault();
    this.#draw();
    this.#view!.session.root.getElementById(`${this.#view!.id}-list-${this.#active}`)?.scrollIntoView({ block: "nearest" });
  };

  #choose(index: number): void {
    const { session, path } = this.#view!;
    this.#close();
    session.application.set(path, this.#entries[index]!.value);
    this.#draw();
  }

  #close(): void {
    this.#open = false;
    this.#active = -1;
    this.#typed = undefined;
    this.#status = "";
  }

  /** What was typed but not chosen: the only match or the same words are taken, an emptied box is no answer, the rest stays for the person to mend. */
  readonly #leave = (): void => {
    clearTimeout(this.#timer);
    const { session, path } = this.#view!;
    const typed = this.#typed?.trim();
    const same = this.#entries.findIndex(({ label }) => session.text(label as string).toLowerCase() === typed?.toLowerCase());
    if (typed === undefined) session.application.touch(path);
    else if (same >= 0) this.#choose(same);
    else {
      this.#close();
      // The box goes back to the answer that counts; an emptied one takes it away.
      if (!typed) session.application.set(path, "");
    }
    session.application.touch(path);
    session.parts.get(path)?.refresh(false);
  };
}
const searchBox = directive(SearchDirective);

export const search: Widget = {
  choosing: true,
  hint: ({ locale }) => locale.fields.searchHint,
  render: (view) => html`${searchBox(view)}`,
  show: (value, session, definition) => labelOf(session, definition.dataset ?? "", value as string, () => session.changed("page")),
};
