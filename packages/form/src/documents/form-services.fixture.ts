/**
 * The outside world of a form in browser tests: an upload server that keeps bytes and offsets like tus does, with a connection that
 * can be cut, and a submission desk whose answers a test lays out. Everything on this side of `FormServices` is the real form.
 */
import type { Procedure, Receipt, SubmittedApplication } from "@hoso/contract";
import type { FormServices, SubmitOutcome, UploadHandle, UploadOptions, UploadOutcome } from "../services.js";

interface StoredUpload {
  bytes: Uint8Array[];
  received: number;
  readonly total: number;
  readonly options: UploadOptions;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export class World {
  connected = true;
  /** Bytes a chunk and milliseconds for each. */
  chunk = 16_384;
  delay = 5;
  /** Refuses every upload with this. */
  uploadFault: Extract<UploadOutcome, { ok: false }> | undefined;
  readonly uploads = new Map<string, StoredUpload>();
  readonly discarded: string[] = [];
  /** Bytes that went over the line, repeated ones too. */
  sent = 0;
  readonly posted: SubmittedApplication[] = [];
  readonly answers: (SubmitOutcome | ((body: SubmittedApplication) => SubmitOutcome | Promise<SubmitOutcome>))[] = [];
  time = new Date("2026-11-20T03:32:00Z");
  #made = 0;

  services(): FormServices {
    return {
      loadProcedure: async () => ({ ok: false, code: "not-found" }),
      calendar: async () => undefined,
      searchDataset: async () => [],
      digestText: async (text) => hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text.normalize("NFC")))),
      newKey: () => `key${hex(crypto.getRandomValues(new Uint8Array(12)).buffer)}`,
      now: () => this.time,
      discardUpload: async (url) => void this.discarded.push(url),
      upload: (file, options) => this.#upload(file, options),
      submit: async (body) => {
        this.posted.push(structuredClone(body));
        const answer = this.answers.shift() ?? { ok: true, receipt: receiptOf(body), repeated: false };
        return typeof answer === "function" ? await answer(body) : answer;
      },
    };
  }

  #upload(file: Blob, options: UploadOptions): UploadHandle {
    let state: "sending" | "paused" | "cancelled" = "sending";
    const run = async (): Promise<UploadOutcome> => {
      if (this.uploadFault) return this.uploadFault;
      let url = options.previousUrl && this.uploads.has(options.previousUrl) ? options.previousUrl : undefined;
      let waiting = false;
      while (true) {
        await pause(this.delay);
        if (state === "cancelled") return { ok: false, code: "cancelled" };
        if (state === "paused") continue;
        if (!this.connected) {
          if (!waiting) options.onState?.("waiting");
          waiting = true;
          continue;
        }
        if (waiting) options.onState?.("sending");
        waiting = false;
        if (!url) {
          url = `https://intake.test/uploads/${(this.#made += 1).toString().padStart(22, "0")}`;
          this.uploads.set(url, { bytes: [], received: 0, total: file.size, options });
          options.onUrl?.(url);
        }
        const stored = this.uploads.get(url)!;
        if (stored.received < stored.total) {
          const bytes = new Uint8Array(await file.slice(stored.received, stored.received + this.chunk).arrayBuffer());
          stored.bytes.push(bytes);
          stored.received += bytes.length;
          this.sent += bytes.length;
          options.onProgress?.(stored.received, stored.total);
        }
        if (stored.received === stored.total) {
          const whole = await new Blob(stored.bytes as BlobPart[]).arrayBuffer();
          const attachment = {
            upload: url.split("/").at(-1)!,
            name: options.name,
            type: options.type,
            size: stored.total,
            sha256: hex(await crypto.subtle.digest("SHA-256", whole)),
          };
          return { ok: true, attachment };
        }
      }
    };
    return {
      done: run(),
      pause: () => void (state = "paused"),
      resume: () => void (state = "sending"),
      cancel: () => void (state = "cancelled"),
    };
  }
}

export function receiptOf(body: SubmittedApplication): Receipt {
  return {
    application: "01932b8e-0000-7000-8000-000000000001",
    code: "7K3M-Q2XW-9FHD",
    secret: "s".repeat(32),
    procedure: body.procedure,
    receivedAt: "2026-11-20T03:33:00Z",
    state: "submitted",
    due: null,
    fees: { items: [], totals: {} },
    documents: [],
    answersDigest: "0".repeat(64),
  };
}

