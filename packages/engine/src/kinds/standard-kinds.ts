// The registry of the standard kinds, in the order of the palette.
import { address } from "./address/address.js";
import { choice } from "./choice/choice.js";
import { choices } from "./choices/choices.js";
import { computed } from "./computed/computed.js";
import { date } from "./date/date.js";
import { email } from "./email/email.js";
import { group } from "./group/group.js";
import { integer } from "./integer/integer.js";
import type { Kind, KindRegistry } from "./kind.js";
import { list } from "./list/list.js";
import { longText } from "./long-text/long-text.js";
import { money } from "./money/money.js";
import { month } from "./month/month.js";
import { note } from "./note/note.js";
import { number } from "./number/number.js";
import { partialDate } from "./partial-date/partial-date.js";
import { percent } from "./percent/percent.js";
import { personName } from "./person-name/person-name.js";
import { personalId } from "./personal-id/personal-id.js";
import { phone } from "./phone/phone.js";
import { plate } from "./plate/plate.js";
import { search } from "./search/search.js";
import { signature } from "./signature/signature.js";
import { taxCode } from "./tax-code/tax-code.js";
import { text } from "./text/text.js";
import { time } from "./time/time.js";
import { url } from "./url/url.js";
import { yesNo } from "./yes-no/yes-no.js";

const kinds: readonly Kind[] = [
  text,
  longText,
  email,
  phone,
  url,
  number,
  integer,
  money,
  percent,
  date,
  partialDate,
  month,
  time,
  choice,
  choices,
  yesNo,
  search,
  personName,
  personalId,
  taxCode,
  plate,
  address,
  group,
  list,
  computed,
  note,
  signature,
];

/** Name to kind. To add one's own: `new Map([...standardKinds, [mine.name, mine]])`. */
export const standardKinds: KindRegistry = new Map(kinds.map((kind) => [kind.name, kind]));
