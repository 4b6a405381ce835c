/** Copies files that need no build into dist: `hoso.static` names folders below dist and where their files come from. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** Copies what differs; gives the names of the folders in which something did. */
export function copyStatic(workspace) {
  const changed = [];
  for (const [folder, from] of Object.entries(workspace.manifest.hoso?.static ?? {})) {
    const source = path.resolve(workspace.folder, from);
    const target = path.join(workspace.folder, "dist", folder);
    if (!existsSync(source)) continue;
    mkdirSync(target, { recursive: true });
    const names = readdirSync(source).filter((name) => {
      const present = path.join(target, name);
      return !existsSync(present) || !readFileSync(path.join(source, name)).equals(readFileSync(present));
    });
    for (const name of names) cpSync(path.join(source, name), path.join(target, name));
    // A folder of its own holds nothing but what was copied, and compressed copies of it; an older build's files go.
    if (folder !== ".")
      for (const name of readdirSync(target))
        if (!existsSync(path.join(source, name.replace(/\.br$/, "")))) rmSync(path.join(target, name));
    if (names.length > 0) changed.push(folder === "." ? "pages" : folder);
  }
  return changed;
}
