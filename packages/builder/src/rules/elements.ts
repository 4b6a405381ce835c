/** The elements of the rule editors; they load when a rule is first opened. */
import type { Elements } from "../views/view-table.js";

export const elements: Elements = {};
