// Public names of @hoso/client.
export type {
  AnswerChecks,
  Answers,
  ApiFinding,
  ApplicationStatus,
  Catalogue,
  CatalogueEntry,
  Dataset,
  DatasetEntry,
  Problem,
} from "./answers.js";
export { type CallOptions, type Client, type ClientOptions, createClient } from "./client.js";
export { ClientError, type ClientErrorCode, type ClientErrorFacts } from "./errors.js";
export { pause, type RetryOptions, submitWithRetry, waitBefore } from "./retry.js";
