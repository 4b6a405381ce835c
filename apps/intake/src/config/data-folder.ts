/** The data folder belongs to one running intake: a lock file names its process, and a dead owner's lock is taken over. */
import { mkdir, link, open, readFile, rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import { DataFolderInUseError } from "../errors.js";

export interface DataFolderLock {
  readonly folder: string;
  release(): Promise<void>;
}

/**
 * Takes the folder, making it when it is not there. Throws DataFolderInUseError while another living intake has it.
 * The owner is known by process id and start time, so that a recycled process id is not mistaken for it.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  // Others may pass through: as root, the database's own user must reach its folder inside. Every secret is 0600.
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const path = join(folder, "intake.lock");
  const content = JSON.stringify({ pid: process.pid, started: await startOf(process.pid) });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await create(path, content)) return { folder, release: () => release(path, content) };
    const found = await readLock(path);
    if (found === undefined) continue;
    const owner = parseOwner(found);
    if (owner && (await isRunning(owner))) throw new DataFolderInUseError(folder, owner.pid);
    await discard(path, found);
  }
  throw new DataFolderInUseError(folder, undefined);
}

interface Owner {
  readonly pid: number;
  readonly started: string | null;
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(content);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function readLock(path: string): Promise<string | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text !== "") return text;
  // Created a moment ago and not written yet: give its owner time to say who it is.
  await new Promise((resolve) => setTimeout(resolve, 200));
  return readFile(path, "utf8").catch(() => undefined);
}

function parseOwner(text: string): Owner | undefined {
  try {
    const { pid, started } = JSON.parse(text) as Partial<Owner>;
    return Number.isInteger(pid) ? { pid: pid as number, started: started ?? null } : undefined;
  } catch {
    return undefined;
  }
}

async function isRunning(owner: Owner): Promise<boolean> {
  if (owner.pid === process.pid && owner.started === (await startOf(process.pid))) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const started = await startOf(owner.pid);
  return owner.started === null || started === null || started === owner.started;
}

/** Start time in clock ticks since boot on Linux; null where the system does not tell. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (stat === undefined) return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A zombie holds nothing any more: its parent just has not collected it.
  return fields[0] === "Z" ? "ended" : (fields[19] ?? null);
}

/** Removes the dead owner's lock, and only that one: two newcomers may be here at once. */
async function discard(path: string, expected: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, "utf8").catch(() => expected)) !== expected) await link(aside, path).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}

async function release(path: string, content: string): Promise<void> {
  if ((await readFile(path, "utf8").catch(() => undefined)) === content) await unlink(path).catch(() => undefined);
}
