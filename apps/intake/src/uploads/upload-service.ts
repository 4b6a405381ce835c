/**
 * The rules around an upload's bytes: who may open one and how large, what it must be once it is whole. The tus protocol
 * itself is the tus server's part.
 */
import { randomBytes } from "node:crypto";
import { MemoryLocker, Server, type Upload } from "@tus/server";
import type { DocumentStore } from "../documents/document-store.js";
import type { ProcedureStore } from "../procedures/procedure-store.js";
import { defaultLimits, offers } from "../sites/site-list.js";
import { inspectUpload } from "./inspect-upload.js";
import { refuse, uploadContext } from "./upload-context.js";
import type { UploadRecord, UploadRecords } from "./upload-records.js";

export interface UploadServiceOptions {
  readonly store: DocumentStore;
  readonly records: UploadRecords;
  readonly procedures: ProcedureStore;
  readonly lifetimeMs: number;
  readonly publicUrl: string | undefined;
}

export interface UploadService {
  readonly tus: Server;
  /**
   * Brings the record up to date with the bytes: when all are there but a kill came before they were checked, they
   * are checked now. Returns the record, or undefined when there is none (any more).
   */
  settle(id: string): Promise<UploadRecord | undefined>;
}

export function uploadService({ store, records, procedures, lifetimeMs, publicUrl }: UploadServiceOptions): UploadService {
  const finish = async (id: string): Promise<void> => {
    const record = await records.find(id);
    if (!record) throw refuse("upload-unknown");
    if (record.finishedAt) return;
    const inspected = await inspectUpload(store, id);
    const requirement =
      record.procedure && record.requirement ? await procedures.requirement(record.procedure, record.requirement) : undefined;
    if (requirement?.accept && !requirement.accept.includes(inspected.type)) {
      // Bytes of the wrong kind are of no use to anybody and may be harmful: they go at once.
      if (await records.deleteUnbound(id)) await store.remove(id);
      throw refuse("upload-type", { accepted: requirement.accept });
    }
    await records.finish(id, inspected);
  };

  const create = async (upload: Upload): Promise<void> => {
    const context = uploadContext.getStore();
    if (!context || upload.size === undefined || upload.size === 0) throw refuse("upload-invalid");
    const { procedure, requirement, filetype } = upload.metadata ?? {};
    if (!procedure || !requirement) throw refuse("upload-requirement");
    if (!offers(context.site ?? undefined, procedure)) throw refuse("procedure-not-on-site");
    const asked = await procedures.requirement(procedure, requirement);
    if (!asked || (asked.provision ?? "upload") !== "upload") throw refuse("upload-requirement");
    if (asked.maxBytes !== undefined && upload.size > asked.maxBytes) throw refuse("upload-too-large", { limit: asked.maxBytes });
    if (filetype && asked.accept && !asked.accept.includes(filetype.toLowerCase())) throw refuse("upload-type", { accepted: asked.accept });
    const limits = context.site?.limits ?? defaultLimits;
    const opened = await records.opened(context.addressHash);
    if (opened.count >= limits.uploadsPerHour || opened.bytes + upload.size > limits.uploadBytesPerHour)
      throw refuse("upload-quota", { retryAfter: 3600 });
    await records.insert({
      id: upload.id,
      site: context.site?.origin ?? null,
      addressHash: context.addressHash,
      procedure,
      requirement,
      declaredSize: upload.size,
      expiresAt: new Date(Date.now() + lifetimeMs),
    });
  };

  const tus = new Server({
    path: "/uploads",
    datastore: store.uploads,
    locker: new MemoryLocker(),
    allowedOrigins: [],
    maxSize: () => (uploadContext.getStore()?.site?.limits ?? defaultLimits).maxUploadBytes,
    namingFunction: () => randomBytes(32).toString("base64url"),
    generateUrl: (_request, { id }) => `${publicUrl ?? ""}/uploads/${id}`,
    onUploadCreate: async (_request, upload) => {
      await create(upload);
      return {};
    },
    onUploadFinish: async (_request, upload) => {
      await finish(upload.id);
      return {};
    },
  });

  return {
    tus,
    settle: async (id) => {
      const record = await records.find(id);
      if (!record || record.finishedAt) return record;
      const upload = await store.uploads.getUpload(id).catch(() => undefined);
      if (upload?.size === undefined || upload.offset !== upload.size) return record;
      await finish(id);
      return records.find(id);
    },
  };
}
