/** First names of people who live and work in care homes, and which of them are words too: `names.json`, fetched at the first word. */
import type { Language } from "../../i18n";

/** As the build writes it: blanks between, lower case, without marks. */
export type Names = { first: string; words: Record<Language, string> };

let first: ReadonlySet<string> = new Set();
let words: Partial<Record<Language, ReadonlySet<string>>> = {};

const listed = (names: string): ReadonlySet<string> => new Set(names.split(" "));

export function useNames(names: Names): void {
  first = listed(names.first);
  words = { en: listed(names.words.en), nl: listed(names.words.nl), sv: listed(names.words.sv) };
}

/** Without them numbers, titles and colleagues are still seen. */
export async function loadNames(): Promise<void> {
  if (first.size) return;
  const answer = await fetch("/assets/names.json").catch(() => null);
  if (answer?.ok) useNames((await answer.json()) as Names);
}

export const isName = (form: string): boolean => first.has(form);
export const isWordToo = (form: string, language: Language): boolean => Boolean(words[language]?.has(form));
