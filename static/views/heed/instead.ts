/** What may stand instead of a name, in the language of the text: these are words of the text, not of the screen. */
import type { Language } from "../../i18n";
import { isName } from "./first-names";
import { folded, opens } from "./names";
import type { Trace, Who } from "./trace";

export const INSTEAD: Record<Language, Record<Who, string>> = {
  en: { resident: "the resident", relative: "a relative", colleague: "a colleague" },
  nl: { resident: "de bewoner", relative: "een naaste", colleague: "een collega" },
  sv: { resident: "den boende", relative: "en anhörig", colleague: "en kollega" },
};

/** Whose it is, as each language says it; Dutch has no such form for these words. */
const WHOSE: Record<Language, (words: string) => string> = {
  en: (words) => `${words}’s`,
  nl: (words) => words,
  sv: (words) => `${words}s`,
};

/** The words as they fit in: with a capital where a sentence begins, and *whose* where the name said so. */
export function fitting(text: string, { start, words }: Trace, who: Who, language: Language): string {
  const plain = INSTEAD[language][who];
  const said = saysWhose(words, language) ? WHOSE[language](plain) : plain;
  return opens(text, start) ? said.charAt(0).toUpperCase() + said.slice(1) : said;
}

/** A bare *s* says so only in Swedish, and only where it is no part of the name: Lars, Mats. */
const saysWhose = (words: string, language: Language): boolean =>
  /['’]s$/.test(words) || (language === "sv" && /[^sxz]s$/.test(words) && !isName(folded(words)));
