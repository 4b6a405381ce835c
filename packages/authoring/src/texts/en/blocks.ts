/** Ready blocks in English. */
import type { BlockTexts } from "../command-texts.js";

export const blocks: BlockTexts = {
  person: { name: "A person", hint: "Name, date of birth, sex, personal identification number." },
  contact: { name: "Contact details", hint: "Telephone number and e-mail address." },
  address: { name: "Residence", hint: "Permanent residence, and a contact address if it is another one." },
  representative: { name: "Representative", hint: "Whether somebody files for the applicant, and who." },
  business: { name: "Business", hint: "Name, tax code, head office, legal representative." },
  "bank-account": { name: "Bank account", hint: "Account holder, account number, bank." },
  members: { name: "List of members", hint: "One person a row: name, date of birth, identification number, relation." },
  delivery: { name: "How the result is received", hint: "Online, at the office, or by post." },
  "consent-note": { name: "Note on personal data", hint: "Why these details are asked and which rights applicants have." },
};
