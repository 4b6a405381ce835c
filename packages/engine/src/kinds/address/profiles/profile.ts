// What an address is made of in one country, as data: the form draws it, the kind checks by it.

export interface AddressPart {
  /** Name in the value; the form makes the label from `address-<id>`. */
  readonly id: string;
  readonly required: boolean;
  /** In code points. */
  readonly maxLength: number;
  /** HTML autofill token, for the person's own address. */
  readonly autocomplete: string;
  /** The only values there are. Without labels the form names them (countries). */
  readonly options?: readonly { readonly value: string; readonly label?: string }[];
}

export interface AddressProfile {
  readonly name: string;
  /** Members every value of the profile has. */
  readonly constants: Readonly<Record<string, string>>;
  /** In the order people write them. */
  readonly parts: readonly AddressPart[];
}
