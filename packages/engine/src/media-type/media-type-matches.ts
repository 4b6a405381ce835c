// Whether a type is one of those a document requirement accepts.

/** Names in use for the same content. */
const aliases: Readonly<Record<string, string>> = {
  "image/jpg": "image/jpeg",
  "image/heif": "image/heic",
  "text/xml": "application/xml",
  "application/x-pdf": "application/pdf",
};

const canonical = (type: string): string => {
  const bare = type.split(";", 1)[0]!.trim().toLowerCase();
  return Object.hasOwn(aliases, bare) ? aliases[bare]! : bare;
};

/**
 * @param accept media types; `image/*` accepts every image. Empty or missing accepts everything.
 * @param type the type found by content; undefined (not recognised) is accepted only where everything is.
 */
export function mediaTypeMatches(accept: readonly string[] | undefined, type: string | undefined): boolean {
  if (!accept?.length) return true;
  if (type === undefined) return false;
  const found = canonical(type);
  return accept.some((one) => (one.endsWith("/*") ? found.startsWith(one.slice(0, -1)) : canonical(one) === found));
}
