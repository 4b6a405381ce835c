/** Published packages: publint finds nothing to mend, and every entry point imports cleanly in bare Node. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { entryPoints, workspaces } from "./source-entries.mjs";

const findings = [];
let imported = 0;
const published = workspaces().filter(({ manifest }) => manifest.private !== true);

for (const { folder, manifest, name } of published) {
  const { messages, pkg } = await publint({ pkgDir: folder, pack: "npm", strict: true });
  findings.push(
    ...messages.filter(({ type }) => type !== "suggestion").map((message) => `${name}: ${formatMessage(message, pkg, { color: false })}`),
  );
  for (const { output, specifier } of entryPoints({ folder, manifest, name })) {
    if (manifest.hoso?.browser?.includes(output)) continue;
    const file = path.join(folder, "dist", `${output}.js`);
    if (!existsSync(file)) {
      findings.push(`${specifier}: dist/${output}.js is not there`);
      continue;
    }
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "-e", `await import(${JSON.stringify(pathToFileURL(file).href)})`],
      { encoding: "utf8" },
    );
    if (status !== 0)
      findings.push(`${specifier}: does not import in Node: ${stderr.split("\n").find((line) => /Error/.test(line)) ?? stderr.trim()}`);
    imported += 1;
  }
}

for (const finding of findings) console.error(finding);
console.log(`exports: ${published.length} packages, ${imported} entry points imported in Node, ${findings.length} findings`);
if (findings.length > 0) process.exitCode = 1;
