/** What a person may do, as far as the pages show or hide it. The server decides. */
import type { Account, RoleName } from "../api/shapes.js";

/** @param department undefined: in any at all */
export const may = ({ roles }: Account, role: RoleName, department?: string): boolean =>
  roles.some((held) => held.role === role && (department === undefined || held.department === "*" || held.department === department));

export const mayEverywhere = ({ roles }: Account, role: RoleName): boolean =>
  roles.some((held) => held.role === role && held.department === "*");
