/** The standard kinds of fields and what is needed to add one's own. */
export { addressProfileOf, addressProfiles } from "./kinds/address/address.js";
export type { AddressPart, AddressProfile } from "./kinds/address/profiles/profile.js";
export { defineKind, registryOf } from "./kinds/kind.js";
export type {
  FieldDefinition,
  FieldKind,
  JsonSchema,
  Kind,
  KindFinding,
  KindNotice,
  KindParams,
  KindRegistry,
  Parsed,
  ReadAnswer,
  Value,
  ValueType,
} from "./kinds/kind.js";
export { minorDigits } from "./kinds/money/money.js";
export { type PersonalIdFacts, personalIdFacts } from "./kinds/personal-id/personal-id.js";
export { standardKinds } from "./kinds/standard-kinds.js";
export { searchKey } from "./normalise/search-key.js";
export { lengthOf, normaliseText } from "./normalise/text.js";
