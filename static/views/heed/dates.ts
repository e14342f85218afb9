/** Birth dates: a whole date long ago, or one after «born». A date of this year is when it happened, not who it was. */
import { trace, type Trace } from "./trace";

const MONTHS =
  "jan(?:uary|uari)?|feb(?:ruary|ruari)?|mar(?:ch|s)?|maart|mrt|apr(?:il)?|may|mei|maj|june?|juni|july?|juli|aug(?:ust|ustus|usti)?|" +
  "sep(?:t|tember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const NUMBERS = String.raw`\d{1,2}[-./ ]\d{1,2}[-./ ](?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2}`;
const WORDS = String.raw`\d{1,2}(?:st|nd|rd|th|e)?\s+(?:${MONTHS})\.?,?\s+\d{4}|(?:${MONTHS})\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}`;
const DATE = new RegExp(String.raw`(?<![\p{L}\p{N}.-])(?:${NUMBERS}|${WORDS})(?![\p{L}\p{N}-])`, "giu");
const BORN = /(?:\b(?:born|d\.?o\.?b\.?|date of birth|birthday)|\b(?:geboren|geb\.?|geboortedatum|gebdat)|(?<!\p{L})(?:född|f\.|födelsedatum|födelsedag))(?:\s+(?:on|is|was|op|den|är))?[:\s]*$/iu;
/** Nobody who works or lives in care was born since. */
const GROWN = 15;

export function birthsIn(text: string, thisYear = new Date().getFullYear()): Trace[] {
  return [...text.matchAll(DATE)].filter((found) => {
    const year = Number(/\d{4}/.exec(found[0])?.[0] ?? NaN);
    if (year > 1890 && year <= thisYear - GROWN) return true;
    return BORN.test(text.slice(Math.max(0, found.index - 24), found.index));
  }).map((found) => trace(found, "birth"));
}
