/** What authors' routes about procedures take and answer. */
import { z } from "zod";
import { person } from "../accounts/account-schemas.js";
import { draftStates } from "../drafts/draft-schemas.js";
import { definitionAnswer, textOrMap } from "../openapi/answers.js";
import { slug } from "./slug.js";

export const statuses = ["in-force", "suspended", "superseded", "abolished"] as const;

const day = z.iso.date();
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

export const listQuery = z.object({
  query: z
    .string()
    .max(200)
    .optional()
    .meta({ description: "Words of id, code, titles or department, in any case, with or without diacritics." }),
  state: z.enum([...draftStates, "suspended", "superseded", "abolished"]).optional(),
  department: slug.optional(),
  mine: flag.optional().meta({ description: "true: only drafts the caller owns." }),
  sort: z.enum(["changed", "title"]).default("changed"),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const validity = z.object({
  status: z.enum(statuses),
  from: z.string(),
  to: z.string().optional(),
  reason: textOrMap.optional(),
  supersededBy: z.string().optional(),
});

export const listEntry = z.object({
  key: z.string().meta({ description: "Names the entry: the draft's id, else the procedure's." }),
  id: z.string().nullable(),
  title: textOrMap.nullable(),
  department: z.string(),
  state: z.enum(draftStates).meta({ description: "Of the open draft; published when there is none." }),
  owner: person.nullable(),
  changedAt: z.string(),
  changedBy: person.nullable().meta({ description: "null: by the publisher token or at the first start." }),
  published: z.object({ version: z.number().int(), at: z.string(), validity: validity.nullable() }).nullable(),
  draft: z.object({ id: z.string(), revision: z.number().int() }).nullable(),
  problems: z
    .object({ errors: z.number().int(), warnings: z.number().int(), advice: z.number().int() })
    .nullable()
    .meta({ description: "Of the draft; null: no draft, or not counted yet." }),
});
export const listAnswer = z.object({ entries: z.array(listEntry), total: z.number().int(), cursor: z.string().nullable() });

export const versionsAnswer = z.object({
  procedure: z.string(),
  validity: validity.nullable(),
  versions: z.array(
    z.object({
      version: z.number().int(),
      digest: z.string(),
      title: textOrMap,
      publishedAt: z.string(),
      publishedBy: person.nullable(),
      withdrawn: z.boolean(),
      inForce: z.boolean(),
      applications: z.number().int(),
    }),
  ),
  changes: z.array(
    z.object({
      status: z.enum(statuses),
      from: z.string(),
      to: z.string().nullable(),
      reason: textOrMap.nullable(),
      supersededBy: z.string().nullable(),
      by: person,
      at: z.string(),
    }),
  ),
});
export const versionAnswer = z.object({
  procedure: z.string(),
  version: z.number().int(),
  digest: z.string(),
  definition: definitionAnswer,
  publishedAt: z.string(),
  publishedBy: person.nullable(),
  withdrawn: z.boolean(),
});

const reason = z.union([z.string().trim().min(1).max(1000), z.record(z.string().max(35), z.string().trim().min(1).max(1000))]);
export const statusBody = z
  .strictObject({
    status: z.enum(statuses).meta({ description: "in-force resumes." }),
    from: day.meta({ description: "First day, where the office is." }),
    to: day.optional().meta({ description: "Last day; without it, until another change." }),
    reason,
    supersededBy: slug.optional(),
  })
  .refine(({ from, to }) => to === undefined || to >= from)
  .refine(({ status, supersededBy }) => (supersededBy === undefined) === (status !== "superseded"));
export const statusAnswer = z.object({ procedure: z.string(), validity });
