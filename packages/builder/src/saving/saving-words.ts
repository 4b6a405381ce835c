/** The save state in words, with a drawing beside them. What is saved in a moment keeps the words of the last time. */
import type { IconName } from "../controls/icons.js";
import type { BuilderState } from "../state/builder-state.js";

interface SavingWords {
  readonly words: string;
  readonly icon: IconName;
  readonly doubt: boolean;
}

export function savingWords({ saving, texts, readOnly, conflicts }: BuilderState): SavingWords {
  const { saving: t } = texts;
  if (readOnly) return { words: t.readOnly, icon: "preview", doubt: true };
  if (saving.state === "offline") return { words: t.offline, icon: "offline", doubt: true };
  if (saving.state === "refused") return { words: t.refused, icon: "problem", doubt: true };
  if (saving.state === "conflict" || conflicts.length) return { words: t.conflict, icon: "problem", doubt: true };
  if (saving.slow) return { words: t.saving, icon: "cloud", doubt: false };
  return { words: saving.at === undefined ? t.unchanged : t.savedAt(clock(saving.at, texts.tag)), icon: "check", doubt: false };
}

const clock = (at: number, tag: string): string => new Intl.DateTimeFormat(tag, { timeStyle: "short" }).format(at);
