/** Names of people: after a title, from a short list of first names, and the colleagues this phone knows. */
import type { Language } from "../../i18n";
import { isName, isWordToo } from "./first-names";
import { trace, type Trace, type Who } from "./trace";

const PARTICLE = "van der|van den|van de|van|von|de|den|der|ter|ten|el|al|bin|af|av|la|le";
const CAPITAL = String.raw`\p{Lu}[\p{L}’'-]+`;
/** Initials, particles, surnames: what may follow a title. */
const FOLLOWS = String.raw`(?:\p{Lu}\.\s?)*(?:(?:${PARTICLE})\s+)*(?:${CAPITAL})(?:\s+(?:(?:${PARTICLE})\s+)*${CAPITAL}(?!\.\s))*|\p{Lu}(?:\.|(?![\p{L}'’]))`;
const TITLES: Record<Who, string> = {
  resident: "mevrouw|mevr\\.?|mw\\.?|meneer|mijnheer|dhr\\.?|de heer|mrs\\.?|mr\\.?|ms\\.?|miss|fru|herr|fröken|tant",
  relative: "opa|oma|tante|oom|dochter|zoon|grandma|grandpa|nan|auntie|aunt|uncle|mormor|morfar|farmor|farfar|moster|faster|morbror|farbror|sonen|dottern",
  colleague: "zuster|broeder|dokter|dr\\.?|collega|sister|nurse|doctor|syster|doktor|kollegan?",
};
const WHO = Object.keys(TITLES) as Who[];
const TITLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${WHO.map((who) => `(?<${who}>${eitherCase(who)})`).join("|")})\s+(?:${FOLLOWS})`, "gu",
);

/** Titles at the start of a sentence have a capital, names always. */
function eitherCase(who: Who): string {
  return TITLES[who].replace(/(^|\|)(\p{L})/gu, (_all, bar: string, first: string) => `${bar}[${first}${first.toUpperCase()}]`);
}

/** Capitals that stand after a title without being a name. */
const NOT_NAMES = new Set(["I", "I.", "I'm", "I’m", "Ik", "Jag", "En", "And", "Och", "Kring", "De", "Den", "Het", "The"]);

export function titledIn(text: string): Trace[] {
  return [...text.matchAll(TITLED)].flatMap((found) => {
    const last = found[0].split(/\s+/).at(-1) ?? "";
    if (NOT_NAMES.has(last)) return [];
    return [trace(found, "name", WHO.find((who) => found.groups?.[who]))];
  });
}

const WORD = /\p{L}[\p{L}\p{M}’'-]*/gu;
/** A shorter one without a capital is more often something else. */
const LONG = 5;

/** Names of colleagues: in any case, or only with its capital. */
export type Known = ReadonlyMap<string, "name" | "with a capital">;

/** `colleagues`: the names of the people in my spaces, as `colleaguesOf` has them. */
export function knownIn(text: string, colleagues: Known, language: Language): Trace[] {
  return [...text.matchAll(WORD)].flatMap((found) => {
    const bare = folded(found[0]);
    const form = [bare, stem(bare)].find((each) => colleagues.has(each) || isName(each));
    if (!form) return [];
    const certain = colleagues.get(form) !== "with a capital" && !isWordToo(form, language);
    const capital = /^\p{Lu}/u.test(found[0]);
    const meant = certain ? capital || form.length >= LONG : capital && !opens(text, found.index);
    return meant ? [trace(found, "name", colleagues.has(form) ? "colleague" : "resident")] : [];
  });
}

export function colleaguesOf(names: readonly string[]): Known {
  const known = new Map<string, "name" | "with a capital">();
  for (const name of names) {
    name.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part)).map(folded).forEach((part, at) => {
      if (part.length >= 3 && known.get(part) !== "name") known.set(part, at === 0 ? "name" : "with a capital");
    });
  }
  return known;
}

/** As names are compared: lower case, no marks. */
export const folded = (word: string): string =>
  word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[’]/g, "'").replace(/ø/g, "o").replace(/ß/g, "ss");
/** Without the *s* of whose it is. */
export const stem = (word: string): string => word.replace(/'?s$/, "").replace(/'$/, "");

/** Whether a sentence, or a line, begins here. */
export function opens(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at).replace(/["“”„‘’'«»(\s-]+$/u, (gap) => (gap.includes("\n") ? "\n" : " "));
  return !before.trim() || /[.!?…:\n]\s?$/u.test(before);
}
