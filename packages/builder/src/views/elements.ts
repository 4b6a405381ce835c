/** Custom elements by tag: what a module of `elements` names so that whoever loads it can register them. */
export type Elements = Readonly<Record<string, CustomElementConstructor>>;
