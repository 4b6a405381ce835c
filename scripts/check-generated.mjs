/** Regenerates packages/contract/src/generated beside it and fails when the committed files differ. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { generate } from "../packages/contract/scripts/generate.mjs";
import { root } from "./source-entries.mjs";

const committed = path.join(root, "packages/contract/src/generated");
const fresh = mkdtempSync(path.join(root, "packages/contract/.generated-"));
try {
  await generate(fresh);
  const read = (folder, name) => {
    try {
      return readFileSync(path.join(folder, name), "utf8");
    } catch {
      return undefined;
    }
  };
  const names = new Set([...readdirSync(committed), ...readdirSync(fresh)]);
  const differing = [...names].filter((name) => read(committed, name) !== read(fresh, name));
  if (differing.length > 0) {
    console.error(
      `packages/contract/src/generated is not what the schemas give (${differing.join(", ")}). Run npm run generate and commit the result.`,
    );
    process.exitCode = 1;
  } else {
    console.log(`generated: ${names.size} files equal a fresh run`);
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
