/** What a row of a list is called: "Member 2". */
import type { FieldView } from "./widget.js";

export const rowTitle = ({ session, definition }: Pick<FieldView, "session" | "definition">, index: number): string =>
  session.locale.list.row(definition.itemTitle ? session.text(definition.itemTitle) : session.locale.list.item, index + 1);
