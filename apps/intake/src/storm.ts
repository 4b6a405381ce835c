/**
 * A storm over a really running intake: many posts on few keys, in parallel, while the server is killed with SIGKILL at
 * random moments. Afterwards there must be exactly one application a key, and every acknowledged one must be there.
 *
 *   node storm.js --posts 10000 --keys 1000 --parallel 32 --restarts 20 [--main dist/main.js] [--port 9530]
 */
import { mkdtemp, rm, writeFile, chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { printTable, runStorm } from "./storm/run-storm.js";

const { values } = parseArgs({
  options: {
    posts: { type: "string", default: "10000" },
    keys: { type: "string", default: "1000" },
    parallel: { type: "string", default: "32" },
    restarts: { type: "string", default: "20" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    port: { type: "string", default: "0" },
    main: { type: "string", default: join(dirname(fileURLToPath(import.meta.url)), "main.js") },
  },
});

const folder = await mkdtemp(join(tmpdir(), "hoso-storm-"));
try {
  await chmod(folder, 0o755);
  await writeFile(join(folder, "sites.json"), JSON.stringify({ sites: [] }));
  const result = await runStorm({
    main: values.main,
    folder,
    port: Number(values.port),
    posts: Number(values.posts),
    keys: Number(values.keys),
    parallel: Number(values.parallel),
    restarts: Number(values.restarts),
    seed: Number(values.seed),
  });
  process.stdout.write(printTable(result));
  process.exitCode = result.sound ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
