/** All styles of the form, in order. */
import { fieldStyles } from "./field.styles.js";
import { pageStyles } from "./page.styles.js";
import { patternStyles } from "./pattern.styles.js";
import { tokenStyles } from "./token.styles.js";

export const formStyles = [tokenStyles, pageStyles, fieldStyles, patternStyles];
