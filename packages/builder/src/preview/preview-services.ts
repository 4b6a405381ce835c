/** Services of the form in the preview: the clock and the beginning are the author's, files stay in the page, nothing is handed in. */
import { previewServices, type FormServices, type UploadHandle } from "@hoso/form";
import type { BuilderState } from "../state/builder-state.js";

export interface Opening {
  /** ISO date and time; undefined: now. */
  readonly now: string | undefined;
  readonly begin: NonNullable<FormServices["opening"]>;
}

/** @param opening is asked each time the form opens */
export function servicesFor(state: BuilderState, opening: () => Opening): FormServices {
  const now = (): Date => {
    const at = opening().now;
    return at === undefined ? new Date(state.services.now()) : new Date(at);
  };
  const base = previewServices({ now });
  const { services } = state;
  return {
    ...base,
    calendar: async () => services.calendar?.(),
    searchDataset: async (dataset, query) => (await services.searchDataset?.(dataset, query)) ?? [],
    upload: (file, { name, type }) => kept(file, name, type, base.newKey),
    get opening() {
      return opening().begin;
    },
  };
}

/** A file counts as handed in once it is read; nothing leaves the page. */
function kept(file: Blob, name: string, type: string, newKey: () => string): UploadHandle {
  const read = async () => {
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    const sha256 = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return { ok: true as const, attachment: { upload: newKey().slice(0, 22), name, type, size: file.size, sha256 } };
  };
  return { done: read().catch(() => ({ ok: false as const, code: "unreadable" as const })), pause() {}, resume() {}, cancel() {} };
}
