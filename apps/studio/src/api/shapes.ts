/** What the authors' half of intake answers, as far as the studio reads it. docs/architecture/studio-api.md is the contract. */
import type { SerialisedDocument } from "@hoso/authoring";
import { cityFigureNames } from "@hoso/authoring/burden";
import type { Procedure } from "@hoso/contract";
import * as z from "zod/mini";

const text = z.union([z.string(), z.record(z.string(), z.string())]);
const person = z.object({ id: z.string(), name: z.string() });
const role = z.object({ role: z.enum(["author", "publisher", "administrator"]), department: z.string() });
const draftState = z.enum(["draft", "in-review", "returned", "published"]);
const status = z.enum(["in-force", "suspended", "superseded", "abolished"]);

export const me = z.object({ id: z.string(), login: z.nullable(z.string()), name: z.string(), roles: z.array(role) });
export const sessionAnswer = z.object({ account: z.nullable(me), setUp: z.boolean() });
export const signedIn = z.object({ account: me });
export const invitationView = z.object({ name: z.string(), login: z.nullable(z.string()), expiresAt: z.string() });

const account = z.extend(me, {
  state: z.enum(["active", "invited", "disabled"]),
  createdAt: z.string(),
  lastSignInAt: z.nullable(z.string()),
});
export const accounts = z.object({ accounts: z.array(account) });
export const oneAccount = z.object({ account });
export const invitation = z.object({ account, link: z.string(), expiresAt: z.string() });
export const departments = z.object({
  departments: z.array(z.object({ id: z.string(), title: z.nullable(text), procedures: z.number() })),
});

const validity = z.object({
  status,
  from: z.string(),
  to: z.optional(z.string()),
  reason: z.optional(text),
  supersededBy: z.optional(z.string()),
});
const listEntry = z.object({
  key: z.string(),
  id: z.nullable(z.string()),
  title: z.nullable(text),
  department: z.string(),
  state: draftState,
  owner: z.nullable(person),
  changedAt: z.string(),
  changedBy: z.nullable(person),
  published: z.nullable(z.object({ version: z.number(), at: z.string(), validity: z.nullable(validity) })),
  draft: z.nullable(z.object({ id: z.string(), revision: z.number() })),
  problems: z.nullable(z.object({ errors: z.number(), warnings: z.number(), advice: z.number() })),
});
export const list = z.object({ entries: z.array(listEntry), total: z.number(), cursor: z.nullable(z.string()) });

// The document is looked at by @hoso/authoring when it is opened, the definition by @hoso/contract.
const document = z.custom<SerialisedDocument>((value) => typeof value === "object" && value !== null);
export const definition = z.custom<Procedure>((value) => typeof value === "object" && value !== null && "steps" in value);
const base = z.object({ procedure: z.string(), version: z.number() });
export const draftMade = z.object({ id: z.string(), revision: z.number() });
export const draft = z.object({
  id: z.string(),
  revision: z.number(),
  document,
  title: z.nullable(text),
  state: draftState,
  owner: person,
  department: z.string(),
  procedure: z.nullable(z.string()),
  base: z.nullable(base),
  changedAt: z.string(),
  changedBy: person,
  review: z.nullable(z.object({ by: person, at: z.string(), note: z.nullable(z.string()) })),
  returned: z.nullable(z.object({ by: person, at: z.string(), note: z.string() })),
  published: z.nullable(base),
});
export const revision = z.object({ revision: z.number() });
const loggedEdit = z.object({ revision: z.number(), by: person, at: z.string(), edit: z.array(z.unknown()) });
export const edits = z.object({ revision: z.number(), edits: z.array(loggedEdit) });
export const draftStateAnswer = z.object({ state: draftState, revision: z.number() });
const place = z.object({ key: z.string(), property: z.optional(z.string()) });
const comment = z.object({
  id: z.string(),
  place: z.nullable(place),
  text: z.string(),
  by: person,
  at: z.string(),
  resolved: z.nullable(z.object({ by: person, at: z.string() })),
});
export const comments = z.object({ comments: z.array(comment) });
export const oneComment = z.object({ comment });

