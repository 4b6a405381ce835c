/** What the audit list takes and answers. */
import { z } from "zod";
import { person } from "../accounts/account-schemas.js";

const instant = z.iso.datetime({ offset: true });
export const auditQuery = z.object({
  subject: z.string().max(200).optional().meta({ description: "Id of a draft, procedure, account, site or department." }),
  actor: z.uuid().optional(),
  action: z.string().max(60).optional(),
  from: instant.optional(),
  to: instant.optional(),
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const auditAnswer = z.object({
  entries: z.array(
    z.object({
      id: z.number().int(),
      at: z.string(),
      actor: person.nullable().meta({ description: "null: the server itself, or the holder of the publisher token." }),
      action: z.string(),
      subject: z.object({ type: z.string(), id: z.string() }),
      department: z.string().nullable(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  cursor: z.number().int().nullable(),
});
