/** Addresses of the studio's pages: the part after `#`. A link made earlier keeps working. */

type PlainPage = "sign-in" | "procedures" | "new" | "sites" | "departments" | "accounts" | "figures" | "audit" | "account";
export type Route =
  | { readonly page: PlainPage }
  | { readonly page: "set-up" | "invitation"; readonly token: string }
  | { readonly page: "draft" | "review" | "versions"; readonly id: string };

const plain = new Set<string>([
  "sign-in",
  "procedures",
  "new",
  "sites",
  "departments",
  "accounts",
  "figures",
  "audit",
  "account",
] satisfies PlainPage[]);

/** Undefined: there is no such page. */
export function routeOf(hash: string): Route | undefined {
  const parts = hash
    .replace(/^#?\/?/, "")
    .split("/")
    .filter(Boolean);
  const [first = "procedures", second, third] = parts;
  if (parts.length < 2 && plain.has(first)) return { page: first as PlainPage };
  if (parts.length === 2 && (first === "set-up" || first === "invitation")) return { page: first, token: second! };
  if (first === "drafts" && parts.length === 2) return { page: "draft", id: second! };
  if (first === "drafts" && parts.length === 3 && third === "review") return { page: "review", id: second! };
  if (first === "procedures" && parts.length === 2) return { page: "versions", id: second! };
  return undefined;
}

/** Pages that need nobody to be signed in. */
export const isOpen = ({ page }: Route): boolean => page === "sign-in" || page === "set-up" || page === "invitation";

export const addressOf = {
  procedures: "#/procedures",
  new: "#/new",
  sites: "#/sites",
  departments: "#/departments",
  accounts: "#/accounts",
  figures: "#/figures",
  audit: "#/audit",
  account: "#/account",
  signIn: "#/sign-in",
  draft: (id: string) => `#/drafts/${encodeURIComponent(id)}`,
  review: (id: string) => `#/drafts/${encodeURIComponent(id)}/review`,
  versions: (id: string) => `#/procedures/${encodeURIComponent(id)}`,
} as const;
