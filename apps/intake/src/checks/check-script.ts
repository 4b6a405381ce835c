/** Where the script of the checking thread lies: beside the program, from one of its chunks a folder up. */
import { existsSync } from "node:fs";
import { ConfigurationError } from "../errors.js";

const places = ["./checks/check-worker.js", "../checks/check-worker.js"];

export async function checkScript(): Promise<URL> {
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!found) throw new ConfigurationError("checks/check-worker.js is missing beside the program. Build intake again.");
  return found;
}
