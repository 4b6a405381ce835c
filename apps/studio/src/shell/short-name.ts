/** Short names of departments, as they stand in the files of procedures, and words as they are found without diacritics. */

export const isShortName = (text: string): boolean => text.length <= 80 && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);

/** "Đường" gives "duong". */
export const foldText = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[Đđ]/g, "d")
    .toLowerCase()
    .trim();

/** "Sở Tư pháp" gives "so-tu-phap". */
export const shortNameOf = (name: string): string =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+/, "")
    .slice(0, 80)
    .replace(/-+$/, "");
