/** A widget that loads when a field first needs it, and says so while it does. */
import { html } from "lit";
import type { Widget } from "./widget.js";

export function lazyWidget(load: () => Promise<Widget>, fieldset?: NonNullable<Widget["fieldset"]>): Widget {
  let ready: Widget | undefined;
  let loading: Promise<void> | undefined;
  const fetched = (): Promise<void> =>
    (loading ??= load().then(
      (widget) => void (ready = widget),
      () => void (loading = undefined), // Offline: the next render tries again.
    ));
  return {
    ...(fieldset && { fieldset }),
    choosing: true,
    render(view) {
      if (ready) return ready.render(view);
      const { session, path, id } = view;
      void fetched().then(() => ready && session.parts.get(path)?.refresh(false));
      return html`<input part="input" class="full" id=${id} disabled placeholder=${session.locale.notices.loading}>`;
    },
    read: (control, row) => ready?.read?.(control, row) ?? control.value,
    show(value, session, definition) {
      if (ready) return ready.show?.(value, session, definition) ?? String(value);
      void fetched().then(() => ready && session.changed("page"));
      return session.locale.notices.loading;
    },
  };
}
