/** The save state in words, with a drawing beside them. */
import type { IconName } from "../controls/icons.js";
import type { BuilderState } from "../state/builder-state.js";

export function savingWords({ saving, texts, readOnly }: BuilderState): { words: string; icon: IconName; doubt: boolean } {
  const { saving: t } = texts;
  if (readOnly) return { words: t.readOnly, icon: "preview", doubt: true };
  switch (saving.state) {
    case "saved":
      return {
        words: saving.at === undefined ? t.unchanged : t.savedAt(clock(saving.at, texts.tag)),
        icon: "check",
        doubt: false,
      };
    case "saving":
      return { words: t.saving, icon: "cloud", doubt: false };
    case "unsaved":
      return { words: t.unsaved, icon: "cloud", doubt: false };
    case "offline":
      return { words: t.offline, icon: "offline", doubt: true };
    case "conflict":
      return { words: t.conflict, icon: "problem", doubt: true };
    case "refused":
      return { words: t.refused, icon: "problem", doubt: true };
  }
}

const clock = (at: number, tag: string): string => new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit" }).format(at);
