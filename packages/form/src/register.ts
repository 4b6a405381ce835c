/** Tolerant registration: never throws, and tells once when another version was there first. */

/** Of this package; forms of two versions on one page do not mix. */
export const version = "0.1.0";

export function register(name: string, element: CustomElementConstructor): void {
  // In Node there is nothing to register with; importing stays harmless.
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return;
  const present = registry.get(name) as (CustomElementConstructor & { readonly hosoVersion?: string }) | undefined;
  if (!present) {
    Object.defineProperty(element, "hosoVersion", { value: version });
    registry.define(name, element);
  } else if (present.hosoVersion !== version) {
    console.warn(`<${name}>: version ${present.hosoVersion} is in use, not ${version}.`);
  }
}
