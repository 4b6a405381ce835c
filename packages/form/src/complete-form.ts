/** Brings the rest of a form once its first page shows, or before it where a draft or a receipt may be waiting. */
import type { Procedure } from "@hoso/contract";
import type { DraftMode } from "./form-context.js";
import type { FormSession } from "./form-session.js";
import { completeLocale } from "./locales/locale-registry.js";
import type { FormServices } from "./services.js";
import { preloadWidgets } from "./widgets/registry.js";

/**
 * Whether a draft or a receipt of this procedure may be on the device: a quick look at the names of what is kept, before any code
 * for it is there.
 */
export function mayBeKept({ id }: Procedure, { storage }: FormServices, mode: DraftMode): boolean {
  if (storage && mode !== "off") return true;
  try {
    return [sessionStorage, localStorage].some((store) =>
      Object.keys(store).some((name) => name.startsWith("hoso:") && name.includes(`${id}@`)),
    );
  } catch {
    return false; // Where storage is forbidden nothing can be kept.
  }
}

/** @throws when the code cannot be fetched; calling again tries again. */
export async function completeForm(session: FormSession, mode: DraftMode): Promise<void> {
  if (session.later) return;
  preloadWidgets(session.definition, session.language);
  const [later] = await Promise.all([import("./later.js"), completeLocale(session.language)]);
  if (session.later || session.disposed) return;
  const sheet = later.laterStyles.sheet;
  if (sheet && !session.root.adoptedStyleSheets.includes(sheet)) session.root.adoptedStyleSheets.push(sheet);
  const submission = new later.Submission(session);
  session.submission = submission;
  session.drafts = new later.DraftKeeper(session, mode);
  session.later = later.laterPart;
  await session.drafts.find();
  const receipt = later.recallReceipt(session);
  if (receipt) session.finished(receipt);
  // What was typed before drafts were there is kept as well.
  if (session.touched) session.drafts.schedule();
  session.changed("page");
  // In a quiet moment, while there is a connection: papers and handing in must work also where it is lost.
  setTimeout(() => {
    if (session.definition.documents) void later.preloadDocuments().catch(() => undefined);
    void submission.preload();
  }, 2000);
}
