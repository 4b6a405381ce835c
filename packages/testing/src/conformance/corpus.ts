/** What a run over one public corpus gives, and where the corpora lie: beside the project, never copied into it. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export interface CorpusResult {
  readonly corpus: string;
  readonly cases: number;
  readonly passed: number;
  /** Figures and reasons worth a line under the table. */
  readonly notes: readonly string[];
  /** What went wrong, at most as many lines as are worth reading. Any failure fails the command. */
  readonly failures: readonly string[];
}

export interface Corpus {
  readonly name: string;
  /** Folder or file below the corpora's folder; absent: it makes its own cases. */
  readonly source?: string;
  run(source: string): Promise<CorpusResult[]> | CorpusResult[];
}

/** Root of the working copy; the built file lies in packages/testing/dist/conformance. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../..");

const folder = process.env["HOSO_CORPORA"] ?? path.resolve(projectRoot, "../shared/corpora");

/** Where a corpus lies, or undefined when it is not on this machine. */
export function locate(source: string): string | undefined {
  const place = path.join(folder, source);
  return existsSync(place) ? place : undefined;
}

/** Collects the outcome of single cases. */
export class Tally {
  cases = 0;
  passed = 0;
  readonly failures: string[] = [];

  add(passed: boolean, describe: () => string): void {
    this.cases += 1;
    if (passed) this.passed += 1;
    else this.failures.push(describe());
  }

  result(corpus: string, notes: readonly string[] = []): CorpusResult {
    return { corpus, cases: this.cases, passed: this.passed, notes, failures: this.failures };
  }
}
