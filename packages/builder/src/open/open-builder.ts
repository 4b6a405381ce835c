/** From what the element was given to a state to work with: texts, draft or definition, session. */
import { AuthoringSession, fromProcedure, readDocument, rootOf, type AuthoringDocument, type SerialisedDocument } from "@hoso/authoring";
import type { Procedure } from "@hoso/contract";
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
}

export type OpenOutcome = { readonly ok: true; readonly state: BuilderState } | { readonly ok: false; readonly code: string };

/** @throws when texts or the draft cannot be fetched */
export async function openBuilder(request: OpenRequest): Promise<OpenOutcome> {
  const { services, profile } = request;
  const [texts, found] = await Promise.all([loadTexts(request.locale), findDocument(request)]);
  if (!found.ok) return found;
  const languages = (rootOf(found.document).values.languages as readonly string[] | undefined) ?? [];
  const language =
    languages.find((tag) => tag === request.language) ?? languages.find((tag) => tag === request.locale) ?? languages[0] ?? "vi";
  const session = new AuthoringSession({ document: found.document, newKey: services.newKey, now: services.now, language });
  return { ok: true, state: new BuilderState({ session, services, texts, language, profile }) };
}

async function findDocument({
  services,
  definition,
  document,
}: OpenRequest): Promise<{ ok: true; document: AuthoringDocument } | { ok: false; code: string }> {
  const given = services.drafts ? (await services.drafts.load()).document : document;
  if (!given) return { ok: true, document: fromProcedure(definition!, services.newKey) };
  const read = readDocument(given);
  return read.ok ? { ok: true, document: read.value } : read;
}
