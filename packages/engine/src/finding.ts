// What is found wrong, doubtful or worth saying: data only. Texts are made from codes at the edge.
import type { Text } from "@hoso/contract";

export type Severity = "error" | "warning" | "notice";

export type FindingParam = string | number | boolean | readonly string[];

/** One finding. `path` is a path of answers, `documents.<id>`, or a place in the definition when a definition is analysed. */
export interface Finding {
  readonly code: string;
  readonly path: string;
  readonly severity: Severity;
  readonly params?: Readonly<Record<string, FindingParam>>;
  /** The author's own words, when the definition gives them. */
  readonly message?: Text;
}

export function finding(code: string, path: string, severity: Severity = "error", params?: Finding["params"], message?: Text): Finding {
  return { code, path, severity, ...(params && { params }), ...(message !== undefined && { message }) };
}
