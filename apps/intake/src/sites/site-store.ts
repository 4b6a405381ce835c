/** The list of websites in the database, and the copy every request looks at. A change is obeyed at once here, and on other replicas as soon as they hear of it. */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { sql, type Kysely } from "kysely";
import type { z } from "zod";
import { recordChange } from "../audit/audit-log.js";
import type { Notices } from "../database/notices.js";
import { tell } from "../database/notices.js";
import type { Tables } from "../database/tables.js";
import { Refusal, transact, type Outcome } from "../database/transact.js";
import { ConfigurationError } from "../errors.js";
import type { Logger } from "../logging/logger.js";
import { defaultLimits, siteList, type Site, type SiteList } from "./site-list.js";
import { sitesFile, type SiteBody, type Theme } from "./site-schemas.js";

export interface StoredSite extends SiteBody {
  readonly id: string;
  readonly changedAt: string;
}

export interface SiteStore extends SiteList {
  list(): Promise<StoredSite[]>;
  get(id: string): Promise<StoredSite | undefined>;
  create(actor: string, site: SiteBody, now: Date): Promise<Outcome<StoredSite>>;
  change(actor: string, id: string, site: SiteBody, now: Date): Promise<Outcome<StoredSite>>;
  remove(actor: string, id: string, now: Date): Promise<Outcome<undefined>>;
  close(): void;
}

/** Adds the file's sites that no file brought before; then the database's list alone counts. */
export async function seedSites(db: Kysely<Tables>, file: string | undefined, now: Date): Promise<void> {
  if (file === undefined) return;
  const { sites } = await readSites(file);
  await db.transaction().execute(async (transaction) => {
    for (const site of sites) {
      const fresh = await transaction
        .insertInto("seeded_origins")
        .values({ origin: site.origin })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      const listed = await transaction.selectFrom("site_origins").select("origin").where("origin", "=", site.origin).executeTakeFirst();
      if (!fresh.numInsertedOrUpdatedRows || listed) continue;
      const { origin, title = origin, procedures = "*", limits = {} } = site;
      const id = randomUUID();
      await write(transaction, id, { title, origins: [origin], theme: {}, procedures, limits }, now);
      await recordChange(transaction, now, {
        actor: null,
        action: "site.created",
        subject: { type: "site", id },
        detail: { origins: [origin] },
      });
    }
  });
}

export async function openSites(db: Kysely<Tables>, notices: Notices, logger: Logger): Promise<SiteStore> {
  let current = siteList(await readList(db));
  const reload = async (): Promise<void> => void (current = siteList(await readList(db)));
  const end = notices.listen((told) => {
    if (told === undefined || told.topic === "sites") reload().catch(() => logger.warn("the list of sites could not be read anew"));
  });

  const changed = async <T>(outcome: Outcome<T>): Promise<Outcome<T>> => {
    if (outcome.ok) await reload();
    return outcome;
  };
  const store = (actor: string, id: string, site: SiteBody, now: Date, isNew: boolean): Promise<Outcome<StoredSite>> =>
    transact(db, async (transaction) => {
      if (!isNew && (await transaction.deleteFrom("sites").where("id", "=", id).executeTakeFirst()).numDeletedRows === 0n)
        throw new Refusal("site-unknown");
      await write(transaction, id, site, now);
      await recordChange(transaction, now, {
        actor,
        action: isNew ? "site.created" : "site.changed",
        subject: { type: "site", id },
        detail: { ...site },
      });
      await tell(transaction, { topic: "sites", id, event: "changed" });
      return { id, ...site, changedAt: now.toISOString() };
    });

  return {
    get sites() {
      return current.sites;
    },
    find: (origin) => current.find(origin),
    list: () => readStored(db),
    get: async (id) => (await readStored(db, id))[0],
    create: async (actor, site, now) => changed(await store(actor, randomUUID(), site, now, true)),
    change: async (actor, id, site, now) => changed(await store(actor, id, site, now, false)),
    remove: async (actor, id, now) =>
      changed(
        await transact(db, async (transaction) => {
          const removed = await transaction.deleteFrom("sites").where("id", "=", id).returning("title").executeTakeFirst();
          if (!removed) throw new Refusal("site-unknown");
          await recordChange(transaction, now, {
            actor,
            action: "site.deleted",
            subject: { type: "site", id },
            detail: { title: removed.title },
          });
          await tell(transaction, { topic: "sites", id, event: "deleted" });
          return undefined;
        }),
      ),
    close: end,
  };
}

async function write(transaction: Kysely<Tables>, id: string, site: SiteBody, now: Date): Promise<void> {
  await transaction
    .insertInto("sites")
    .values({
      id,
      title: site.title,
      theme: JSON.stringify(site.theme),
      procedures: site.procedures === "*" ? null : JSON.stringify(site.procedures),
      limits: JSON.stringify(site.limits),
      changed_at: now,
    })
    .execute();
  await transaction
    .insertInto("site_origins")
    .values([...new Set(site.origins)].map((origin, position) => ({ origin, site_id: id, position })))
    .execute();
}

async function readStored(db: Kysely<Tables>, id?: string): Promise<StoredSite[]> {
  let query = db
    .selectFrom("sites")
    .innerJoin("site_origins", "site_origins.site_id", "sites.id")
    .select(["sites.id", "title", "theme", "procedures", "limits", "changed_at", "origin"])
    .orderBy(sql`hoso_fold(title)`)
    .orderBy("sites.id")
    .orderBy("position");
  if (id !== undefined) query = query.where("sites.id", "=", id);
  const sites = new Map<string, StoredSite>();
  for (const row of await query.execute()) {
    const known = sites.get(row.id);
    if (known) known.origins.push(row.origin);
    else
      sites.set(row.id, {
        id: row.id,
        title: row.title,
        origins: [row.origin],
        theme: row.theme as Theme,
        procedures: row.procedures ? [...row.procedures] : "*",
        limits: row.limits,
        changedAt: row.changed_at.toISOString(),
      });
  }
  return [...sites.values()];
}

async function readList(db: Kysely<Tables>): Promise<Site[]> {
  const sites = (await readStored(db)).flatMap(({ id, origins, procedures, limits }) =>
    origins.map((origin) => ({
      id,
      origin,
      procedures: procedures === "*" ? undefined : procedures,
      limits: {
        maxUploadBytes: limits.maxUploadBytes ?? defaultLimits.maxUploadBytes,
        uploadsPerHour: limits.uploadsPerHour ?? defaultLimits.uploadsPerHour,
        uploadBytesPerHour: limits.uploadBytesPerHour ?? defaultLimits.uploadBytesPerHour,
      },
    })),
  );
  return sites.sort((a, b) => (a.origin < b.origin ? -1 : 1));
}

async function readSites(file: string): Promise<z.output<typeof sitesFile>> {
  let document: unknown;
  try {
    document = JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new ConfigurationError(`SITES_FILE: ${file} cannot be read as JSON.`, cause);
  }
  const parsed = sitesFile.safeParse(document);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.slice(0, 10).map((issue) => `${issue.path.join(".") || "the document"}: ${issue.message}`);
  throw new ConfigurationError(`SITES_FILE: ${file} is not a list of sites: ${reasons.join("; ")}.`);
}
