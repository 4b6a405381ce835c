/** Ids of applications: UUID version 7 (RFC 9562), so that new rows lie side by side in the index. */
import { takeRandom } from "./random-pool.js";

const bytes = Buffer.alloc(16);

/** 48 bits of Unix milliseconds, 74 random bits. */
export function newApplicationId(now: number = Date.now()): string {
  takeRandom(10).copy(bytes, 6);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function isApplicationId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}
