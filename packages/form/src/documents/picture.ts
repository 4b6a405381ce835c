/**
 * Works on pictures with what the browser has: turns a format that offices cannot open (HEIC) into JPEG where the platform
 * can decode it, makes a photo smaller that is over the limit, and makes thumbnails. Orientation is baked in; place and
 * camera data (EXIF) do not survive.
 */

/** Longest side under which small print of an A4 page stops being readable. */
export const legibleSide = 2400;

const heic = ["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"];

export function isHeic(type: string): boolean {
  return heic.includes(type);
}

/**
 * The picture as JPEG of at most `maxBytes`, as large and as fine as fits; undefined when the browser cannot decode it or when
 * it would no longer be legible.
 */
export async function toJpeg(picture: Blob, maxBytes: number): Promise<Blob | undefined> {
  const bitmap = await decode(picture);
  if (!bitmap) return undefined;
  try {
    const longest = Math.max(bitmap.width, bitmap.height);
    const sides = [longest, 4000, 3200, legibleSide].filter((side, index) => index === 0 || side < longest);
    for (const side of sides) {
      for (const quality of [0.9, 0.8, 0.7]) {
        const blob = await draw(bitmap, side / longest, quality);
        if (blob && blob.size <= maxBytes) return blob;
      }
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}

/** A small picture for lists; undefined when it cannot be decoded. */
export async function thumbnail(picture: Blob): Promise<Blob | undefined> {
  const bitmap = await decode(picture);
  if (!bitmap) return undefined;
  try {
    return await draw(bitmap, Math.min(1, 192 / Math.max(bitmap.width, bitmap.height)), 0.8);
  } finally {
    bitmap.close();
  }
}

async function decode(picture: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(picture, { imageOrientation: "from-image" });
  } catch {
    return undefined;
  }
}

async function draw(bitmap: ImageBitmap, scale: number, quality: number): Promise<Blob | undefined> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const brush = canvas.getContext("2d");
  if (!brush) return undefined;
  brush.fillStyle = "#fff"; // JPEG has no transparency: what was clear becomes paper, not black.
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.imageSmoothingQuality = "high";
  brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
  canvas.width = canvas.height = 0; // Safari keeps the pixels until the element is collected.
  return blob ?? undefined;
}
