/** What the routes of accounts take and answer. */
import { z } from "zod";

export const roleNames = ["author", "publisher", "administrator"] as const;
export type RoleName = (typeof roleNames)[number];

const departmentOrAll = z
  .string()
  .max(80)
  .regex(/^(\*|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/)
  .meta({ description: "Id of a department, or * for all." });

const role = z.strictObject({ role: z.enum(roleNames), department: departmentOrAll });
export const roles = z.array(role).max(100);

/** One line of text as people write it: no control characters. */
export const line = (maximum: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(maximum)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u);
const login = z
  .string()
  .max(64)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9][a-z0-9._@-]{2,63}$/))
  .meta({ description: "3 to 64 letters a-z, digits, dots, hyphens, underscores, @; capitals count as small." });
const password = z.string().min(1).max(200).meta({ description: "At least 12 characters when it is a new one." });
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const accountId = z.object({ id: z.uuid() });
export const setUpBody = z.strictObject({ token, login, name: line(120), password });
/** Whoever signs in may write anything: a name that no account can have is answered like a wrong password. */
export const signInBody = z.strictObject({ login: z.string().min(1).max(200), password: z.string().min(1).max(1000) });
export const passwordBody = z.strictObject({ current: z.string().min(1).max(1000), next: password });
export const invitationTokenBody = z.strictObject({ token });
export const acceptBody = z.strictObject({ token, login: login.optional(), name: line(120).optional(), password });
export const inviteBody = z.strictObject({ name: line(120), roles });
export const accountChange = z
  .strictObject({ name: line(120).optional(), roles: roles.optional(), disabled: z.boolean().optional() })
  .refine((change) => Object.keys(change).length > 0);

export const me = z.object({ id: z.string(), login: z.string().nullable(), name: z.string(), roles });
export const sessionAnswer = z.object({
  account: me.nullable().meta({ description: "null: nobody is signed in." }),
  setUp: z.boolean().meta({ description: "true: there is no account yet; the set-up link makes the first one." }),
});
export const signedInAnswer = z.object({ account: me });
export const account = me.extend({
  state: z.enum(["active", "invited", "disabled"]),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
});
export const accountsAnswer = z.object({ accounts: z.array(account) });
export const accountAnswer = z.object({ account });
export const invitationAnswer = z.object({
  account,
  link: z.string().meta({ description: "Told once. Opens the page where the person sets login name and password." }),
  expiresAt: z.string(),
});
export const invitationView = z.object({ name: z.string(), login: z.string().nullable(), expiresAt: z.string() });

/** Who did something, as other people see it. */
export const person = z.object({ id: z.string(), name: z.string() });