const diagnostic = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "advice"]),
  place,
  params: z.optional(z.record(z.string(), z.unknown())),
});
const finding = z.looseObject({ code: z.string(), path: z.string() });
export const checks = z.object({
  revision: z.number(),
  publishable: z.boolean(),
  diagnostics: z.array(diagnostic),
  findings: z.array(finding),
});
export const published = z.object({ procedure: z.string(), version: z.number(), digest: z.string() });
export const impact = z.object({
  procedure: z.nullable(z.string()),
  newest: z.nullable(z.number()),
  underWay: z.number(),
  versions: z.array(z.object({ version: z.number(), underWay: z.number(), total: z.number(), states: z.record(z.string(), z.number()) })),
});
export const versions = z.object({
  procedure: z.string(),
  validity: z.nullable(validity),
  versions: z.array(
    z.object({
      version: z.number(),
      digest: z.string(),
      title: text,
      publishedAt: z.string(),
      publishedBy: z.nullable(person),
      withdrawn: z.boolean(),
      inForce: z.boolean(),
      applications: z.number(),
    }),
  ),
  changes: z.array(
    z.object({
      status,
      from: z.string(),
      to: z.nullable(z.string()),
      reason: z.nullable(text),
      supersededBy: z.nullable(z.string()),
      by: person,
      at: z.string(),
    }),
  ),
});
export const version = z.object({ procedure: z.string(), version: z.number(), definition });
export const statusAnswer = z.object({ procedure: z.string(), validity });

export const themeNames = [
  "accent",
  "onAccent",
  "text",
  "muted",
  "surface",
  "surfaceSoft",
  "line",
  "border",
  "focus",
  "font",
  "radius",
] as const;
const site = z.object({
  id: z.string(),
  title: z.string(),
  origins: z.array(z.string()),
  theme: z.partialRecord(z.enum(themeNames), z.string()),
  procedures: z.union([z.literal("*"), z.array(z.string())]),
  limits: z.record(z.string(), z.number()),
  changedAt: z.string(),
});
export const sites = z.object({ sites: z.array(site) });
export const oneSite = z.object({ site });
export const embed = z.object({
  title: z.string(),
  frame: z.string(),
  script: z.string(),
  iframe: z.string(),
  npm: z.string(),
  policy: z.object({ script: z.string(), iframe: z.string(), npm: z.string() }),
});
export const audit = z.object({
  entries: z.array(
    z.object({
      id: z.number(),
      at: z.string(),
      actor: z.nullable(person),
      action: z.string(),
      subject: z.object({ type: z.string(), id: z.string() }),
      department: z.nullable(z.string()),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  cursor: z.nullable(z.number()),
});
export const city = z.object({
  procedures: z.array(z.object({ id: z.string(), title: text, asks: z.array(z.string()), gives: z.array(z.string()) })),
});
const figure = z.object({ value: z.number(), source: z.string(), year: z.optional(z.number()) });
export const burden = z.object({
  figures: z.partialRecord(z.enum(cityFigureNames), figure),
  changedAt: z.nullable(z.string()),
  changedBy: z.nullable(person),
});
/** The public list of what is in force. */
export const catalogue = z.object({ procedures: z.array(z.object({ id: z.string(), title: text })) });
export const nothing = z.unknown();

export type Account = z.output<typeof me>;
export type AccountEntry = z.output<typeof account>;
export type CityBurden = z.output<typeof burden>;
export type Department = z.output<typeof departments>["departments"][number];
export type Draft = z.output<typeof draft>;
export type ListEntry = z.output<typeof listEntry>;
export type DraftState = z.output<typeof draftState>;
export type ProcedureStatus = z.output<typeof status>;
export type Versions = z.output<typeof versions>;
export type Checks = z.output<typeof checks>;
export type Impact = z.output<typeof impact>;
export type StoredComment = z.output<typeof comment>;
export type Site = z.output<typeof site>;
export type CatalogueEntry = z.output<typeof catalogue>["procedures"][number];
export type SiteTheme = Site["theme"];
export type AuditEntry = z.output<typeof audit>["entries"][number];
export type RoleName = z.output<typeof role>["role"];
export type Localised = string | Readonly<Record<string, string>>;
