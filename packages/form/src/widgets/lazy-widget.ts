/** A widget that loads when a field first needs it, and says so while it does. */
import { html } from "lit";
import type { Widget } from "./widget.js";

export function lazyWidget(load: () => Promise<Widget>, fieldset?: NonNullable<Widget["fieldset"]>): Widget {
  let ready: Widget | undefined;
  let loading: Promise<void> | undefined;
  return {
    ...(fieldset && { fieldset }),
    choosing: true,
    render(view) {
      if (ready) return ready.render(view);
      const { session, path, id } = view;
      loading ??= load().then(
        (widget) => void (ready = widget),
        () => void (loading = undefined), // Offline: the next render tries again.
      );
      void loading.then(() => ready && session.parts.get(path)?.refresh(false));
      return html`<input part="input" class="full" id=${id} disabled placeholder=${session.locale.notices.loading}>`;
    },
    read: (control, row) => ready?.read?.(control, row) ?? control.value,
    show: (value, session, definition) => ready?.show?.(value, session, definition) ?? (typeof value === "string" ? value : session.locale.fields.signatureDone),
  };
}
