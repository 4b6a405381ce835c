/** Values that authors choose from where the format takes any. */

export const fileFormats: readonly string[] = [
  "application/pdf",
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "image/tiff",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.oasis.opendocument.text",
  "application/zip",
];

/** ISO 4217. */
export const currencies: readonly string[] = ["VND", "USD", "EUR"];

export const addressProfiles: readonly string[] = ["vn", "international"];

/** HTML autofill tokens that forms of an authority have a use for. */
export const autofillTokens: readonly string[] = [
  "name",
  "family-name",
  "additional-name",
  "given-name",
  "bday",
  "sex",
  "tel",
  "email",
  "street-address",
  "postal-code",
  "country-name",
  "organization",
  "organization-title",
  "url",
];
