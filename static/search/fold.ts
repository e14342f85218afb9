/** Words as they are compared: without capitals, and without the marks that a language does not tell words apart by. */

/** The language a text is searched in; whatever is none of the three is compared without any mark. */
export type Tongue = "en" | "nl" | "sv" | "other";

export const TONGUES: readonly Tongue[] = ["en", "nl", "sv", "other"];

export const tongueOf = (language: unknown): Tongue => TONGUES.find((tongue) => tongue === language) ?? "other";

/** A word where it stands. */
export interface Word {
  raw: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const PLAIN = /^[a-z0-9]*$/;

export function* wordsIn(text: string): Generator<Word> {
  for (const found of text.matchAll(WORD)) yield { raw: lower(found[0]), start: found.index, end: found.index + found[0].length };
}

/** Each word of a text once: much faster than where each of them stands. */
export const vocabularyOf = (text: string): Set<string> =>
  new Set(text.normalize("NFC").toLowerCase().replace(/['’](?=[\p{L}\p{M}])/gu, "").match(/[\p{L}\p{N}\p{M}]+/gu));

/** As somebody typed it, capitals and apostrophes aside. */
const lower = (word: string): string => word.normalize("NFC").toLowerCase().replace(/['’]/g, "");

/** Swedish tells å, ä and ö from a and o; in Dutch and English ë, ï and é are the same letters with a mark. */
export function fold(raw: string, tongue: Tongue): string {
  if (PLAIN.test(raw)) return raw;
  return tongue === "sv" ? raw.replace(/[^a-z0-9åäö]+/g, bare) : bare(raw);
}

const bare = (letters: string): string => letters.normalize("NFD").replace(/\p{M}/gu, "");
