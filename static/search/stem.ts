/** The part of a word that its other forms share: light, since a person reads along with what is found. */
import type { Tongue } from "./fold";

/** Longest first; a figure after an ending is the fewest letters it leaves, where that is more than three. */
const ENDINGS: Record<Exclude<Tongue, "other">, string> = {
  en: "ings ing ies edly ed es ly s e y",
  nl: "heden heid tjes tje jes je den5 ten5 de5 te5 en s4 e",
  sv:
    "heterna heten heter het arnas ornas ernas arna orna erna ades andet ande ade aste are ats at ar or er en et an as de5 te5 a e n5 t4 s4",
};

type Ending = { end: string; least: number };

const parsed = (text: string): Ending[] =>
  text.split(" ").map((each) => ({ end: each.replace(/\d/, ""), least: Number(/\d/.exec(each)?.[0] ?? 3) }));

const KNOWN = new Map(Object.entries(ENDINGS).map(([tongue, text]) => [tongue, parsed(text)]));

export function stem(word: string, tongue: Tongue): string {
  const ending = KNOWN.get(tongue)?.find(({ end, least }) => word.endsWith(end) && word.length - end.length >= least);
  const left = ending ? word.slice(0, -ending.end.length) : word;
  return tongue === "other" ? word : tongue === "nl" ? dutch(left) : single(left);
}

/** *Vänner* and *vän*, *stopped* and *stop*. */
const single = (word: string): string => word.replace(/([^aeiouåäö])\1$/, "$1");

/** *Wachtte* and *wacht*, *namen* and *naam*, *brieven* and *brief*, *huizen* and *huis*. */
function dutch(word: string): string {
  const short = single(word.replace(/(?<=.{5})[td]$/, ""));
  return short.replace(/(aa|ee|oo|uu)([^aeiou])$/, (_, vowel: string, last: string) => vowel.charAt(0) + last).replace(/v$/, "f").replace(/z$/, "s");
}
