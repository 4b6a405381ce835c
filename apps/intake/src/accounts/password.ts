/**
 * Hashes of passwords: scrypt with its parameters beside it, so that they can be raised. Few are computed at a time: each takes
 * 128 MiB at the default cost, and a crowd at the door must not take the memory of the forms.
 */
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Without a stored hash it does the same work and says no. */
  verify(password: string, stored: string | null | undefined): Promise<boolean>;
  /** Whether the hash was made at another cost than today's. */
  isDated(stored: string): boolean;
}

const LENGTH = 32;
const AT_ONCE = 2;

interface Parameters {
  readonly log2n: number;
  readonly r: number;
  readonly p: number;
}

/** `cost` is the binary logarithm of scrypt's N: 17 is what OWASP asks of r = 8, p = 1. */
export function passwords(cost: number): Passwords {
  const today: Parameters = { log2n: cost, r: 8, p: 1 };
  const inTurn = turns(AT_ONCE);
  const nobody = Buffer.alloc(16);

  const derive = (password: string, salt: Buffer, { log2n, r, p }: Parameters): Promise<Buffer> =>
    inTurn(
      () =>
        new Promise((resolve, reject) => {
          const options: ScryptOptions = { N: 2 ** log2n, r, p, maxmem: 160 * r * 2 ** log2n };
          // The same letter typed on another keyboard may come as other code points.
          scrypt(password.normalize("NFKC"), salt, LENGTH, options, (error, key) => (error ? reject(error) : resolve(key)));
        }),
    );

  return {
    hash: async (password) => {
      const salt = randomBytes(16);
      const key = await derive(password, salt, today);
      return `scrypt$${today.log2n}$${today.r}$${today.p}$${salt.toString("base64url")}$${key.toString("base64url")}`;
    },
    verify: async (password, stored) => {
      const known = read(stored);
      const key = await derive(password, known?.salt ?? nobody, known?.parameters ?? today);
      return known !== undefined && timingSafeEqual(key, known.key);
    },
    isDated: (stored) => {
      const known = read(stored)?.parameters;
      return known?.log2n !== today.log2n || known.r !== today.r || known.p !== today.p;
    },
  };
}

function read(stored: string | null | undefined): { parameters: Parameters; salt: Buffer; key: Buffer } | undefined {
  const [scheme, log2n, r, p, salt, key] = (stored ?? "").split("$");
  if (scheme !== "scrypt" || !salt || !key) return undefined;
  const bytes = Buffer.from(key, "base64url");
  if (bytes.length !== LENGTH) return undefined;
  return { parameters: { log2n: Number(log2n), r: Number(r), p: Number(p) }, salt: Buffer.from(salt, "base64url"), key: bytes };
}

/** Runs at most `limit` at once, the others in the order they came. */
function turns(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= limit) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
