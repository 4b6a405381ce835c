/** What a new password must be. Long rather than strange: no rules about digits and signs, which only make people write it down. */

const SHORTEST = 12;
const FEWEST_CHARACTERS = 5;

/** Whether the password is too easy: too short, a few characters over and over, or who one is. */
export function isWeakPassword(password: string, account: { readonly login: string; readonly name: string }): boolean {
  const plain = fold(password);
  const characters = [...plain];
  if (characters.length < SHORTEST || new Set(characters).size < FEWEST_CHARACTERS) return true;
  const rest = [account.login, account.name].map(fold).reduce((text, own) => (own.length > 2 ? text.replaceAll(own, "") : text), plain);
  return [...rest].length < 6;
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
