/** The part of the S3 protocol that the store uses, over real HTTP, kept in memory. Knows no signatures. */
import { createHash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

interface Stored {
  readonly bytes: Buffer;
  readonly metadata: Record<string, string>;
}

export interface S3Server {
  readonly endpoint: string;
  readonly keys: () => string[];
  close(): Promise<void>;
}

export async function startS3Server(bucket: string): Promise<S3Server> {
  const objects = new Map<string, Stored>();
  const multiparts = new Map<string, { key: string; metadata: Record<string, string>; parts: Map<number, Buffer> }>();
  const server = createServer((request, response) => {
    handle(request, response, bucket, objects, multiparts).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    keys: () => [...objects.keys()],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type Multiparts = Map<string, { key: string; metadata: Record<string, string>; parts: Map<number, Buffer> }>;

const etag = (bytes: Buffer) => `"${createHash("md5").update(bytes).digest("hex")}"`;
const xml = (response: ServerResponse, body: string, status = 200) =>
  response.writeHead(status, { "content-type": "application/xml" }).end(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
const missing = (response: ServerResponse, code: string) =>
  xml(response, `<Error><Code>${code}</Code><Message>none</Message></Error>`, 404);
const metadataOf = (request: IncomingMessage) =>
  Object.fromEntries(Object.entries(request.headers).filter(([name]) => name.startsWith("x-amz-meta-"))) as Record<string, string>;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  bucket: string,
  objects: Map<string, Stored>,
  multiparts: Multiparts,
): Promise<unknown> {
  const url = new URL(request.url ?? "/", "http://s3.invalid");
  const [, name, ...rest] = url.pathname.split("/");
  const key = decodeURIComponent(rest.join("/"));
  const query = url.searchParams;
  const body = await bodyOf(request);
  if (name !== bucket) return missing(response, "NoSuchBucket");
  const upload = multiparts.get(query.get("uploadId") ?? "");
  switch (request.method) {
    case "HEAD": {
      if (key === "") return response.writeHead(200).end();
      const found = objects.get(key);
      if (!found) return response.writeHead(404).end();
      return response.writeHead(200, { ...found.metadata, "content-length": String(found.bytes.length), etag: etag(found.bytes) }).end();
    }
    case "GET": {
      if (query.has("list-type"))
        return xml(
          response,
          `<ListBucketResult><IsTruncated>false</IsTruncated>${[...objects.keys()].map((each) => `<Contents><Key>${each}</Key></Contents>`).join("")}</ListBucketResult>`,
        );
      if (query.has("uploadId")) {
        if (!upload) return missing(response, "NoSuchUpload");
        const parts = [...upload.parts]
          .sort(([a], [b]) => a - b)
          .map(
            ([number, bytes]) => `<Part><PartNumber>${number}</PartNumber><Size>${bytes.length}</Size><ETag>${etag(bytes)}</ETag></Part>`,
          );
        return xml(response, `<ListPartsResult><IsTruncated>false</IsTruncated>${parts.join("")}</ListPartsResult>`);
      }
      const found = objects.get(key);
      if (!found) return missing(response, "NoSuchKey");
      return response
        .writeHead(200, { ...found.metadata, "content-length": String(found.bytes.length), etag: etag(found.bytes) })
        .end(found.bytes);
    }
    case "PUT": {
      if (upload) {
        upload.parts.set(Number(query.get("partNumber")), body);
        return response.writeHead(200, { etag: etag(body) }).end();
      }
      objects.set(key, { bytes: body, metadata: metadataOf(request) });
      return response.writeHead(200, { etag: etag(body) }).end();
    }
    case "POST": {
      if (query.has("uploads")) {
        const id = randomUUID();
        multiparts.set(id, { key, metadata: metadataOf(request), parts: new Map() });
        return xml(
          response,
          `<InitiateMultipartUploadResult><Bucket>${bucket}</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
        );
      }
      if (query.has("delete")) {
        for (const [, each] of body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)) objects.delete(each ?? "");
        return xml(response, "<DeleteResult></DeleteResult>");
      }
      if (!upload) return missing(response, "NoSuchUpload");
      objects.set(key, {
        bytes: Buffer.concat([...upload.parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes)),
        metadata: upload.metadata,
      });
      multiparts.delete(query.get("uploadId") ?? "");
      return xml(
        response,
        `<CompleteMultipartUploadResult><Location>${url.pathname}</Location><Bucket>${bucket}</Bucket><Key>${key}</Key></CompleteMultipartUploadResult>`,
      );
    }
    case "DELETE": {
      if (query.has("uploadId")) {
        if (!upload) return missing(response, "NoSuchUpload");
        multiparts.delete(query.get("uploadId") ?? "");
      } else objects.delete(key);
      return response.writeHead(204).end();
    }
    default:
      return response.writeHead(405).end();
  }
}
