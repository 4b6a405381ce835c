// The kinds that only some forms have: loaded with the rest when a definition names one of them.
import { address } from "./address/address.js";
import type { Kind } from "./kind.js";
import { money } from "./money/money.js";
import { month } from "./month/month.js";
import { partialDate } from "./partial-date/partial-date.js";
import { percent } from "./percent/percent.js";
import { personalId } from "./personal-id/personal-id.js";
import { phone } from "./phone/phone.js";
import { plate } from "./plate/plate.js";
import { search } from "./search/search.js";
import { signature } from "./signature/signature.js";
import { taxCode } from "./tax-code/tax-code.js";
import { time } from "./time/time.js";
import { url } from "./url/url.js";

export const furtherKinds: readonly Kind[] = [
  phone,
  url,
  money,
  percent,
  partialDate,
  month,
  time,
  search,
  personalId,
  taxCode,
  plate,
  address,
  signature,
];
