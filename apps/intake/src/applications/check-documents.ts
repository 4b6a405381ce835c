/** What the client says of its papers against what intake has: every file finished, its own, and byte for byte the same. */
import type { CompiledProcedure, Finding } from "@hoso/engine";
import type { SubmittedApplication } from "@hoso/contract";
import type { UploadRecord } from "../uploads/upload-records.js";

type Documents = SubmittedApplication["documents"];

const error = (code: string, path: string): Finding => ({ code, path, severity: "error" });

export function uploadIds(documents: Documents): string[] {
  return documents.flatMap(({ files }) => files.map(({ upload }) => upload));
}

/**
 * Findings on files, at `documents.<requirement>`: `upload-unknown`, `upload-unfinished`, `upload-taken`,
 * `upload-differs`, `upload-elsewhere`, `document-unknown`, `document-twice`. Which papers are needed is the engine's part.
 */
export function checkDocuments(documents: Documents, procedure: CompiledProcedure, records: ReadonlyMap<string, UploadRecord>): Finding[] {
  const known = new Map(procedure.documents.map(({ definition }) => [definition.id, definition]));
  const seenRequirements = new Set<string>();
  const seenUploads = new Set<string>();
  return documents.flatMap(({ requirement, alternative, files }) => {
    const definition = known.get(requirement);
    // A name that the procedure does not have may be anything, so it is not repeated.
    if (!definition) return [error("document-unknown", "documents")];
    const path = `documents.${requirement}`;
    if (seenRequirements.has(requirement)) return [error("document-twice", path)];
    seenRequirements.add(requirement);
    if (alternative !== undefined && !definition.anyOf?.some(({ id }) => id === alternative)) return [error("alternative-unknown", path)];
    return files.flatMap((file) => {
      if (seenUploads.has(file.upload)) return [error("document-twice", path)];
      seenUploads.add(file.upload);
      const code = judge(file, records.get(file.upload), procedure.definition.id, requirement);
      return code === undefined ? [] : [error(code, path)];
    });
  });
}

function judge(
  file: Documents[number]["files"][number],
  record: UploadRecord | undefined,
  procedure: string,
  requirement: string,
): string | undefined {
  if (!record) return "upload-unknown";
  if (record.application !== null) return "upload-taken";
  if (record.finishedAt === null) return "upload-unfinished";
  if (record.procedure !== procedure || record.requirement !== requirement) return "upload-elsewhere";
  // Size, digest and type were worked out here, from the stored bytes.
  if (record.size !== file.size || record.sha256 !== file.sha256 || record.type !== file.type) return "upload-differs";
  return undefined;
}
