/** A whole intake on an embedded PostgreSQL in a temporary folder, for tests. */
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type BuildOptions, type Intake } from "../build.js";
import { loadConfig } from "../config/config.js";
import { buildCheckWorker } from "./build-main.fixture.js";
import { copyRequest } from "./procedures.fixture.js";

export const calendarFile = fileURLToPath(new URL("../../../../examples/calendars/vn.json", import.meta.url));
export const exampleProcedures = fileURLToPath(new URL("../../../../examples/procedures", import.meta.url));
export const siteOrigin = "https://phuong.example.gov.vn";

export interface TestIntake extends Intake {
  readonly folder: string;
  readonly log: string[];
  /** Builds another one on the same folder; this one must be closed. */
  reopen(env?: Record<string, string>): Promise<TestIntake>;
  dispose(): Promise<void>;
}

/** The folder must be one that the database's own user can reach. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hoso-intake-"));
  await chmod(folder, 0o755);
  return folder;
}

export async function startIntake(env: Record<string, string> = {}, options: BuildOptions = {}, folder?: string): Promise<TestIntake> {
  const own = folder ?? (await temporaryFolder());
  const sitesFile = join(own, "sites.json");
  await writeFile(
    sitesFile,
    JSON.stringify({
      sites: [
        { origin: siteOrigin, title: "Ward" },
        { origin: "https://*.hochiminhcity.gov.vn", procedures: ["household-business"] },
        { origin: "https://small.example.vn", limits: { maxUploadBytes: 5000, uploadsPerHour: 3, uploadBytesPerHour: 9000 } },
      ],
    }),
  );
  const log: string[] = [];
  const config = loadConfig({
    DATA_DIR: join(own, "data"),
    SITES_FILE: sitesFile,
    CALENDAR_FILE: calendarFile,
    RATE_LIMIT_GENERAL: "1000000",
    RATE_LIMIT_SUBMISSIONS: "1000000",
    RATE_LIMIT_STATUS: "1000000",
    RATE_LIMIT_UPLOADS: "1000000",
    RATE_LIMIT_SIGN_IN: "1000000",
    RATE_LIMIT_STUDIO: "1000000",
    PASSWORD_COST: "14",
    ...env,
  });
  const intake = await build(config, {
    logStream: { write: (line) => void log.push(line) },
    ...options,
    checks: { script: buildCheckWorker, ...options.checks },
  });
  return {
    ...intake,
    folder: own,
    log,
    reopen: (more) => startIntake({ ...env, ...more }, options, own),
    dispose: async () => {
      await intake.close();
      await rm(own, { recursive: true, force: true });
    },
  };
}

export async function publishCopyRequest(intake: Intake): Promise<void> {
  const answer = await intake.app.inject({
    method: "PUT",
    url: `/procedures/${copyRequest.id}/versions/${copyRequest.version}`,
    headers: { authorization: `Bearer ${intake.publisherToken}` },
    payload: copyRequest,
  });
  if (answer.statusCode > 201) throw new Error(`publishing failed: ${answer.body}`);
}
