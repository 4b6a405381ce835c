// One entry of a long list, by its value. Whether the dataset holds that entry is for whoever has the dataset.
import type { Kind } from "../kind.js";
import { freeText } from "../text-input.js";

export const search: Kind = { ...freeText("search", 200), unexpressed: ["dataset"] };
