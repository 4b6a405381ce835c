/** A widget that loads when a field first needs it, and says so while it does. */
import { html } from "lit/html.js";
import type { Widget } from "./widget.js";

export interface LazyWidget extends Widget {
  /** Fetches it ahead of need; never rejects. */
  load(): Promise<void>;
}

/** @param row what the row around the widget must know before its code is there */
export function lazyWidget(fetch: () => Promise<Widget>, row: Pick<Widget, "fieldset" | "look" | "choosing" | "hint"> = {}): LazyWidget {
  let ready: Widget | undefined;
  let loading: Promise<void> | undefined;
  const load = (): Promise<void> =>
    (loading ??= fetch().then(
      (widget) => void (ready = widget),
      () => void (loading = undefined), // Offline: the next render tries again.
    ));
  return {
    ...row,
    load,
    render(view) {
      if (ready) return ready.render(view);
      const { session, path, id } = view;
      void load().then(() => ready && session.parts.get(path)?.refresh(true));
      return html`<input part="input" class="full" id=${id} disabled aria-label=${session.locale.notices.loading} placeholder=${session.locale.notices.loading}>`;
    },
    act: (...given) => ready?.act?.(...given),
    read: (control, line) => ready?.read?.(control, line) ?? control.value,
    show(value, session, definition) {
      if (ready) return ready.show?.(value, session, definition) ?? String(value);
      void load().then(() => ready && session.changed("page"));
      return session.locale.notices.loading;
    },
  };
}
