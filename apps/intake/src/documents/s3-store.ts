/** Papers in S3-compatible storage, so that intake's replicas hold nothing themselves. Chosen by S3_BUCKET. */
import type { Readable } from "node:stream";
import { S3Store } from "@tus/s3-store";
import type { ObjectStoreConfig } from "../config/config.js";
import type { DocumentStore } from "./document-store.js";

/** @param lifetimeMs milliseconds until an upload that was begun can no longer be gone on with */
export function s3Store(config: ObjectStoreConfig, lifetimeMs: number): DocumentStore {
  const uploads = new OwnS3Store({
    // Expiry is intake's own work: it knows which uploads belong to an application. Tags are not offered everywhere.
    useTags: false,
    expirationPeriodInMilliseconds: lifetimeMs,
    s3ClientConfig: {
      bucket: config.bucket,
      region: config.region,
      forcePathStyle: config.forcePathStyle,
      ...(config.endpoint !== undefined && { endpoint: config.endpoint }),
      ...(config.accessKeyId !== undefined &&
        config.secretAccessKey !== undefined && {
          credentials: { accessKeyId: config.accessKeyId, secretAccessKey: config.secretAccessKey },
        }),
      // Not every S3-compatible storage knows the newer trailing checksums.
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
    },
  });
  return {
    uploads,
    checksums: [],
    read: (id) => uploads.read(id) as Promise<Readable>,
    remove: (id) => uploads.removeAll(id),
    list: () => uploads.list(),
    check: () => uploads.check(),
  };
}

class OwnS3Store extends S3Store {
  constructor(options: ConstructorParameters<typeof S3Store>[0]) {
    super(options);
    this.extensions = ["creation", "creation-with-upload", "termination", "expiration"];
  }

  async *list(): AsyncIterable<string> {
    let token: string | undefined;
    do {
      const page = await this.client.listObjectsV2({ Bucket: this.bucket, ...(token !== undefined && { ContinuationToken: token }) });
      for (const { Key } of page.Contents ?? []) if (Key?.endsWith(".info")) yield Key.slice(0, -".info".length);
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }

  async check(): Promise<void> {
    await this.client.headBucket({ Bucket: this.bucket });
  }

  /** The library's own remove() stops at a multipart upload that is complete, and leaves the bytes. */
  async removeAll(id: string): Promise<void> {
    try {
      const metadata = await this.getMetadata(id);
      await this.client.abortMultipartUpload({ Bucket: this.bucket, Key: id, UploadId: metadata["upload-id"] });
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    // One by one: the request for many at once needs a checksum that not every S3-compatible storage knows.
    for (const key of [id, this.partKey(id, true), this.infoKey(id)]) await this.client.deleteObject({ Bucket: this.bucket, Key: key });
    await this.clearCache(id);
  }
}

/** Gone already, complete, or given up by S3 itself. */
function isMissing(error: unknown): boolean {
  const { name, status_code, $metadata } = error as { name?: string; status_code?: number; $metadata?: { httpStatusCode?: number } };
  return name === "NoSuchUpload" || name === "NotFound" || name === "NoSuchKey" || status_code === 404 || $metadata?.httpStatusCode === 404;
}
