/** Checks of the tree that no linter knows: file names, lengths, the lock file, paths of one machine, unfinished marks. */

const forbiddenNames = /(^|\/)(utils?|helpers?|common|misc|types)(\.[a-z.]+|\/)/;
const kebab = /^\.?[a-z0-9]+([.-][a-z0-9]+)*$/;
const upperCaseFiles = new Set(["README.md", "LICENSE", "CHANGELOG.md", "Dockerfile"]);

// Written so that this file does not hold what it looks for.
const machinePath = new RegExp(`(^|[\\s"'\`=(])/(${["wor" + "k", "tm" + "p", "roo" + "t"].join("|")})/|/hom${"e"}/[a-z]+/`);
const unfinished = new RegExp(
  `\\b(${["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"].join("|")})\\b|not ${"implemented"}|coming ${"soon"}`,
);
const skipped = new RegExp(`\\b(it|test|describe)\\.(${["sk" + "ip", "on" + "ly", "to" + "do", "fix" + "me"].join("|")})\\b`);

const lengthLimit = (file) => (/\.(test|suite|e2e)\.(ts|mjs)$/.test(file) ? 600 : 400);

/** The faults of one file; `text` is undefined for binary files. */
export function checkFile(file, text) {
  const findings = [];
  const name = file.split("/").at(-1);
  if (forbiddenNames.test(file)) findings.push(`${file}: name the file for its subject`);
  if (!kebab.test(name) && !upperCaseFiles.has(name)) findings.push(`${file}: file names are kebab-case`);
  if (text === undefined) return findings;
  const code = /\.(ts|tsx|js|mjs|css|html)$/.test(file);
  const lines = text.split("\n");
  if (code && lines.length - 1 > lengthLimit(file)) findings.push(`${file}: ${lines.length - 1} lines; the wall is ${lengthLimit(file)}`);
  lines.forEach((line, index) => {
    if (machinePath.test(line)) findings.push(`${file}:${index + 1}: a path of one machine`);
    if (code && unfinished.test(line)) findings.push(`${file}:${index + 1}: an unfinished mark`);
    if (code && skipped.test(line)) findings.push(`${file}:${index + 1}: a test that is skipped or run alone`);
  });
  return findings;
}

/** The lock file must not record where packages were downloaded from. */
export function checkLock(text) {
  return /"resolved": *"http/.test(text)
    ? ["package-lock.json: records download addresses; set omit-lockfile-registry-resolved=true and install again"]
    : [];
}
