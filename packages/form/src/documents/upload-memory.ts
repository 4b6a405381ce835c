/**
 * Remembers for this tab where an unfinished upload stands, by the digest of its bytes, so that choosing the same file again
 * sends only what is missing, also when drafts are off. Holds no names and no content.
 */
const key = "hoso:uploads";
const most = 50;

type Memory = Record<string, string>;

function read(): Memory {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? "{}") as Memory | null) ?? {};
  } catch {
    return {};
  }
}

function write(memory: Memory): void {
  try {
    const entries = Object.entries(memory).slice(-most);
    if (entries.length) sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(entries)));
    else sessionStorage.removeItem(key);
  } catch {
    // Without storage the file is sent from its start: slower, not wrong.
  }
}

export const uploadMemory = {
  find(sha256: string): string | undefined {
    const url = read()[sha256];
    return typeof url === "string" ? url : undefined;
  },
  remember(sha256: string, url: string): void {
    const memory = read();
    if (memory[sha256] !== url) write({ ...memory, [sha256]: url });
  },
  forget(sha256: string): void {
    const { [sha256]: gone, ...rest } = read();
    if (gone !== undefined) write(rest);
  },
};
