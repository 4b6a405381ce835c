/** Every kind of field, from its own examples. kinds.stories.test.ts compares this list with the kinds that there are. */
import { kindStory } from "./kind-story.js";

export default { title: "Kinds" };

export const TextKind = kindStory("text");
export const LongText = kindStory("long-text");
export const Email = kindStory("email");
export const Phone = kindStory("phone");
export const Url = kindStory("url");
export const NumberKind = kindStory("number");
export const Integer = kindStory("integer");
export const Money = kindStory("money");
export const Percent = kindStory("percent");
export const DateKind = kindStory("date");
export const PartialDate = kindStory("partial-date");
export const Month = kindStory("month");
export const Time = kindStory("time");
export const Choice = kindStory("choice");
export const Choices = kindStory("choices");
export const YesNo = kindStory("yes-no");
export const Search = kindStory("search");
export const PersonName = kindStory("person-name");
export const PersonalId = kindStory("personal-id");
export const TaxCode = kindStory("tax-code");
export const Plate = kindStory("plate");
export const Address = kindStory("address");
export const Group = kindStory("group");
export const List = kindStory("list");
export const Computed = kindStory("computed");
export const Note = kindStory("note");
export const Signature = kindStory("signature");
