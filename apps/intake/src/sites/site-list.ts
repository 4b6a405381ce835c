/** The websites that may embed forms: which origins, which procedures, how much they may upload. */
import { readFile } from "node:fs/promises";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { Tables } from "../database/tables.js";
import { ConfigurationError } from "../errors.js";

export interface UploadLimits {
  /** Bytes of one file. */
  readonly maxUploadBytes: number;
  /** Uploads that one address may open within an hour. */
  readonly uploadsPerHour: number;
  /** Bytes that one address may open within an hour. */
  readonly uploadBytesPerHour: number;
}

export interface Site {
  /** "https://example.gov.vn", or with a wildcard for subdomains of any depth: "https://*.example.gov.vn". */
  readonly origin: string;
  readonly title: string | undefined;
  /** Undefined: every procedure. */
  readonly procedures: readonly string[] | undefined;
  readonly limits: UploadLimits;
}

export const defaultLimits: UploadLimits = {
  maxUploadBytes: 50 * 1024 * 1024,
  uploadsPerHour: 300,
  uploadBytesPerHour: 2 * 1024 * 1024 * 1024,
};

/** Looked up at every request; loaded at start. */
export interface SiteList {
  readonly sites: readonly Site[];
  find(origin: string): Site | undefined;
}

const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

const sitesDocument = z.strictObject({
  $schema: z.string().optional(),
  sites: z
    .array(
      z.strictObject({
        origin: z
          .string()
          .max(300)
          .regex(ORIGIN, "must look like https://example.gov.vn or https://*.example.gov.vn, in small letters and without a path"),
        title: z.string().max(300).optional(),
        procedures: z.array(z.string().max(80)).max(5000).optional(),
        limits: z
          .strictObject({
            maxUploadBytes: z.number().int().positive().optional(),
            uploadsPerHour: z.number().int().positive().optional(),
            uploadBytesPerHour: z.number().int().positive().optional(),
          })
          .optional(),
      }),
    )
    .max(5000),
});

/** Stores the file's list, replacing what an earlier file said, and returns what is stored. Without a file: as stored. */
export async function loadSites(db: Kysely<Tables>, file: string | undefined): Promise<SiteList> {
  if (file !== undefined) {
    const { sites } = await readSites(file);
    await db.transaction().execute(async (transaction) => {
      await transaction.deleteFrom("sites").where("configured", "=", true).execute();
      for (const site of sites) {
        const values = {
          title: site.title ?? null,
          procedures: site.procedures ? JSON.stringify(site.procedures) : null,
          limits: JSON.stringify(site.limits ?? {}),
          configured: true,
        };
        await transaction
          .insertInto("sites")
          .values({ origin: site.origin, ...values })
          .onConflict((conflict) => conflict.column("origin").doUpdateSet(values))
          .execute();
      }
    });
  }
  const rows = await db.selectFrom("sites").selectAll().orderBy("origin").execute();
  return siteList(
    rows.map((row) => ({
      origin: row.origin,
      title: row.title ?? undefined,
      procedures: row.procedures ?? undefined,
      limits: { ...defaultLimits, ...row.limits },
    })),
  );
}

/** Exact origins win over wildcards, longer wildcards over shorter ones. */
export function siteList(sites: readonly Site[]): SiteList {
  const exact = new Map(sites.filter(({ origin }) => !origin.includes("*")).map((site) => [site.origin, site]));
  const wildcards = sites
    .filter(({ origin }) => origin.includes("*"))
    .map((site) => ({ site, ...splitWildcard(site.origin) }))
    .sort((a, b) => b.suffix.length - a.suffix.length);
  return {
    sites,
    find: (origin) =>
      exact.get(origin) ??
      wildcards.find(({ prefix, suffix }) => origin.startsWith(prefix) && matchesHost(origin.slice(prefix.length), suffix))?.site,
  };
}

/** Whether `site` offers the procedure; callers that are no website (no site) see all. */
export function offers(site: Site | undefined, procedure: string): boolean {
  return site?.procedures === undefined || site.procedures.includes(procedure);
}

function splitWildcard(origin: string): { prefix: string; suffix: string } {
  const at = origin.indexOf("*");
  return { prefix: origin.slice(0, at), suffix: origin.slice(at + 1) };
}

function matchesHost(host: string, suffix: string): boolean {
  return host.endsWith(suffix) && /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(host.slice(0, -suffix.length));
}

async function readSites(file: string): Promise<z.output<typeof sitesDocument>> {
  let document: unknown;
  try {
    document = JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new ConfigurationError(`SITES_FILE: ${file} cannot be read as JSON.`, cause);
  }
  const parsed = sitesDocument.safeParse(document);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.slice(0, 10).map((issue) => `${issue.path.join(".") || "the document"}: ${issue.message}`);
  throw new ConfigurationError(`SITES_FILE: ${file} is not a list of sites: ${reasons.join("; ")}.`);
}
