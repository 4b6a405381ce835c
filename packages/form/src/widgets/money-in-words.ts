/** The amount in words under a money field, as official papers want it. The words load when a field first asks for them. */
import { html, nothing } from "lit/html.js";
import type { Rendered } from "../form-context.js";
import type { FieldView } from "./widget.js";

let words: typeof import("@hoso/engine/money-words") | undefined;

export function amountInWords({ session, facts, path }: FieldView): Rendered {
  if (facts.value === undefined) return nothing;
  if (!words) {
    import("@hoso/engine/money-words").then(
      (module) => {
        words = module;
        session.parts.get(path)?.refresh(false);
      },
      () => undefined, // Words are an extra: without a connection the figures stand alone.
    );
    return nothing;
  }
  return html`<p class="hint words">${session.locale.fields.inWords}: ${words.moneyInWords(facts.value as number, session.language)}</p>`;
}
