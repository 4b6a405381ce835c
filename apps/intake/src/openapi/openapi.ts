/** The OpenAPI 3.1 document, made from the routes' zod schemas. */
import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform } from "fastify-type-provider-zod";

type Json = Record<string, unknown>;

/** Must be registered before the routes it is to describe. */
export async function installOpenApi(app: FastifyInstance, publicUrl: string | undefined): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Hoso intake",
        version: "0.1.0",
        description:
          "Takes applications for administrative procedures. Errors are problem documents (RFC 9457); their codes are listed at /docs/problems.",
        license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
      },
      servers: [{ url: publicUrl ?? "/" }],
      tags: [
        { name: "Procedures", description: "What can be applied for." },
        { name: "Applications", description: "Handing in, and looking at what became of it." },
        { name: "Uploads", description: "Papers, resumable: tus 1.0." },
        { name: "Publishing", description: "For departments." },
        { name: "Embedding", description: "For websites." },
        { name: "Accounts", description: "For the studio: who may do what." },
        { name: "Authors", description: "For the studio: procedures, versions, departments." },
        { name: "Drafts", description: "For the studio: procedures under edit." },
        { name: "Review", description: "For the studio: four eyes before anything is published." },
        { name: "Sites", description: "For the studio: the websites that may embed forms." },
        { name: "Audit", description: "For the studio: every change." },
        { name: "Operation", description: "For those who run it." },
      ],
      components: {
        securitySchemes: {
          publisher: { type: "http", scheme: "bearer", description: "The publisher token." },
          session: { type: "apiKey", in: "cookie", name: "hoso-session", description: "The cookie of a session in the studio." },
          receipt: { type: "http", scheme: "bearer", description: "The secret of the receipt." },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (input) => withProblemType(("openapiObject" in input ? input.openapiObject : {}) as Json) as never,
  });
}

/** Refusals are application/problem+json, which route schemas cannot say. */
function withProblemType(document: Json): Json {
  for (const path of Object.values((document.paths ?? {}) as Record<string, Json>)) {
    for (const operation of Object.values(path) as { responses?: Record<string, { content?: Json }> }[]) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        const json = response.content?.["application/json"];
        if (Number(status) < 400 || json === undefined) continue;
        response.content = { "application/problem+json": json };
      }
    }
  }
  return document;
}
