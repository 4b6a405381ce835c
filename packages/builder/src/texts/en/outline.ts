import type { OutlineTexts } from "../vi/outline.js";

export const outline: OutlineTexts = {
  title: "Structure",
};
