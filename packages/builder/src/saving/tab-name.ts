/** The name of this tab: kept over a reload and a restored crash, another one for each new tab and for a duplicate of this one. */
import { openTabs } from "./device-copy.js";

const place = "hoso-builder:tab";

export async function tabName(draft: string, fresh: () => string): Promise<string> {
  try {
    const known = sessionStorage.getItem(place);
    if (known && !(await openTabs(draft)).has(known)) return known;
    const name = fresh();
    sessionStorage.setItem(place, name);
    return name;
  } catch {
    return fresh();
  }
}
