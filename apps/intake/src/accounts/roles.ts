/** Roles by department: who may do what where. */
import type { RoleName } from "./account-schemas.js";

export interface Role {
  readonly role: RoleName;
  /** "*": all. */
  readonly department: string;
}

export interface SignedIn {
  readonly id: string;
  readonly login: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Whether one of the roles is held for this department. */
export function holds({ roles }: Pick<SignedIn, "roles">, names: readonly RoleName[], department: string): boolean {
  return roles.some((held) => names.includes(held.role) && (held.department === "*" || held.department === department));
}

/** Whether one of the roles is held for all departments. */
export function holdsForAll({ roles }: Pick<SignedIn, "roles">, names: readonly RoleName[]): boolean {
  return roles.some((held) => names.includes(held.role) && held.department === "*");
}

export function holdsAnywhere({ roles }: Pick<SignedIn, "roles">, names: readonly RoleName[]): boolean {
  return roles.some((held) => names.includes(held.role));
}

/** Departments the roles are held for; "all" when for every one. */
export function departmentsOf(account: Pick<SignedIn, "roles">, names: readonly RoleName[]): readonly string[] | "all" {
  if (holdsForAll(account, names)) return "all";
  return [...new Set(account.roles.filter(({ role }) => names.includes(role)).map(({ department }) => department))];
}

export const sameRole = (a: Role, b: Role): boolean => a.role === b.role && a.department === b.department;

/** Each once, in a steady order. */
export function tidyRoles(roles: readonly Role[]): Role[] {
  const each = new Map(roles.map((role) => [`${role.department} ${role.role}`, { role: role.role, department: role.department }]));
  return [...each.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, role]) => role);
}
