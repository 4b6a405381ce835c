/** Language and appearance, kept on this device. */

export type Theme = "auto" | "light" | "dark";
export interface Preferences {
  readonly locale: "vi" | "en";
  readonly theme: Theme;
}

const NAME = "hoso-studio";

export function loadPreferences(): Preferences {
  let kept: Partial<Preferences> = {};
  try {
    kept = (JSON.parse(localStorage.getItem(NAME) ?? "{}") ?? {}) as Partial<Preferences>;
  } catch {
    // Storage may be closed to us, or hold something else: the defaults do.
  }
  const wanted = navigator.languages.find((tag) => /^(vi|en)\b/.test(tag)) ?? "vi";
  return {
    locale: kept.locale === "vi" || kept.locale === "en" ? kept.locale : wanted.startsWith("en") ? "en" : "vi",
    theme: kept.theme === "light" || kept.theme === "dark" ? kept.theme : "auto",
  };
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(preferences));
  } catch {
    // The choice then lasts as long as the page.
  }
}
