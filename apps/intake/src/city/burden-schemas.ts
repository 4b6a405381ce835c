/** Figures about the city that burden is reckoned with. Which there are, and what is assumed without them, says @hoso/authoring. */
import { cityFigureNames } from "@hoso/authoring/burden";
import { z } from "zod";
import { line, person } from "../accounts/account-schemas.js";

const figure = z.strictObject({
  value: z.number().min(0).max(1e12),
  source: line(300).meta({ description: "Where the figure comes from, shown beside it." }),
  year: z.number().int().min(1990).max(2100).optional(),
});
export const burdenBody = z.strictObject({
  figures: z.partialRecord(z.enum(cityFigureNames), figure).meta({ description: "A figure that is not named is the assumed one." }),
});
export type BurdenFigures = z.output<typeof burdenBody>["figures"];
export const burdenAnswer = burdenBody.extend({
  changedAt: z.string().nullable().meta({ description: "null: nobody has set any." }),
  changedBy: person.nullable(),
});
