/** Makes the document that is handed in (schemas/application.schema.json) from what was filled in. */
import type { SubmittedApplication } from "@hoso/contract";
import type { Submission as EngineSubmission } from "@hoso/engine";
import type { Assent, FormContext } from "../form-context.js";

type Ready = Extract<EngineSubmission, { ok: true }>;

/**
 * The same answers give the same document, time of assent included: sending again asks the same question.
 * @param digest of the definition
 */
export async function buildApplication(context: FormContext, ready: Ready, digest: string): Promise<SubmittedApplication> {
  const { definition, state, services, application } = context;
  const declared = definition.declaration;
  const consents = await Promise.all(
    (definition.privacy?.purposes ?? [])
      .filter((purpose) => purpose.consent === true)
      .map(async (purpose) => {
        const assent = state.consents[purpose.id];
        return assent && { purpose: purpose.id, given: assent.given, ...(await proof(context, purpose.text, assent)) };
      }),
  );
  const given = consents.filter((one) => one !== undefined);
  const seen = new Set(state.confirmed);
  const confirmed = ready.warnings.filter(({ code, path }) => seen.has(`${code} ${path}`)).map(({ code, path }) => ({ code, path }));
  return {
    procedure: { id: definition.id, version: definition.version, digest },
    ...(application.case !== undefined && { case: application.case }),
    answers: ready.answers,
    documents: ready.documents.map(({ requirement, alternative, files }) => ({
      requirement,
      ...(alternative !== undefined && { alternative }),
      files: files.map((file) => ({ ...file })),
    })),
    ...(declared &&
      state.declaration?.given && {
        declaration: { accepted: true as const, ...(await proof(context, declared.text, state.declaration)) },
      }),
    ...(given.length && { consents: given }),
    ...(confirmed.length && { confirmedWarnings: confirmed }),
    channel: application.channel as SubmittedApplication["channel"],
    site: (services.site ?? location.origin).slice(0, 300),
    locale: context.language,
    idempotencyKey: state.idempotencyKey,
  };
}

/** The text in the language in which the person saw it, by its digest. */
async function proof(
  context: FormContext,
  text: Parameters<FormContext["text"]>[0],
  assent: Assent,
): Promise<{ textDigest: string; language: string; time: string }> {
  const shown = typeof text === "object" ? (text[assent.language] ?? context.text(text)) : context.text(text);
  return { textDigest: await context.services.digestText(shown), language: assent.language, time: assent.time };
}
