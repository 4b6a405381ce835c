/** Secrets that intake makes for itself at its first start: one file each in the data folder, readable by its owner only. */
import { randomBytes } from "node:crypto";
import { chmod, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigurationError } from "../errors.js";

export interface SecretFile {
  readonly value: string;
  readonly path: string;
  /** True when this call made it. */
  readonly created: boolean;
}

/**
 * Reads the secret called `name`, or makes one of 256 random bits and syncs it to disk before it is used: a secret
 * that receipts depend on must never be lost to a power cut after the first receipt.
 */
export async function secretFile(folder: string, name: string): Promise<SecretFile> {
  const path = join(folder, name);
  const existing = await readExisting(path);
  if (existing !== undefined) return { value: existing, path, created: false };
  const value = randomBytes(32).toString("base64url");
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(`${value}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await syncFolder(folder);
    return { value, path, created: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const written = await readExisting(path);
    if (written === undefined) throw error;
    return { value: written, path, created: false };
  }
}

async function readExisting(path: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const value = text.trim();
  if (value.length < 22) throw new ConfigurationError(`The secret file ${path} is too short: at least 22 characters were expected.`);
  await chmod(path, 0o600);
  return value;
}

/** Makes a new or renamed name in `folder` durable. Windows cannot sync a folder and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
