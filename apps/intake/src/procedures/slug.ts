/** Ids of procedures and departments as they stand in addresses. */
import { z } from "zod";

export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
export const idParameters = z.object({ id: slug });
export const versionParameters = z.object({ id: slug, version: z.coerce.number().int().min(1).max(1_000_000) });
