/** What the buttons of a list do, where focus goes afterwards, and how a removed row comes back. */
import type { FieldNode } from "@hoso/engine";
import type { FormView, RemovedRow } from "../form-view.js";
import { rowTitle } from "./row-title.js";

/** All that was entered under a path, rows of inner lists included; unparsed text as it was typed. */
function entered(session: FormView, nodes: readonly FieldNode[], base: string, inner = ""): [string, unknown][] {
  return nodes.flatMap((node): [string, unknown][] => {
    const path = `${base}.${node.id}`;
    const own = `${inner}.${node.id}`;
    const children = node.children as readonly FieldNode[];
    if (node.kind.type === "group") return entered(session, children, path, own);
    if (node.kind.type === "list")
      return session.application.rows(path).flatMap((row, index) => entered(session, children, row.path, `${own}.${index}`));
    const { value, raw } = session.application.field(path)!;
    const typed = raw?.startsWith("{") ? (JSON.parse(raw) as unknown) : raw;
    return (typed ?? value) === undefined ? [] : [[own, typed ?? value]];
  });
}

export function actOnList(session: FormView, act: string, path: string, index: number): void {
  const { application, locale } = session;
  const view = { session, definition: application.field(path)!.node.definition };
  const { removed } = session;
  session.removed = undefined;
  if (act === "add") {
    const { path: row } = application.addRow(path);
    session.announce(locale.list.added(rowTitle(view, application.rows(path).length - 1)));
    session.focusIn(session.idFor(row), "input, select, textarea, button[data-act=add]");
  } else if (act === "remove") {
    const row = `${path}.${index}`;
    session.removed = {
      path,
      index,
      title: rowTitle(view, index),
      answers: entered(session, application.field(path)!.node.children as readonly FieldNode[], row),
    };
    application.removeRow(path, index);
    session.announce(locale.list.removed(session.removed.title));
    const next = application.rows(path)[index];
    session.focusIn(next ? session.idFor(next.path, "title") : session.idFor(path, "row"), next ? "" : "[data-act=add]");
  } else if (act === "undo" && removed) {
    bringBack(session, removed);
    session.focusIn(session.idFor(`${path}.${removed.index}`, "title"), "");
  } else {
    const to = index + (act === "up" ? -1 : 1);
    application.moveRow(path, index, to);
    session.announce(locale.list.moved(rowTitle(view, index), to + 1));
    session.focusIn(session.idFor(`${path}.${to}`), `[data-act=${act}], [data-act=up], [data-act=down]`);
  }
}

function bringBack({ application }: FormView, { path, index, answers }: RemovedRow): void {
  application.addRow(path, index);
  for (const [own, raw] of answers) {
    // Rows of an inner list are made as the first answer in them comes.
    for (const match of own.matchAll(/\.(\d+)(?=\.)/g)) {
      const list = `${path}.${index}${own.slice(0, match.index)}`;
      while (application.rows(list).length <= Number(match[1])) application.addRow(list);
    }
    application.set(`${path}.${index}${own}`, raw);
  }
}
