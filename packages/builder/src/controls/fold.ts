/** A text as people search for it: without tone marks, case and doubled spaces, and with d for đ. */
export const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase().replace(/\s+/g, " ").trim();

/** Whether every word that is looked for stands somewhere in the text. */
export const matches = (text: string, wanted: string): boolean => {
  const folded = fold(text);
  return fold(wanted)
    .split(" ")
    .every((word) => folded.includes(word));
};
