/** Amounts in words, Vietnamese and English; apart from the kinds because a form's first load does without it. */
export { moneyInWords, type MoneyWordsOptions } from "./normalise/money-words.js";
