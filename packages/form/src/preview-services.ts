/** Services of a form that is only looked at: a preview, a story. Nothing leaves the page and nothing is handed in. */
import type { Calendar } from "@hoso/contract";
import type { DatasetEntry, FormServices } from "./services.js";

export interface PreviewOptions {
  readonly now?: () => Date;
  readonly calendar?: Calendar;
  /** Entries of datasets, by name; searched by text. */
  readonly datasets?: Readonly<Record<string, readonly DatasetEntry[]>>;
}

const words = (label: DatasetEntry["label"]): string => (typeof label === "string" ? label : Object.values(label).join(" ")).toLowerCase();

export function previewServices({ now = () => new Date(), calendar, datasets = {} }: PreviewOptions = {}): FormServices {
  return {
    loadProcedure: async () => ({ ok: false, code: "unavailable" }),
    calendar: async () => calendar,
    submit: async () => ({ ok: false, code: "not-allowed", retry: false }),
    upload: () => ({ done: Promise.resolve({ ok: false, code: "not-allowed" }), pause() {}, resume() {}, cancel() {} }),
    discardUpload: async () => {},
    searchDataset: async (dataset, query) =>
      (datasets[dataset] ?? []).filter(({ value, label }) => value === query || words(label).includes(query.toLowerCase())),
    digestText: async (text) => {
      const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text.normalize("NFC")));
      return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    },
    newKey: () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    now,
  };
}
