/** Entries that the person starred, kept on this device. Where nothing may be kept they last as long as the page. */
const place = "hoso-builder:favourites";

let kept: readonly string[] | undefined;

export function favourites(): readonly string[] {
  if (kept) return kept;
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? "[]");
    kept = Array.isArray(found) ? found.filter((id): id is string => typeof id === "string") : [];
  } catch {
    kept = [];
  }
  return kept;
}

export function toggleFavourite(id: string): void {
  const now = favourites();
  kept = now.includes(id) ? now.filter((one) => one !== id) : [...now, id];
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // Storage is forbidden or full: the star still holds in this page.
  }
}
