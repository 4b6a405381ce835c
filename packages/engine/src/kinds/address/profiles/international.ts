// Addresses anywhere. Countries are ISO 3166-1 alpha-2 codes; their names come from the platform, in the person's language.
import type { AddressProfile } from "./profile.js";

/** By first letter: the letter, then every second letter. */
const countries =
  "ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR GABDEFGHILMNPQRSTUWY HKMNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY QA REOSUW SABCDEGHIJKLMNORSTVXYZ TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS YET ZAMW";

export const international: AddressProfile = {
  name: "international",
  constants: {},
  parts: [
    {
      id: "country",
      required: true,
      maxLength: 2,
      autocomplete: "country",
      options: countries.split(" ").flatMap(([first, ...rest]) => rest.map((second) => ({ value: first! + second }))),
    },
    { id: "region", required: false, maxLength: 120, autocomplete: "address-level1" },
    { id: "locality", required: true, maxLength: 120, autocomplete: "address-level2" },
    { id: "postalCode", required: false, maxLength: 20, autocomplete: "postal-code" },
    { id: "street", required: true, maxLength: 200, autocomplete: "street-address" },
  ],
};
