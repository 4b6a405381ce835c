/**
 * The files of one form: takes what the person chooses, checks it, sends it, keeps order, tells the engine what is attached,
 * and keeps enough on the device to go on after the tab or the connection was lost.
 */
import { keptOf, type UploadDesk } from "../drafts/kept-parts.js";
import type { PendingUpload } from "../drafts/draft-record.js";
import type { FormContext } from "../form-context.js";
import { acceptFile, digest } from "./accept-file.js";
import { fileRules, formatName } from "./accepted-formats.js";
import { cleanFileName } from "./file-name.js";
import { thumbnail } from "./picture.js";
import { uploadMemory } from "./upload-memory.js";
import { UploadQueue, type DeskFile } from "./upload-queue.js";

export class DocumentDesk implements UploadDesk {
  readonly #context: FormContext;
  readonly #queue: UploadQueue;
  #files: DeskFile[] = [];
  #waiters: (() => void)[] = [];
  #drawing: number | undefined;
  #disposed = false;

  constructor(context: FormContext) {
    this.#context = context;
    this.#queue = new UploadQueue(context.services, context.definition.id, (file, what) => this.#moved(file, what));
    keptOf(context).desk = this;
    this.restore();
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  files(requirement: string): readonly DeskFile[] {
    return this.#files.filter((file) => file.requirement === requirement);
  }

  /** Files that count against the most a requirement may have. */
  count(requirement: string): number {
    return this.files(requirement).filter((file) => file.state !== "refused").length;
  }

  /** Takes chosen files in their order. A refused one stays in the list with the reason until it is removed or another is chosen. */
  async add(requirement: string, chosen: readonly File[]): Promise<void> {
    const definition = this.#context.definition.documents?.find((one) => one.id === requirement);
    if (!definition) return;
    const rules = fileRules(definition);
    this.#files = this.#files.filter((file) => file.requirement !== requirement || file.state !== "refused");
    const added = chosen.map((source) => {
      const file: DeskFile = {
        id: this.#context.services.newKey(),
        requirement,
        name: cleanFileName(source.name, ""),
        type: "",
        size: source.size,
        sha256: "",
        state: "checking",
        sent: 0,
      };
      if (this.count(requirement) >= rules.maxFiles) this.#refuse(file, "count");
      this.#files.push(file);
      return { file, source };
    });
    this.#draw();
    for (const { file, source } of added) {
      if (file.state !== "checking") continue;
      const verdict = await acceptFile(source, rules);
      if (!this.#files.includes(file)) continue;
      if (!verdict.ok) this.#refuse(file, verdict.refusal, verdict.found);
      else if (this.files(requirement).some((other) => other !== file && other.sha256 === verdict.file.sha256))
        this.#refuse(file, "duplicate");
      else this.#take(file, verdict.file);
    }
    this.#changed();
  }

  /** The person chose the file of an interrupted upload again. */
  async pickAgain(file: DeskFile, source: File): Promise<boolean> {
    const same = (blob: Blob): Promise<boolean> =>
      digest(blob).then(
        (sha256) => sha256 === file.sha256,
        () => false,
      );
    let blob: Blob | undefined = source.size === file.size && (await same(source)) ? source : undefined;
    if (!blob) {
      // What was interrupted may be the converted picture, not the file the person has.
      const definition = this.#context.definition.documents?.find((one) => one.id === file.requirement);
      const verdict = definition && (await acceptFile(source, fileRules(definition)));
      if (verdict?.ok && verdict.file.sha256 === file.sha256) blob = verdict.file.blob;
    }
    file.mistaken = !blob;
    if (!blob) {
      this.#context.announce(this.#context.locale.documents.notSame);
      this.#draw();
      return false;
    }
    file.blob = blob;
    this.#queue.add(file);
    void this.#picture(file);
    return true;
  }

  remove(file: DeskFile): void {
    this.#queue.cancel(file);
    this.#files = this.#files.filter((one) => one !== file);
    void keptOf(this.#context)
      .storage?.removeFile(file.id)
      .catch(() => {});
    if (file.sha256) uploadMemory.forget(file.sha256);
    if (file.preview) URL.revokeObjectURL(file.preview);
    this.#attach(file.requirement);
    if (file.state !== "refused") this.#context.announce(this.#context.locale.documents.removed(file.name));
    this.#changed();
  }

  /** @param by -1 up, 1 down */
  move(file: DeskFile, by: -1 | 1): void {
    const list = this.files(file.requirement);
    const other = list[list.indexOf(file) + by];
    if (!other) return;
    const [from, to] = [this.#files.indexOf(file), this.#files.indexOf(other)];
    this.#files[from] = other;
    this.#files[to] = file;
    this.#attach(file.requirement);
    this.#context.announce(this.#context.locale.documents.moved(file.name, list.indexOf(other) + 1));
    this.#changed();
  }

  pause(file: DeskFile): void {
    this.#queue.pause(file);
  }

  resume(file: DeskFile): void {
    this.#queue.resume(file);
  }

  choose(requirement: string, alternative: string): void {
    this.#context.application.attach(requirement, this.#attachments(requirement), alternative);
    this.#changed();
  }

  unfinished(): number {
    return this.#files.filter((file) => ["checking", "queued", "sending", "waiting", "paused", "failed", "pick-again"].includes(file.state))
      .length;
  }

  async settled(): Promise<boolean> {
    for (const file of this.#files) if (file.state === "paused" || (file.state === "failed" && file.blob)) this.#queue.resume(file);
    while (!this.#disposed && this.#files.some((file) => ["checking", "queued", "sending", "waiting"].includes(file.state))) {
      await new Promise<void>((resolve) => this.#waiters.push(resolve));
    }
    return this.unfinished() === 0;
  }

  restore(): void {
    const { uploads } = keptOf(this.#context);
    const known = new Set(this.#files.map(({ id }) => id));
    const attached = new Map(
      this.#context.application.checklist().flatMap((item) => item.attachments.map((one) => [one.upload, { item, one }] as const)),
    );
    for (const kept of uploads) {
      if (known.has(kept.id)) continue;
      const file: DeskFile = { ...kept, state: kept.upload ? "done" : "queued", sent: kept.upload ? kept.size : 0 };
      if (kept.upload) file.attachment = { upload: kept.upload, name: kept.name, type: kept.type, size: kept.size, sha256: kept.sha256 };
      this.#files.push(file);
      if (!kept.upload) void this.#takeUp(file, kept.paused === true);
    }
    const there = new Set(this.#files.map((file) => file.attachment?.upload));
    for (const [upload, { item, one }] of attached) {
      if (!there.has(upload))
        this.#files.push({
          id: upload,
          requirement: item.id,
          name: one.name,
          type: one.type,
          size: one.size,
          sha256: one.sha256,
          state: "done",
          sent: one.size,
          attachment: one,
        });
    }
    this.#draw();
  }

  async dispose(remove: boolean): Promise<void> {
    this.#disposed = true;
    this.#queue.dispose();
    const { storage } = keptOf(this.#context);
    for (const file of this.#files) {
      if (file.preview) URL.revokeObjectURL(file.preview);
      if (remove) await storage?.removeFile(file.id).catch(() => {});
    }
    if (remove) this.#files = [];
    for (const waiter of this.#waiters.splice(0)) waiter();
  }

  #take(file: DeskFile, accepted: { blob: Blob; name: string; type: string; sha256: string; note?: "converted" | "reduced" }): void {
    Object.assign(file, {
      blob: accepted.blob,
      name: accepted.name,
      type: accepted.type,
      size: accepted.blob.size,
      sha256: accepted.sha256,
      note: accepted.note,
    });
    file.url = uploadMemory.find(file.sha256);
    this.#context.announce(this.#context.locale.documents.added(file.name));
    void this.#picture(file);
    void this.#keep(file);
    this.#queue.add(file);
  }

  #refuse(file: DeskFile, code: NonNullable<DeskFile["refusal"]>["code"], found?: string): void {
    file.state = "refused";
    file.refusal = { code, found: found ? formatName(found) : "" };
  }

  async #takeUp(file: DeskFile, paused: boolean): Promise<void> {
    try {
      file.blob = await keptOf(this.#context).storage?.loadFile(file.id);
    } catch {
      file.blob = undefined;
    }
    if (!this.#files.includes(file)) return;
    if (!file.blob) file.state = "pick-again";
    else if (paused) file.state = "paused";
    else this.#queue.add(file);
    void this.#picture(file);
    this.#draw();
  }

  async #keep(file: DeskFile): Promise<void> {
    const { storage } = keptOf(this.#context);
    if (!storage || !file.blob) return;
    try {
      await storage.saveFile(file.id, file.blob);
      if (file.state === "done" || !this.#files.includes(file)) await storage.removeFile(file.id);
    } catch {
      // The disk is full or the browser keeps nothing: the upload goes on, only a reload would lose it.
      file.kept = false;
      this.#draw();
    }
  }

  async #picture(file: DeskFile): Promise<void> {
    if (!file.blob || !file.type.startsWith("image/") || file.preview) return;
    const small = await thumbnail(file.blob);
    if (!small || this.#disposed || !this.#files.includes(file)) return;
    file.preview = URL.createObjectURL(small);
    this.#draw();
  }

  #attachments(requirement: string): NonNullable<DeskFile["attachment"]>[] {
    return this.files(requirement).flatMap((file) => (file.attachment ? [file.attachment] : []));
  }

  #attach(requirement: string): void {
    const { application } = this.#context;
    const item = application.checklist().find((one) => one.id === requirement);
    if (item) application.attach(requirement, this.#attachments(requirement), item.alternative);
  }

  #moved(file: DeskFile, what: "progress" | "state"): void {
    if (this.#disposed) return;
    const texts = this.#context.locale.documents;
    if (what === "progress") return this.#draw();
    if (file.url && file.state !== "done") uploadMemory.remember(file.sha256, file.url);
    if (file.state === "done") {
      uploadMemory.forget(file.sha256);
      file.blob = undefined;
      void keptOf(this.#context)
        .storage?.removeFile(file.id)
        .catch(() => {});
      this.#attach(file.requirement);
      this.#context.announce(texts.uploaded(file.name));
    } else if (file.state === "waiting") this.#context.announce(texts.interrupted(file.name));
    else if (file.state === "failed") this.#context.announce(`${file.name}: ${texts.trouble[file.trouble ?? "server"]}`);
    for (const waiter of this.#waiters.splice(0)) waiter();
    this.#changed();
  }

  #changed(): void {
    keptOf(this.#context).uploads = this.#files.flatMap((file): PendingUpload[] =>
      file.sha256 === ""
        ? []
        : [
            {
              id: file.id,
              requirement: file.requirement,
              name: file.name,
              type: file.type,
              size: file.size,
              sha256: file.sha256,
              ...(file.url && { url: file.url }),
              ...(file.attachment && { upload: file.attachment.upload }),
              ...(file.state === "paused" && { paused: true }),
            },
          ],
    );
    this.#draw();
    this.#context.changed("documents");
  }

  /** Progress comes many times a second; the page is drawn with the next frame. */
  #draw(): void {
    if (this.#drawing !== undefined || this.#disposed) return;
    this.#drawing = requestAnimationFrame(() => {
      this.#drawing = undefined;
      this.redraw();
    });
  }

  /** Draws without saving; set by the page that shows the documents. */
  redraw: () => void = () => {};
}
