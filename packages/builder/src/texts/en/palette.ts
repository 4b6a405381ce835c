import type { PaletteTexts } from "../vi/palette.js";

export const palette: PaletteTexts = {
  title: "Add",
  search: "Find a kind of field or a ready block",
  searchShort: "Find…",
  favourites: "Favourites",
  favourite: (name) => `Favourite: ${name}`,
  nothing: "No kind of field matches. Try another word, for example “date” or “money”.",
  found: (count) => (count === 0 ? "Nothing found" : count === 1 ? "1 entry found" : `${count} entries found`),
  added: (name) => `Added: ${name}`,
  groups: {
    words: "Text",
    choices: "Choices",
    people: "People, papers and contact",
    dates: "Dates and times",
    numbers: "Numbers and money",
    structure: "Grouping",
    blocks: "Ready blocks",
  },
};
