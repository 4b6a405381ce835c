import type { StartTexts } from "../vi/start.js";

export const start: StartTexts = {
  title: "Start",
};
