// One entry of a long list, by its value. Whether the dataset holds that entry is for whoever has the dataset.
import type { Kind } from "../kind.js";
import { textSchema } from "../core-schemas.js";
import { freeText } from "../text-input.js";

const limit = 200;

export const search: Kind = { ...freeText("search", limit), schema: textSchema(limit), unexpressed: ["dataset"] };
