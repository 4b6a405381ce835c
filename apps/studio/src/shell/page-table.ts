/** Which element shows which page. All but signing in load when they are first gone to. */
import { SignInPage } from "../pages/sign-in-page.js";
import type { Route } from "./routes.js";

export interface PageSource {
  readonly tag: string;
  /** Fills the window: the builder scrolls in itself. */
  readonly whole?: true;
  load(): Promise<CustomElementConstructor>;
}

export const pageTable: Readonly<Record<Route["page"], PageSource>> = {
  "sign-in": { tag: "studio-sign-in", load: async () => SignInPage },
  "set-up": { tag: "studio-enrol", load: async () => (await import("../pages/enrol-page.js")).EnrolPage },
  invitation: { tag: "studio-enrol", load: async () => (await import("../pages/enrol-page.js")).EnrolPage },
  procedures: { tag: "studio-procedures", load: async () => (await import("../pages/procedures-page.js")).ProceduresPage },
  new: { tag: "studio-new", load: async () => (await import("../pages/new-page.js")).NewPage },
  draft: { tag: "studio-draft", whole: true, load: async () => (await import("../pages/draft-page.js")).DraftPage },
  review: { tag: "studio-review", load: async () => (await import("../pages/review-page.js")).ReviewPage },
  versions: { tag: "studio-versions", load: async () => (await import("../pages/versions-page.js")).VersionsPage },
  sites: { tag: "studio-sites", load: async () => (await import("../pages/sites-page.js")).SitesPage },
  accounts: { tag: "studio-accounts", load: async () => (await import("../pages/accounts-page.js")).AccountsPage },
  departments: { tag: "studio-departments", load: async () => (await import("../pages/departments-page.js")).DepartmentsPage },
  figures: { tag: "studio-figures", load: async () => (await import("../pages/figures-page.js")).FiguresPage },
  audit: { tag: "studio-audit", load: async () => (await import("../pages/audit-page.js")).AuditPage },
  account: { tag: "studio-account", load: async () => (await import("../pages/account-page.js")).AccountPage },
};
