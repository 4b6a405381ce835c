// A postal address by the profile of its country. What is written on old papers is typed as text, never silently converted:
// the mapping of old to new units is many to many.
import { searchKey } from "../../normalise/search-key.js";
import { lengthOf, normaliseText, unifyDStroke } from "../../normalise/text.js";
import { isAbsentInput, isRecord, memberOf } from "../absent.js";
import type { FieldDefinition, JsonSchema, Kind, Parsed } from "../kind.js";
import { strokeNotice } from "../text-input.js";
import { international } from "./profiles/international.js";
import type { AddressPart, AddressProfile } from "./profiles/profile.js";
import { vn } from "./profiles/vn.js";

export const addressProfiles: ReadonlyMap<string, AddressProfile> = new Map([vn, international].map((profile) => [profile.name, profile]));

/** The profile of a field; the Vietnamese one where it names none that is known. */
export function addressProfileOf(field: FieldDefinition): AddressProfile {
  return addressProfiles.get(field.profile ?? "vn") ?? vn;
}

export const address: Kind = {
  name: "address",
  type: "address",
  parse: (raw, field) => parseAddress(raw, addressProfileOf(field)),
  schema: (field) => addressSchema(addressProfileOf(field)),
};

function parseAddress(raw: unknown, { constants, parts }: AddressProfile): Parsed {
  if (!isRecord(raw)) return isAbsentInput(raw) ? {} : { code: "not-an-address" };
  if (parts.every(({ id }) => isAbsentInput(memberOf(raw, id)))) return {};
  const value: Record<string, string> = { ...constants };
  const wrong = (part: string, reason: string, limit?: number): Parsed => ({
    code: "not-an-address",
    params: { part, reason, ...(limit && { limit }) },
  });
  for (const [name, constant] of Object.entries(constants)) {
    const given = memberOf(raw, name);
    if (!isAbsentInput(given) && given !== constant) return wrong(name, "invalid");
  }
  let unified = false;
  for (const part of parts) {
    const given = memberOf(raw, part.id);
    if (isAbsentInput(given)) {
      if (part.required) return wrong(part.id, "missing");
      continue;
    }
    if (typeof given !== "string") return wrong(part.id, "invalid");
    const text = normaliseText(given);
    const read = part.options ? optionOf(text, part) : unifyDStroke(text);
    if (read === undefined) return wrong(part.id, "invalid");
    if (lengthOf(read) > part.maxLength) return wrong(part.id, "too-long", part.maxLength);
    unified ||= !part.options && read !== text;
    value[part.id] = read;
  }
  return unified ? { value, notices: strokeNotice } : { value };
}

/** An option by its code or, as autofill gives it, by its name. */
function optionOf(text: string, { options = [] }: AddressPart): string | undefined {
  const bare = (name: string): string => searchKey(name).replace(/^(?:tinh|thanh pho|tp)\b\.? ?/u, "");
  const code = text.toUpperCase();
  return (options.find(({ value }) => value === code) ?? options.find(({ label }) => label !== undefined && bare(label) === bare(text)))
    ?.value;
}

function addressSchema({ constants, parts }: AddressProfile): JsonSchema {
  const partSchema = ({ options, maxLength }: AddressPart): JsonSchema =>
    options ? { type: "string", enum: options.map(({ value }) => value) } : { type: "string", minLength: 1, maxLength };
  return {
    type: "object",
    additionalProperties: false,
    required: [...Object.keys(constants), ...parts.filter(({ required }) => required).map(({ id }) => id)],
    properties: Object.fromEntries([
      ...Object.entries(constants).map(([name, constant]) => [name, { const: constant }]),
      ...parts.map((part) => [part.id, partSchema(part)]),
    ]) as JsonSchema,
  };
}
