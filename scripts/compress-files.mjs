/** Brotli copies (`x.js.br`) beside what an app serves itself, as `hoso.compressed` in its manifest asks; only where the file is newer than its copy. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";

const worth = /\.(js|css|html|svg|json)$/;

/** @returns how many were made, for the build's line */
export function compressFiles(workspace) {
  if (workspace.manifest.hoso?.compressed !== true) return [];
  const dist = path.join(workspace.folder, "dist");
  let made = 0;
  for (const entry of readdirSync(dist, { withFileTypes: true, recursive: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    if (!entry.isFile()) continue;
    if (file.endsWith(".br") && !existsSync(file.slice(0, -3))) rmSync(file);
    const copy = `${file}.br`;
    if (!worth.test(file) || (existsSync(copy) && statSync(copy).mtimeMs >= statSync(file).mtimeMs)) continue;
    writeFileSync(copy, brotliCompressSync(readFileSync(file)));
    made += 1;
  }
  return made > 0 ? [`${made} compressed`] : [];
}
