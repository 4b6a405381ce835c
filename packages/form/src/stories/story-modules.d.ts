/** Modules that Storybook's build makes from the kinds' examples and the example procedures (.storybook/example-modules.mjs). */

declare module "virtual:kind-examples" {
  interface Example {
    readonly name: string;
    readonly field: import("@hoso/contract").Field;
    readonly valid: readonly { readonly raw: unknown }[];
    readonly invalid: readonly { readonly raw: unknown }[];
  }
  const examples: Readonly<Record<string, readonly Example[]>>;
  export default examples;
}

declare module "virtual:example-procedures" {
  const procedures: Readonly<Record<string, import("@hoso/contract").Procedure>>;
  export default procedures;
}

declare module "virtual:example-calendar" {
  const calendar: import("@hoso/contract").Calendar;
  export default calendar;
}
