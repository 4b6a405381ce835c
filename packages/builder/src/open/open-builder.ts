/** From what the element was given to a state to work with: texts, draft or definition, session, and what saves it. */
import { AuthoringSession, fromProcedure, readDocument, rootOf, type AuthoringDocument, type SerialisedDocument } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
import { loadLocale } from "@hoso/form";
import { DeviceCopy } from "../saving/device-copy.js";
import { deviceStore } from "../saving/device-store.js";
import { DraftSaver } from "../saving/draft-saver.js";
import { openDraft, type OpenedDraft } from "../saving/open-draft.js";
import { tabName } from "../saving/tab-name.js";
import { BuilderState } from "../state/builder-state.js";
import type { BuilderServices } from "../state/services.js";
import { loadTexts } from "../texts/text-registry.js";

export interface OpenRequest {
  readonly services: BuilderServices;
  readonly locale: string;
  readonly language: string | undefined;
  readonly profile: string | undefined;
  readonly definition: Procedure | undefined;
  readonly document: SerialisedDocument | undefined;
  readonly onSaved: (revision: number) => void;
  readonly onRefused: (code: string) => void;
}

export type OpenOutcome =
  | { readonly ok: true; readonly state: BuilderState; readonly saver: DraftSaver | undefined }
  | { readonly ok: false; readonly code: string };

/** @throws when texts or the draft cannot be fetched */
export async function openBuilder(request: OpenRequest): Promise<OpenOutcome> {
  if (request.services.drafts) return openKept(request);
  const { definition, document, services } = request;
  const words = Promise.all([loadTexts(request.locale), formWords(request, definition?.languages)]);
  const read = document ? readDocument(document) : ({ ok: true, value: fromProcedure(definition!, services.newKey) } as const);
  if (!read.ok) return read;
  const [texts] = await words;
  return { ok: true, state: stateFor(request, read.value, texts), saver: undefined };
}

async function openKept(request: OpenRequest): Promise<OpenOutcome> {
  const { services, onSaved, onRefused } = request;
  const drafts = services.drafts!;
  const store = services.device ?? deviceStore();
  const tab = await tabName(drafts.id, services.newKey);
  const [texts, opened] = await Promise.all([loadTexts(request.locale), openDraft(drafts, store, tab), formWords(request)]);
  if (!opened.ok) return opened;
  const state = stateFor(request, opened.document, texts);
  state.readOnly = opened.readOnly;
  state.conflicts = opened.conflicts.filter(({ code }) => code !== "order").map((conflict) => ({ ...conflict, by: "" }));
  const device = new DeviceCopy({ store, draft: drafts.id, tab, now: services.now });
  const saver = new DraftSaver({ state, drafts, base: opened.base, revision: opened.revision, device, onSaved, onRefused });
  takeUp(state, opened, (other) => void store.removeEdit(drafts.id, other).catch(() => undefined), saver);
  return { ok: true, state, saver };
}

/** The words of the form in the canvas: with them at hand it shows at once. Where they cannot be had, it says so itself. */
const formWords = ({ language, locale }: OpenRequest, languages: readonly string[] = []): Promise<unknown> =>
  loadLocale(firstLanguage(languages, language, locale)).catch(() => undefined);

/** The content language that shows first. */
const firstLanguage = (languages: readonly string[], wanted: string | undefined, locale: string): string =>
  languages.find((tag) => tag === wanted) ?? languages.find((tag) => tag === locale) ?? languages[0] ?? wanted ?? locale;

/** What other tabs left is let go of once it is saved by this one. */
function takeUp(state: BuilderState, { taken, document, base }: OpenedDraft, remove: (tab: string) => void, saver: DraftSaver): void {
  if (document !== base) queueMicrotask(() => state.announce(state.texts.saving.restored));
  if (!taken.length) return;
  const off = state.on("saving", () => {
    if (saver.unsaved) return;
    off();
    taken.forEach(remove);
  });
}

function stateFor(
  { services, language: wanted, locale, profile }: OpenRequest,
  document: AuthoringDocument,
  texts: BuilderState["texts"],
): BuilderState {
  const languages = rootOf(document).values.languages as readonly string[] | undefined;
  const language = languages?.length ? firstLanguage(languages, wanted, locale) : "vi";
  const session = new AuthoringSession({ document, newKey: services.newKey, now: services.now, language });
  return new BuilderState({ session, services, texts, language, profile });
}
