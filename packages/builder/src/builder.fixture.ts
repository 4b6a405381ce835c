/** A builder on the page of a browser test or of a look at it: with a procedure and services in memory, taken away afterwards. */
import { applyEdit, fromProcedure, serialise, toProcedure, type AuthoringDocument, type Edit } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import "axe-core/axe.min.js";
import "./define.js";
import type { HosoBuilder } from "./hoso-builder.js";
import type { BuilderState } from "./state/builder-state.js";
import type { BuilderServices, DraftNews, DraftService, ForeignEdit, LoadedDraft, SaveOutcome } from "./state/services.js";
import { completeTexts } from "./texts/text-registry.js";

const made: HTMLElement[] = [];

export async function exampleProcedure(id = "household-business"): Promise<Procedure> {
  return (await (await fetch(`/examples/procedures/${id}.json`)).json()) as Procedure;
}

let keys = 0;

/** Everything stays in the page; keys are counted, so that runs are alike. */
export function memoryServices(more: Partial<BuilderServices> = {}): BuilderServices {
  return {
    calendar: async () => (await (await fetch("/examples/calendars/vn.json")).json()) as never,
    now: () => Date.now(),
    newKey: () => `k${(keys++).toString(36).padStart(6, "0")}`,
    ...more,
  };
}

/** A draft kept in memory, as the server keeps it: compare-and-set on the revision, each edit applied whole or not at all. */
export class MemoryDraft implements DraftService {
  readonly id: string;
  readonly log: ForeignEdit[] = [];
  /** How the server is just now. */
  mood: "well" | "away" | "forgetful" = "well";
  readonly #keys = new Map<string, number>();
  readonly #listeners = new Set<(news: DraftNews) => void>();
  #document: AuthoringDocument;

  constructor(procedure: Procedure, id = `draft-${keys++}`) {
    this.id = id;
    this.#document = fromProcedure(procedure, memoryServices().newKey);
  }

  get document(): AuthoringDocument {
    return this.#document;
  }

  get procedure(): Procedure {
    return toProcedure(this.#document);
  }

  /** The draft as one of the people who work on it reaches it. */
  as(who: string): DraftService {
    return {
      id: this.id,
      load: async () => this.load(),
      save: async (edit, base, key) => this.save(edit, base, key, who),
      since: async (revision) => this.log.filter((one) => one.revision > revision),
      follow: (listener) => this.follow(listener),
    };
  }

  async load(): Promise<LoadedDraft> {
    if (this.mood === "away") throw new TypeError("The server is away");
    return { revision: this.log.length, document: JSON.parse(JSON.stringify(serialise(this.#document))) as LoadedDraft["document"] };
  }

  async save(edit: Edit, base: number, key: string, who = "me"): Promise<SaveOutcome> {
    if (this.mood === "away") return { ok: false, code: "unavailable" };
    const known = this.#keys.get(key);
    if (known !== undefined) return { ok: true, revision: known };
    if (base !== this.log.length) return { ok: false, code: "moved", revision: this.log.length, edits: this.log.slice(base) };
    this.#document = applyEdit(this.#document, JSON.parse(JSON.stringify(edit)) as Edit);
    this.log.push({ revision: this.log.length + 1, by: who, at: new Date().toISOString(), edit });
    this.#keys.set(key, this.log.length);
    const revision = this.log.length;
    setTimeout(() => this.#listeners.forEach((listener) => listener({ type: "revision", revision })));
    // Taken, but nobody hears of it: the answer was lost on the way.
    if (this.mood === "forgetful") return { ok: false, code: "unavailable" };
    return { ok: true, revision };
  }

  follow(listener: (news: DraftNews) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}

export interface FixtureOptions {
  readonly procedure?: Procedure | undefined;
  readonly services?: Partial<BuilderServices>;
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
}

export async function openTestBuilder(options: FixtureOptions = {}): Promise<HosoBuilder> {
  const { locale = "en", width = 1440, height = 900 } = options;
  const procedure = options.procedure ?? (await exampleProcedure());
  const room = document.createElement("div");
  room.style.setProperty("inline-size", `${width}px`);
  room.style.setProperty("block-size", `${height}px`);
  const builder = document.createElement("hoso-builder");
  builder.locale = locale;
  builder.language = locale;
  builder.theme = options.theme ?? "light";
  if (!options.services?.drafts) builder.definition = procedure;
  builder.services = memoryServices(options.services);
  room.append(builder);
  const ready = new Promise((resolve) => builder.addEventListener("hoso-builder-ready", resolve, { once: true }));
  document.body.append(room);
  made.push(room);
  await ready;
  await completeTexts(locale);
  while (!builder.whole) await settled(builder);
  await settled(builder);
  return builder;
}

/** Two frames: sizes are observed, elements rendered, work put off for a moment done. */
export async function settled(builder: HosoBuilder): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await builder.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
}

export function removeBuilders(): void {
  for (const room of made.splice(0)) room.remove();
}

export const stateOf = (builder: HosoBuilder): BuilderState => builder.state!;

/** The first match, through all shadow roots below the element. */
export function deep<T extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): T {
  const found = deepAll<T>(root, selector)[0];
  if (!found) throw new TypeError(`Nothing matches ${selector}`);
  return found;
}

export function deepAll<T extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): T[] {
  const around = root instanceof Element && root.shadowRoot ? [root.shadowRoot, root] : [root];
  return around.flatMap((scope) => [
    ...scope.querySelectorAll<T>(selector),
    ...[...scope.querySelectorAll("*")].flatMap((element) => (element.shadowRoot ? deepAll<T>(element.shadowRoot, selector) : [])),
  ]);
}

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly target: unknown; readonly failureSummary?: string }[];
}
declare const axe: {
  getRules(): readonly { readonly ruleId: string }[];
  run(node: Element, options: object): Promise<{ readonly violations: readonly AxeViolation[] }>;
};

/** Every rule of axe, also those that are off by default; rules about a whole page are the page's. */
export async function violations(root: Element): Promise<string[]> {
  const ofPages = ["region", "page-has-heading-one", "landmark-one-main", "document-title", "html-has-lang", "bypass", "heading-order"];
  const values = axe
    .getRules()
    .map(({ ruleId }) => ruleId)
    .filter((id) => !ofPages.includes(id));
  const { violations: found } = await axe.run(root, { runOnly: { type: "rule", values }, resultTypes: ["violations"] });
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
