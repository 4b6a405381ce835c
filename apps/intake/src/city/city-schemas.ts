/** What the published procedures of the city ask, and its departments. */
import { z } from "zod";
import { textOrMap } from "../openapi/answers.js";

export const cityAnswer = z.object({
  procedures: z.array(
    z.object({
      id: z.string(),
      title: textOrMap,
      department: z.string(),
      asks: z.array(z.string()).meta({ description: "Facts about persons, as diagnostics compare them." }),
      gives: z.array(z.string()).meta({ description: "Results, as diagnostics compare them." }),
      fields: z.array(
        z.object({
          path: z.string(),
          kind: z.string(),
          label: textOrMap.optional(),
          source: z.object({ registry: z.string(), item: z.string() }).optional(),
        }),
      ),
      documents: z.array(z.object({ id: z.string(), title: textOrMap })),
    }),
  ),
});
export const departmentsAnswer = z.object({
  departments: z.array(z.object({ id: z.string(), title: textOrMap.nullable(), procedures: z.number().int() })),
});
