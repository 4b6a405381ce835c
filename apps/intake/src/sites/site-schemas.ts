/** What the routes of sites take and answer, and the shape of the sites file. */
import { z } from "zod";
import { line } from "../accounts/account-schemas.js";
import { slug } from "../procedures/slug.js";

const ORIGIN = /^https?:\/\/(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;

export const origin = z
  .string()
  .max(300)
  .regex(ORIGIN, "must look like https://example.gov.vn or https://*.example.gov.vn, in small letters and without a path");
export const limits = z.strictObject({
  maxUploadBytes: z.number().int().positive().max(10_000_000_000).optional(),
  uploadsPerHour: z.number().int().positive().max(1_000_000).optional(),
  uploadBytesPerHour: z.number().int().positive().max(1_000_000_000_000).optional(),
});

const colour = z.string().regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i);
/** Custom properties of the form (docs/reference/theming.md), without their "--hoso-". */
export const theme = z.strictObject({
  accent: colour.optional(),
  onAccent: colour.optional(),
  text: colour.optional(),
  muted: colour.optional(),
  surface: colour.optional(),
  surfaceSoft: colour.optional(),
  line: colour.optional(),
  border: colour.optional(),
  focus: colour.optional(),
  font: z
    .string()
    .max(200)
    .regex(/^[\p{L}\p{N} ,'"-]*$/u)
    .optional(),
  radius: z
    .string()
    .regex(/^\d{1,2}px$/)
    .optional(),
});
export type Theme = z.output<typeof theme>;

export const siteBody = z.strictObject({
  title: line(300),
  origins: z.array(origin).min(1).max(100),
  theme: theme.default({}),
  procedures: z.union([z.literal("*"), z.array(slug).max(5000)]).default("*"),
  limits: limits.default({}),
});
export type SiteBody = z.output<typeof siteBody>;

export const siteId = z.object({ id: z.uuid() });
export const siteAnswer = z.object({ site: siteBody.extend({ id: z.string(), changedAt: z.string() }) });
export const sitesAnswer = z.object({ sites: z.array(siteAnswer.shape.site) });
export const embedQuery = z.object({
  procedure: slug,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .default("vi"),
});
export const embedAnswer = z.object({
  intake: z.string().meta({ description: "Root of this server as websites reach it." }),
  procedure: z.string(),
  title: z.string(),
  digest: z.string(),
  frame: z.string().meta({ description: "Address of the page for an iframe, with the site's theme; the studio shows it live." }),
  theme: z.string().nullable().meta({ description: "Address of the site's style sheet; null: the site has no theme." }),
  script: z.string().meta({ description: "HTML to copy: script and element." }),
  iframe: z.string().meta({ description: "HTML to copy: iframe and the script that gives it its height." }),
  npm: z.string().meta({ description: "TypeScript to copy, for sites that bundle." }),
  policy: z
    .object({ script: z.string(), iframe: z.string(), npm: z.string() })
    .meta({ description: "What the website's content security policy must allow, where it has one." }),
});

/** The file that fills the list once. */
export const sitesFile = z.strictObject({
  $schema: z.string().optional(),
  sites: z
    .array(
      z.strictObject({
        origin,
        title: z.string().max(300).optional(),
        procedures: z.array(z.string().max(80)).max(5000).optional(),
        limits: limits.optional(),
      }),
    )
    .max(5000),
});
