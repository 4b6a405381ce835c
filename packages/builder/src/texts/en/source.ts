import type { SourceTexts } from "../vi/source.js";

export const source: SourceTexts = {
  title: "Source",
};
