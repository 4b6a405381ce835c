/** One row of the table of problem codes. */
export interface ProblemEntry {
  readonly status: number;
  readonly title: { readonly vi: string; readonly en: string };
  readonly detail: { readonly vi: string; readonly en: string };
}
