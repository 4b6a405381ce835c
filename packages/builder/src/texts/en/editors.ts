import type { EditorsTexts } from "../vi/editors.js";

export const editors: EditorsTexts = {
  title: "Parts of the procedure",
};
