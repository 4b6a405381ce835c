/** Resumable uploads: tus 1.0 (creation, expiration, termination, and checksum on disk), errors as problem documents. */
import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { expectedChecksum, type ExpectedChecksum } from "../documents/disk-store.js";
import type { DocumentStore } from "../documents/document-store.js";
import type { ProblemCode } from "../problems/problem-table.js";
import { sendProblem } from "../problems/problem.js";
import { addressHash } from "./address-hash.js";
import { codeOfTusStatus, uploadContext, type UploadContext } from "./upload-context.js";
import type { UploadRecords } from "./upload-records.js";
import { appendSchema, createSchema, offsetSchema, removeSchema } from "./upload-schemas.js";
import type { UploadService } from "./upload-service.js";

export interface UploadRoutesOptions {
  readonly service: UploadService;
  readonly records: UploadRecords;
  readonly store: DocumentStore;
  readonly serverKey: string;
  readonly perMinute: number;
}

export const uploadRoutes: FastifyPluginAsyncZod<UploadRoutesOptions> = async (app, { service, records, store, serverKey, perMinute }) => {
  // Bodies stay streams: they go to the store as they come.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));
  const config = { rateLimit: { max: perMinute, timeWindow: 60_000 } };

  const pass = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const context: UploadContext = { site: request.site, addressHash: addressHash(serverKey, request.ip) };
    const checksum = readChecksum(request, store);
    if (checksum === "invalid") return refused(reply, "upload-invalid");
    return uploadContext.run(context, async () => {
      const answer = await expectedChecksum.run(checksum as ExpectedChecksum, () => service.tus.handleWeb(webRequest(request) as never));
      return send(request, reply, answer, context, store);
    });
  };

  app.options("/uploads", { config, schema: { hide: true } }, pass);
  app.options("/uploads/:id", { config, schema: { hide: true } }, pass);
  app.post("/uploads", { config, schema: createSchema }, async (request, reply) => pass(request, reply) as never);
  app.head("/uploads/:id", { config, schema: offsetSchema }, async (request, reply) => {
    const context: UploadContext = { site: request.site, addressHash: "" };
    try {
      await uploadContext.run(context, () => service.settle(request.params.id));
    } catch (error) {
      if (context.refusal) return refused(reply, context.refusal.code, context.refusal.extra);
      throw error;
    }
    return pass(request, reply);
  });
  app.patch("/uploads/:id", { config, schema: appendSchema }, async (request, reply) => {
    if (request.headers["content-type"] !== "application/offset+octet-stream") return refused(reply, "upload-content-type");
    if ((await records.find(request.params.id))?.application) return refused(reply, "upload-bound");
    return pass(request, reply);
  });
  app.delete("/uploads/:id", { config, schema: removeSchema }, async (request, reply) => {
    if (request.headers["tus-resumable"] !== "1.0.0") return refused(reply, "upload-version");
    const { id } = request.params;
    if (!(await records.deleteUnbound(id))) return refused(reply, (await records.exists(id)) ? "upload-bound" : "upload-unknown");
    await store.remove(id);
    return reply
      .code(204)
      .header("tus-resumable", "1.0.0")
      .send(null as never);
  });
};

function refused(reply: Parameters<typeof sendProblem>[0], code: ProblemCode, extra?: Parameters<typeof sendProblem>[2]) {
  reply.header("tus-resumable", "1.0.0");
  return sendProblem(reply, code, extra);
}

/** The request as the web standard has it, its body still a stream. */
function webRequest(request: FastifyRequest): Request {
  const { method, headers } = request.raw;
  const plain = new Headers();
  for (const [name, value] of Object.entries(headers)) if (typeof value === "string") plain.set(name, value);
  const hasBody =
    (method === "PATCH" || method === "POST") && (headers["content-length"] !== "0" || headers["transfer-encoding"] !== undefined);
  // The host is of no meaning here: only the path is looked at.
  return new Request(`http://intake.invalid${request.url}`, {
    method: method ?? "GET",
    headers: plain,
    ...(hasBody && { body: Readable.toWeb(request.raw) as ReadableStream<Uint8Array>, duplex: "half" }),
  } as RequestInit);
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Response,
  context: UploadContext,
  store: DocumentStore,
): Promise<FastifyReply> {
  answer.headers.forEach((value, name) => {
    if (!name.startsWith("access-control-") && name !== "content-length" && name !== "content-type") reply.header(name, value);
  });
  if (request.method === "OPTIONS" && store.checksums.length > 0) reply.header("tus-checksum-algorithm", store.checksums.join(","));
  if (answer.status < 400) return reply.code(answer.status).send();
  const code = context.refusal?.code ?? codeOfTusStatus(answer.status, await answer.text());
  if (answer.status >= 500) request.log.error({ status: answer.status }, "an upload failed");
  return refused(reply, code, context.refusal?.extra);
}

function readChecksum(request: FastifyRequest, store: DocumentStore): ExpectedChecksum | undefined | "invalid" {
  const header = request.headers["upload-checksum"];
  if (header === undefined) return undefined;
  const [algorithm = "", value = ""] = String(header).split(" ");
  if (!store.checksums.includes(algorithm) || !/^[A-Za-z0-9+/]+=*$/.test(value)) return "invalid";
  return { algorithm, digest: Buffer.from(value, "base64") };
}
