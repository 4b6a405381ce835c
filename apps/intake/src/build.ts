/**
 * Builds the whole server from its configuration: opens what it needs, adds the routes, and hands back a server that
 * does not listen yet. Whatever was opened is closed again by close(), in reverse order.
 */
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import rateLimit from "@fastify/rate-limit";
import fastify, { LogController, type FastifyInstance, type FastifyRequest } from "fastify";
import { validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { applicationRoutes } from "./applications/application-routes.js";
import { applicationStore } from "./applications/application-store.js";
import { checkQueue, type CheckQueue, type CheckQueueOptions } from "./checks/check-queue.js";
import { checkScript } from "./checks/check-script.js";
import { calendarRoutes } from "./calendar/calendar-routes.js";
import { loadCalendar } from "./calendar/calendar-store.js";
import { lockDataFolder } from "./config/data-folder.js";
import type { Config, RateLimits } from "./config/config.js";
import { secretFile } from "./config/secret-file.js";
import { openNotices, type Notices } from "./database/notices.js";
import { openDatabase, type Database } from "./database/open-database.js";
import { datasetRoutes } from "./datasets/dataset-routes.js";
import { loadDatasets } from "./datasets/dataset-store.js";
import { diskStore } from "./documents/disk-store.js";
import type { DocumentStore } from "./documents/document-store.js";
import { embedRoutes } from "./embed/embed-routes.js";
import { healthRoutes, type Readiness } from "./health/health-routes.js";
import { loggerOptions } from "./logging/logger.js";
import { docsRoutes } from "./openapi/docs-routes.js";
import { installOpenApi } from "./openapi/openapi.js";
import { installErrorHandler } from "./problems/error-handler.js";
import { rememberRoutes } from "./problems/known-routes.js";
import { procedureRoutes } from "./procedures/procedure-routes.js";
import { procedureStore, type ProcedureStore } from "./procedures/procedure-store.js";
import { publishRoutes } from "./procedures/publish-routes.js";
import { seedProcedures } from "./procedures/seed.js";
import { installSecurityHeaders } from "./security-headers.js";
import { installCrossOrigin } from "./sites/cross-origin.js";
import { openSites, seedSites, type SiteStore } from "./sites/site-store.js";
import { openStudio } from "./studio/open-studio.js";
import { studioPages } from "./studio/studio-pages.js";
import { studioRoutes } from "./studio/studio-routes.js";
import type { Studio } from "./studio/studio.js";
import { removeStrays, scheduleExpiry } from "./uploads/upload-expiry.js";
import { uploadRecords, type UploadRecords } from "./uploads/upload-records.js";
import { uploadRoutes } from "./uploads/upload-routes.js";
import { uploadService } from "./uploads/upload-service.js";

/** What tests and embedders may replace. */
export interface BuildOptions {
  /** Where log lines go instead of standard output. */
  readonly logStream?: { write(line: string): void };
  /** The clock of acceptance. */
  readonly now?: () => Date;
  /** Where the script of the checking thread is, and what a check may take. */
  readonly checks?: Partial<CheckQueueOptions>;
}

export interface Intake {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly documents: DocumentStore;
  readonly records: UploadRecords;
  readonly procedures: ProcedureStore;
  readonly publisherToken: string;
  /** Path of the page that makes the first account; undefined when there is one. Opens it to whoever has it: never logged. */
  readonly setUpPath: string | undefined;
  /** Ends what is under way, then stops everything; safe to call twice. */
  close(): Promise<void>;
}

interface Parts {
  readonly database: Database;
  readonly documents: DocumentStore;
  readonly records: UploadRecords;
  readonly procedures: ProcedureStore;
  readonly sites: SiteStore;
  readonly calendar: Awaited<ReturnType<typeof loadCalendar>>;
  readonly datasets: Awaited<ReturnType<typeof loadDatasets>>;
  readonly serverKey: string;
  readonly publisherToken: string;
}

export async function build(config: Config, options: BuildOptions = {}): Promise<Intake> {
  const lock = await lockDataFolder(config.dataDir);
  const closers: (() => Promise<void>)[] = [() => lock.release()];
  const close = async (): Promise<void> => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  try {
    const app = createServer(config, options);
    const database = await openDatabase(config, app.log);
    closers.push(() => database.close());
    const notices = await openNotices(database.connectionString, app.log);
    closers.push(() => notices.close());
    const now = options.now ?? (() => new Date());
    const parts = await openParts(config, database, app, notices, now);
    const checks = checkQueue({ script: checkScript, log: app.log, ...options.checks });
    closers.push(() => checks.close());
    const { studio, setUpPath } = await openStudio(config, { ...parts, db: database.db, notices, checks, now });
    const readiness: Readiness = { stopping: false, checks: { database: database.ping, documents: () => parts.documents.check() } };
    await addRoutes(app, config, { ...parts, checks, studio }, readiness, now);
    await app.ready();
    const expiry = scheduleExpiry(parts.records, parts.documents, app.log);
    closers.push(() => expiry.stop());
    closers.push(async () => {
      readiness.stopping = true;
      await app.close();
      await checks.close();
      await studio.problems.settled();
    });
    const { documents, records, procedures, publisherToken } = parts;
    return { app, database, documents, records, procedures, publisherToken, setUpPath, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

function createServer(config: Config, { logStream }: BuildOptions): FastifyInstance {
  return fastify({
    logger: loggerOptions(config.logLevel, logStream),
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy,
    bodyLimit: config.maxBodyBytes,
    // Requests under way are answered; idle keep-alive connections do not hold up the stop.
    forceCloseConnections: "idle",
    connectionTimeout: 120_000,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: 200 },
    // Fastify's own request lines hold addresses; ours are written in the hook below.
    logController: new LogController({ disableRequestLogging: true }),
  });
}

async function openParts(config: Config, database: Database, app: FastifyInstance, notices: Notices, now: () => Date): Promise<Parts> {
  const { db } = database;
  const lifetimeMs = config.uploadLifetimeHours * 3_600_000;
  const documents = await openDocuments(config, lifetimeMs);
  const serverKey = config.serverKey ?? (await secretFile(config.dataDir, "server-key")).value;
  const token = config.publisherToken === undefined ? await secretFile(config.dataDir, "publisher-token") : undefined;
  if (token?.created) app.log.info({ file: token.path }, "a publisher token was made; it is in this file");
  const procedures = procedureStore(db);
  const records = uploadRecords(db);
  const calendar = await loadCalendar(db, config.calendarFile);
  await seedSites(db, config.sitesFile, now());
  const sites = await openSites(db, notices, app.log);
  const datasets = await loadDatasets(config.datasetsDir);
  if (config.seedProcedures !== undefined) await seedProcedures(procedures, config.seedProcedures, app.log, calendar?.calendar);
  const strays = await removeStrays(records, documents);
  if (strays > 0) app.log.info({ uploads: strays }, "bytes without a record removed");
  return {
    database,
    documents,
    records,
    procedures,
    sites,
    calendar,
    datasets,
    serverKey,
    publisherToken: config.publisherToken ?? token?.value ?? "",
  };
}

async function openDocuments({ objectStore, dataDir }: Config, lifetimeMs: number): Promise<DocumentStore> {
  if (!objectStore) return diskStore(join(dataDir, "uploads"), lifetimeMs);
  // Loaded only where it is used: the S3 client is the heaviest part of the start.
  const { s3Store } = await import("./documents/s3-store.js");
  return s3Store(objectStore, lifetimeMs);
}

async function addRoutes(
  app: FastifyInstance,
  config: Config,
  parts: Parts & { readonly checks: CheckQueue; readonly studio: Studio },
  readiness: Readiness,
  now: () => Date,
): Promise<void> {
  const { database, documents, records, procedures, sites, calendar, datasets, serverKey, publisherToken, checks, studio } = parts;
  app.setValidatorCompiler(validatorCompiler);
  // Answers are typed where they are made; checking each again would cost a third of the throughput.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  rememberRoutes(app);
  installErrorHandler(app);
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      { req: request, res: { statusCode: reply.statusCode }, milliseconds: Math.round(reply.elapsedTime * 10) / 10 },
      "request",
    );
  });
  await installSecurityHeaders(app, config.publicUrl);
  await app.register(rateLimit, { global: true, timeWindow: 60_000, ...generalLimits(config.rateLimits) });
  installCrossOrigin(app, sites, config.publicUrl);
  await installOpenApi(app, config.publicUrl);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const timeZone = calendar?.calendar.timeZone ?? "UTC";
  const uploads = uploadService({
    store: documents,
    records,
    procedures,
    lifetimeMs: config.uploadLifetimeHours * 3_600_000,
    publicUrl: config.publicUrl,
  });
  const services = { store: applicationStore(database.db, database.pool), procedures, uploads, records, calendar, serverKey, now };
  await typed.register(healthRoutes, { readiness });
  await typed.register(docsRoutes);
  await typed.register(procedureRoutes, { store: procedures, sites, timeZone, now });
  await typed.register(publishRoutes, {
    store: procedures,
    publisherToken,
    check: (definition) => checks.run({ definition, calendar: calendar?.calendar }),
  });
  await typed.register(calendarRoutes, { calendar });
  await typed.register(datasetRoutes, { datasets });
  await typed.register(applicationRoutes, { services, sites, limits: config.rateLimits });
  await typed.register(uploadRoutes, { service: uploads, records, store: documents, serverKey, perMinute: config.rateLimits.uploads });
  await typed.register(embedRoutes, { folder: config.embedDir, sites, procedures, timeZone, now });
  await typed.register(studioRoutes, { prefix: "/studio/api", studio });
  await typed.register(studioPages, { folder: config.studioDir });
}

/** Residents and authors are counted apart: neither uses up what the other needs. */
function generalLimits({ general, studio }: RateLimits) {
  const isStudio = (url: string): boolean => url.startsWith("/studio");
  return {
    max: (request: FastifyRequest) => (isStudio(request.url) ? studio : general),
    keyGenerator: (request: FastifyRequest) => (isStudio(request.url) ? `studio ${request.ip}` : request.ip),
  };
}
