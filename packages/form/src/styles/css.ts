/** Styles as text, made into a sheet when first used: adopted sheets are the only styles that a strict policy of the host page lets in. */

export interface StyleText {
  readonly sheet: CSSStyleSheet;
}

export function css(strings: TemplateStringsArray, ...values: readonly (string | number)[]): StyleText {
  let made: CSSStyleSheet | undefined;
  return {
    get sheet(): CSSStyleSheet {
      if (!made) {
        made = new CSSStyleSheet();
        made.replaceSync(String.raw({ raw: strings }, ...values));
      }
      return made;
    },
  };
}
