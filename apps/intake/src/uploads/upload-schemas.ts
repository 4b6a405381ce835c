/** What the upload routes take and answer, for OpenAPI. The tus protocol's own headers are judged by the tus server. */
import { z } from "zod";
import { problemAnswers } from "../openapi/answers.js";
import type { ProblemCode } from "../problems/problem-table.js";

const tags = ["Uploads"];
const params = z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{22,64}$/) });
const empty = z.null();
const general: readonly ProblemCode[] = [
  "upload-invalid",
  "upload-version",
  "origin-not-allowed",
  "too-many-requests",
  "storage-unavailable",
];
const createProblems: readonly ProblemCode[] = [
  "upload-requirement",
  "upload-too-large",
  "upload-type",
  "upload-quota",
  "procedure-not-on-site",
  "upload-checksum",
];
const appendProblems: readonly ProblemCode[] = [
  "upload-unknown",
  "upload-expired",
  "upload-offset",
  "upload-too-large",
  "upload-content-type",
  "upload-type",
  "upload-checksum",
  "upload-bound",
  "upload-busy",
];

export const createSchema = {
  tags,
  summary: "Open an upload",
  description:
    "Upload-Length in bytes; Upload-Metadata with procedure, requirement, filename and filetype. Location names the upload; its id is minted here.",
  response: { 201: empty, ...problemAnswers(...general, ...createProblems) },
};

export const offsetSchema = {
  tags,
  summary: "Where to go on",
  params,
  response: { 200: empty, ...problemAnswers(...general, "upload-unknown", "upload-expired", "upload-type") },
};

export const appendSchema = {
  tags,
  summary: "Send bytes",
  description:
    "Content-Type: application/offset+octet-stream from Upload-Offset on. Bytes are on disk before the answer. The last part is answered once the content was checked.",
  params,
  response: { 204: empty, ...problemAnswers(...general, ...appendProblems) },
};

export const removeSchema = {
  tags,
  summary: "Take an upload back",
  params,
  response: { 204: empty, ...problemAnswers(...general, "upload-unknown", "upload-bound", "upload-busy") },
};
