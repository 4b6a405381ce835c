/** What the routes of drafts take and answer. */
import { z } from "zod";
import { line, person } from "../accounts/account-schemas.js";
import { textOrMap } from "../openapi/answers.js";
import { slug } from "../procedures/slug.js";

export const draftStates = ["draft", "in-review", "returned", "published"] as const;
export type DraftState = (typeof draftStates)[number];

export const draftId = z.object({ id: z.uuid() });
const document = z.record(z.string(), z.unknown()).meta({ description: "A serialised document of @hoso/authoring." });
const edit = z.array(z.unknown()).min(1).meta({ description: "An edit of @hoso/authoring: nodes before and after." });
const base = z.object({ procedure: z.string(), version: z.number().int() });

export const newDraft = z.strictObject({
  document,
  from: z.strictObject({ procedure: slug, version: z.number().int().min(1) }).optional(),
  department: slug.optional().meta({ description: "For a document that names none yet. Default: the caller's first department." }),
});
export const draftAnswer = z.object({
  id: z.string(),
  revision: z.number().int(),
  document,
  title: textOrMap.nullable(),
  state: z.enum(draftStates),
  owner: person,
  department: z.string(),
  procedure: z.string().nullable().meta({ description: "Id of the procedure as the document names it now." }),
  base: base.nullable().meta({ description: "The published version it will replace." }),
  createdAt: z.string(),
  changedAt: z.string(),
  changedBy: person,
  review: z.object({ by: person, at: z.string(), note: z.string().nullable() }).nullable(),
  returned: z.object({ by: person, at: z.string(), note: z.string() }).nullable(),
  published: base.nullable(),
});
export const draftMade = z.object({ id: z.string(), revision: z.number().int() });

export const editBody = z.strictObject({
  base: z.number().int().min(0),
  edit,
  key: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,64}$/)
    .meta({ description: "Made by the client, the same at every retry." }),
});
export const revisionAnswer = z.object({ revision: z.number().int() });
export const loggedEdit = z.object({ revision: z.number().int(), by: person, at: z.string(), edit: z.array(z.unknown()) });
export const editsQuery = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
export const editsAnswer = z.object({ revision: z.number().int(), edits: z.array(loggedEdit) });

const place = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  property: z.string().max(200).optional(),
});
export const comment = z.object({
  id: z.string(),
  place: place.nullable().meta({ description: "null: the draft as a whole." }),
  text: z.string(),
  by: person,
  at: z.string(),
  resolved: z.object({ by: person, at: z.string() }).nullable(),
});
/** Several lines are allowed; other control characters are not. */
const words = (maximum: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maximum)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/);
export const newComment = z.strictObject({ place: place.optional(), text: words(4000) });
export const commentChange = z.strictObject({ resolved: z.boolean() });
export const commentParameters = z.object({ id: z.uuid(), comment: z.uuid() });
export const commentAnswer = z.object({ comment });
export const commentsAnswer = z.object({ comments: z.array(comment) });

export const reviewBody = z.strictObject({ note: words(4000).optional() });
export const returnBody = z.strictObject({ note: words(4000) });
export const stateAnswer = z.object({ state: z.enum(draftStates), revision: z.number().int() });
export const departmentTitle = z.strictObject({ title: z.record(z.string().max(35), line(200)) });
