/** Makes a file's name safe to store and to show. A name says nothing about the content and is never trusted. */

const longest = 120;
// Controls, zero-width and bidirectional marks (a reversed extension hides what a file is), and what file systems forbid.
const forbidden = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*]/g;

/** Extensions by media type, the first is the one given to a new file. */
export const extensions: Readonly<Record<string, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "image/tiff": ["tif", "tiff"],
  "image/heic": ["heic", "heif"],
  "image/heif": ["heif", "heic"],
  "application/msword": ["doc"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.ms-excel": ["xls"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "application/zip": ["zip"],
  "text/plain": ["txt"],
  "application/xml": ["xml"],
  "text/xml": ["xml"],
};

/**
 * NFC, without path, control and bidi characters, at most 120 characters, with an extension that fits the content.
 * @param name as the device gave it
 * @param type media type by content
 */
export function cleanFileName(name: string, type: string): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .replace(forbidden, "")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const fitting = extensions[type] ?? [];
  const dot = plain.lastIndexOf(".");
  const extension = dot > 0 ? plain.slice(dot + 1) : "";
  const known = Object.values(extensions).some((list) => list.includes(extension.toLowerCase()));
  const keep = fitting.length === 0 ? extension !== "" && extension.length <= 8 : fitting.includes(extension.toLowerCase());
  const stem = dot > 0 && (keep || known) ? plain.slice(0, dot) : plain;
  const suffix = keep ? `.${extension}` : fitting[0] ? `.${fitting[0]}` : "";
  return `${shorten(stem || "file", longest - suffix.length)}${suffix}`;
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  // Never half of a surrogate pair.
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
