/** What the routes of reviewing and publishing take and answer. */
import { z } from "zod";
import { findingAnswer } from "../openapi/answers.js";

export const publishBody = z.strictObject({
  revision: z.number().int().min(0).meta({ description: "What the reviewer looked at. Anything newer is refused." }),
  replaces: z
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: "The newest published version the reviewer knows of, where it is another than the draft's base." }),
});

const place = z.object({ key: z.string(), property: z.string().optional() });
export const diagnosticAnswer = z.object({
  code: z.string(),
  severity: z.enum(["error", "warning", "advice"]),
  place,
  params: z.record(z.string(), z.unknown()).optional(),
  related: z.array(place).readonly().optional(),
});
export const publishedAnswer = z.object({
  procedure: z.string(),
  version: z.number().int(),
  digest: z.string(),
  diagnostics: z.array(diagnosticAnswer).readonly(),
});
export const checkAnswer = z.object({
  revision: z.number().int(),
  publishable: z.boolean(),
  diagnostics: z.array(diagnosticAnswer).readonly(),
  findings: z.array(findingAnswer),
});

export const impactAnswer = z.object({
  procedure: z.string().nullable(),
  newest: z.number().int().nullable().meta({ description: "Newest published version." }),
  underWay: z.number().int().meta({ description: "Applications that are not finished, over all versions." }),
  versions: z.array(
    z.object({
      version: z.number().int(),
      digest: z.string(),
      underWay: z.number().int(),
      total: z.number().int(),
      states: z.record(z.string(), z.number().int()),
    }),
  ),
});
