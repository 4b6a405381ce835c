// The kinds that nearly every form uses: part of the first load.
import { choice } from "./choice/choice.js";
import { choices } from "./choices/choices.js";
import { computed } from "./computed/computed.js";
import { date } from "./date/date.js";
import { email } from "./email/email.js";
import { group } from "./group/group.js";
import { integer } from "./integer/integer.js";
import type { FieldKind } from "./kind.js";
import { list } from "./list/list.js";
import { longText } from "./long-text/long-text.js";
import { note } from "./note/note.js";
import { number } from "./number/number.js";
import { personName } from "./person-name/person-name.js";
import { text } from "./text/text.js";
import { yesNo } from "./yes-no/yes-no.js";

export const coreKinds: readonly FieldKind[] = [
  text,
  longText,
  email,

  number,
  integer,

  date,
  choice,
  choices,
  yesNo,
  personName,
  group,
  list,
  computed,
  note,
];
