/** Long option lists (places, occupations, banks) for fields of the kind "search": one JSON file each, read at start. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ConfigurationError } from "../errors.js";

const text = z.union([z.string().max(2000), z.record(z.string(), z.string().max(2000))]);
const datasetDocument = z.object({
  entries: z.array(z.object({ value: z.string().min(1).max(200), label: text })).max(200_000),
});

export interface DatasetEntry {
  readonly value: string;
  readonly label: string | Record<string, string>;
}

export interface DatasetStore {
  /** Entries whose label or value holds every word of the query, at most `limit`; undefined: no such dataset. */
  search(id: string, query: string, limit: number): readonly DatasetEntry[] | undefined;
}

/** Reads `<id>.json` files of the folder: `{ "entries": [{ "value", "label" }] }`. */
export async function loadDatasets(folder: string | undefined): Promise<DatasetStore> {
  const datasets = new Map<string, readonly { readonly entry: DatasetEntry; readonly key: string }[]>();
  for (const name of folder === undefined ? [] : await list(folder)) {
    const id = name.slice(0, -".json".length);
    datasets.set(
      id,
      (await read(join(folder as string, name))).map((entry) => ({
        entry,
        key: searchKey([entry.value, ...texts(entry.label)].join(" ")),
      })),
    );
  }
  return {
    search: (id, query, limit) => {
      const entries = datasets.get(id);
      if (!entries) return undefined;
      const words = searchKey(query).split(" ").filter(Boolean);
      const found: DatasetEntry[] = [];
      for (const { entry, key } of entries) {
        if (found.length >= limit) break;
        if (words.every((word) => key.includes(word))) found.push(entry);
      }
      return found;
    },
  };
}

/** Small letters without marks: people type "nguyen trai" for "Nguyễn Trãi". */
export function searchKey(value: string): string {
  return value
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function texts(label: DatasetEntry["label"]): string[] {
  return typeof label === "string" ? [label] : Object.values(label);
}

async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*\.json$/.test(name)).sort();
  } catch (cause) {
    throw new ConfigurationError(`DATASETS_DIR: the folder ${folder} cannot be read.`, cause);
  }
}

async function read(file: string): Promise<readonly DatasetEntry[]> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, "utf8"));
  } catch (cause) {
    throw new ConfigurationError(`DATASETS_DIR: ${file} is not JSON.`, cause);
  }
  const parsed = datasetDocument.safeParse(data);
  if (parsed.success) return parsed.data.entries;
  throw new ConfigurationError(
    `DATASETS_DIR: ${file} is no dataset: ${parsed.error.issues[0]?.path.join(".")}: ${parsed.error.issues[0]?.message}.`,
  );
}