/** A small procedure with every sort of requirement. */
export const procedure: Procedure = {
  id: "dog-licence",
  version: 1,
  title: { vi: "Đăng ký nuôi chó", en: "Dog licence" },
  languages: ["vi", "en"],
  department: "agriculture",
  steps: [
    {
      id: "owner",
      title: { vi: "Người nuôi", en: "Owner" },
      fields: [
        { id: "fullName", kind: "text", label: { vi: "Họ và tên", en: "Full name" }, required: true },
        { id: "note", kind: "text", label: { vi: "Ghi chú", en: "Note" } },
      ],
    },
  ],
  documents: [
    {
      id: "photo",
      title: { vi: "Ảnh chụp con vật", en: "Pictures of the animal" },
      why: { vi: "Để cơ quan nhận biết con vật.", en: "So that the office can recognise the animal." },
      required: true,
      accept: ["image/jpeg", "image/png"],
      maxBytes: 2_097_152,
      maxFiles: 3,
    },
    {
      id: "vaccination",
      title: { vi: "Giấy chứng nhận tiêm phòng dại", en: "Certificate of rabies vaccination" },
      hint: { vi: "Còn hiệu lực trong **12 tháng**.", en: "Valid for **12 months**." },
      accept: ["application/pdf", "image/jpeg"],
      maxBytes: 1_048_576,
      maxFiles: 1,
      quantity: { originals: 0, copies: 1, certified: true },
      signedBy: "applicant",
      template: "/templates/vaccination.pdf",
    },
    {
      id: "proof",
      title: { vi: "Giấy tờ về chỗ ở", en: "Proof of where you live" },
      required: true,
      anyOf: [
        {
          id: "house",
          title: { vi: "Giấy chứng nhận nhà đất", en: "Title deed" },
          hint: { vi: "Nên dùng giấy này nếu có.", en: "Preferred where you have one." },
        },
        { id: "lease", title: { vi: "Hợp đồng thuê nhà", en: "Lease" } },
      ],
    },
    {
      id: "birth",
      title: { vi: "Giấy khai sinh", en: "Birth certificate" },
      satisfiedBy: { registry: "civil-status", item: "birth", when: true },
    },
    { id: "form", title: { vi: "Tờ khai", en: "Application form" }, provision: "generated" },
    { id: "card", title: { vi: "Thẻ căn cước", en: "Identity card" }, provision: "presented" },
  ],
  declaration: { text: { vi: "Tôi cam đoan lời khai là đúng.", en: "I declare that this is true." }, signature: "authenticated-submit" },
  privacy: {
    controller: { vi: "Ủy ban nhân dân phường", en: "Ward" },
    purposes: [{ id: "survey", text: { vi: "Khảo sát", en: "Survey" }, consent: true }],
  },
};
export const digest = "ab".repeat(32);

const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);

export const pdf = (name: string, size = 2000, seed = "a"): File =>
  new File([text("%PDF-1.7\n"), seed.repeat(Math.max(1, size - 15)), text("\n%%EOF")], name, { type: "application/pdf" });

/** A real picture, noisy enough to weigh something. */
export async function picture(name: string, type = "image/jpeg", width = 320, height = 240, seed = 1): Promise<File> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext("2d")!;
  const image = brush.createImageData(width, height);
  let state = seed;
  for (let index = 0; index < image.data.length; index += 4) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    image.data[index] = state >>> 24;
    image.data[index + 1] = (index / 4 / width) & 255;
    image.data[index + 2] = index & 255;
    image.data[index + 3] = 255;
  }
  brush.putImageData(image, 0, 0);
  const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), type, 0.95));
  return new File([blob], name, { type });
}

/** Bytes that begin like a HEIC photo; no Chromium decodes them. */
export const heic = (name: string): File =>
  new File([new Uint8Array([0, 0, 0, 24]), text("ftypheic"), new Uint8Array(4), text("mif1heic"), new Uint8Array(500)], name, {
    type: "image/heic",
  });
