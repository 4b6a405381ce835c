/** Colours, controls and the dialog of the builder, for pages around it that want to look the same. Registers nothing. */
export { HosoDialog } from "./controls/dialog.js";
export { controlStyles } from "./styles/control.styles.js";
export { tokenStyles } from "./styles/token.styles.js";
