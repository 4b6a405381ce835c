/** Words for kinds of fields: name, and one line on what it is for. */
export type KindTexts = Readonly<Record<string, readonly [name: string, hint: string]>>;
