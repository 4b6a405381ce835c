/** What the panel of problems needs, loaded when it is first shown. */
import { HosoProblems } from "./builder-problems.js";

export const elements = { "hoso-problems": HosoProblems };
