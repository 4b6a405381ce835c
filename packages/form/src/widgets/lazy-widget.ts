/** A widget that loads when a field first needs it, and says so while it does. Its texts are in the later half of a language. */
import { html } from "lit/html.js";
import { completeLocale, isComplete } from "../locales/locale-registry.js";
import type { Widget } from "./widget.js";

export interface LazyWidget extends Widget {
  /** Fetches it ahead of need; false when it cannot be fetched. Never rejects. */
  load(language: string): Promise<boolean>;
}

/** @param row what the row around the widget must know before its code is there */
export function lazyWidget(fetch: () => Promise<Widget>, row: Pick<Widget, "fieldset" | "look" | "choosing" | "hint"> = {}): LazyWidget {
  let ready: Widget | undefined;
  const load = (language: string): Promise<boolean> =>
    Promise.all([fetch(), completeLocale(language)]).then(
      ([widget]) => Boolean((ready = widget)),
      () => false, // Offline: the next render tries again.
    );
  return {
    ...row,
    load,
    render(view) {
      const { session, path, id } = view;
      if (ready && isComplete(session.locale)) return ready.render(view);
      // Its styles come with the later pages.
      if (!session.stalled) session.complete();
      void load(session.language).then((loaded) => loaded && session.parts.get(path)?.refresh(true));
      return html`<input part="input" class="full" id=${id} disabled aria-label=${session.locale.notices.loading} placeholder=${session.locale.notices.loading}>`;
    },
    act: (...given) => ready?.act?.(...given),
    read: (control, line) => ready?.read?.(control, line) ?? control.value,
    show(value, session, definition) {
      if (ready) return ready.show?.(value, session, definition) ?? String(value);
      void load(session.language).then((loaded) => loaded && session.changed("page"));
      return session.locale.notices.loading;
    },
  };
}
