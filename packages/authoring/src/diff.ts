/** What two versions of a procedure differ in: as data, and in words by step and part. */
export { describeDifferences, type DescribeOptions, type DifferenceGroup } from "./diff/describe-differences.js";
export { diffDocuments, diffProcedures, type Diff } from "./diff/diff-documents.js";
export type { Difference, DifferenceCode, DifferencePart } from "./diff/difference.js";
export type { DiffTexts } from "./diff/diff-texts.js";
