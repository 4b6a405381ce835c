/**
 * The code people quote, read out and type: XXXX-XXXX-XXXX. Eleven random characters and one that checks them. The
 * alphabet leaves out 0 1 I L O U, which are misread or make words. It identifies and never opens anything.
 */
import { takeRandom } from "./random-pool.js";

/** Thirty characters: digits and capitals without look-alikes. */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;
const FAIR = 256 - (256 % CODE_ALPHABET.length);

export function newApplicationCode(): string {
  let body = "";
  while (body.length < LENGTH - 1) {
    for (const byte of takeRandom(16)) {
      // Bytes past the largest multiple of the alphabet would make its first characters likelier.
      if (byte < FAIR && body.length < LENGTH - 1) body += CODE_ALPHABET[byte % CODE_ALPHABET.length];
    }
  }
  return group(body + checkCharacter(body));
}

/** The code as it is stored, from what a person typed: spaces, hyphens and small letters are forgiven. Undefined: no such code can exist. */
export function readApplicationCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, "");
  if (plain.length !== LENGTH || [...plain].some((character) => !CODE_ALPHABET.includes(character))) return undefined;
  return checkCharacter(plain.slice(0, -1)) === plain.at(-1) ? group(plain) : undefined;
}

/**
 * Luhn's rule for an alphabet of even size (mod N): finds every single wrong character and nearly every pair of
 * neighbours that changed places.
 */
function checkCharacter(body: string): string {
  const size = CODE_ALPHABET.length;
  let factor = 2;
  let sum = 0;
  for (const character of [...body].reverse()) {
    const product = factor * CODE_ALPHABET.indexOf(character);
    sum += Math.floor(product / size) + (product % size);
    factor = factor === 2 ? 1 : 2;
  }
  return CODE_ALPHABET[(size - (sum % size)) % size] as string;
}

function group(plain: string): string {
  return `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`;
}
