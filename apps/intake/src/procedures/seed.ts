/** First start: publishes the definitions of a folder through the same checks as everybody's. Safe to repeat. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Calendar } from "@hoso/contract";
import { ConfigurationError } from "../errors.js";
import type { Logger } from "../logging/logger.js";
import { checkDefinition } from "./check-definition.js";
import type { ProcedureStore } from "./procedure-store.js";
import { publish } from "./publish.js";

/** Publishes every definition (*.json with "steps") under `folder`; what cannot be published is logged with its reasons. */
export async function seedProcedures(store: ProcedureStore, folder: string, logger: Logger, calendar?: Calendar): Promise<void> {
  const files = await listJson(folder);
  for (const file of files) {
    const name = relative(folder, file);
    const data = await readJson(file);
    if (typeof data !== "object" || data === null || !("steps" in data)) continue;
    const result = await publish(store, checkDefinition(data, calendar));
    switch (result.kind) {
      case "published":
        logger.info({ procedure: result.definition.id, version: result.definition.version, digest: result.digest }, "procedure published");
        break;
      case "version-exists":
        logger.warn(
          { file: name },
          "procedure not published: this version is already published with other content; raise its version number",
        );
        break;
      case "refused":
        logger.error(
          { file: name, findings: result.findings.slice(0, 50).map(({ code, path }) => ({ code, path })) },
          "procedure not published: its definition has errors",
        );
        break;
      case "unchanged":
    }
  }
}

async function listJson(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (cause) {
    throw new ConfigurationError(`SEED_PROCEDURES: the folder ${folder} cannot be read.`, cause);
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as unknown;
  } catch (cause) {
    throw new ConfigurationError(`SEED_PROCEDURES: ${file} is not JSON.`, cause);
  }
}
