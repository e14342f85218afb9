/** Every word a person reads passes through here, so that switching language works without a network. */
import { signal } from "@preact/signals";
import { filled, type Values } from "./placeholders";

export type Language = "en" | "nl" | "sv";

/** What people choose from: each language by its own name. */
export const LANGUAGES: Record<Language, string> = { en: "English", nl: "Nederlands", sv: "Svenska" };
export const LOCALES: Record<Language, string> = { en: "en-GB", nl: "nl-NL", sv: "sv-SE" };

/** As the build writes it: `message` or `context␄message` to its translation, or to its plural forms. */
type Catalogue = Record<string, string | string[]>;

export const language = signal<Language>("en");
const catalogue = signal<Catalogue>({});

/** Switch the whole app; everything stays as it was when the words cannot be had. */
export async function speak(next: Language): Promise<boolean> {
  const words = await wordsOf(next);
  if (!words) return false;
  catalogue.value = words;
  language.value = next;
  document.documentElement.lang = next;
  return true;
}

/** The language to greet somebody in whom we do not know yet. */
export function guess(wishes: readonly string[] = navigator.languages): Language {
  const known = wishes.map((wish) => wish.slice(0, 2).toLowerCase()).find(isLanguage);
  return known ?? "en";
}

export function isLanguage(word: string | null | undefined): word is Language {
  return word === "en" || word === "nl" || word === "sv";
}

export function _(message: string, values?: Values): string {
  return filled(one(catalogue.value[message], message), values);
}

/** The same English can need different words: `context` keeps them apart (glossary 4.4). */
export function pgettext(context: string, message: string, values?: Values): string {
  return filled(one(catalogue.value[`${context}\u0004${message}`], message), values);
}

/** `{count}` is filled with the number as the reader writes it. */
export function ngettext(singular: string, plural: string, count: number, values?: Values): string {
  const exactlyOne = formatOf("plural", (locale) => new Intl.PluralRules(locale)).select(count) === "one";
  const forms = catalogue.value[singular];
  const own = exactlyOne ? singular : plural;
  const text = (Array.isArray(forms) && forms[exactlyOne ? 0 : 1]) || own;
  return filled(text, { count: number(count), ...values });
}

export function number(value: number): string {
  return formatOf("number", (locale) => new Intl.NumberFormat(locale)).format(value);
}

/** “A, B and C”, with the reader's own *and*. */
export function list(words: readonly string[]): string {
  return formatOf("list", (locale) => new Intl.ListFormat(locale)).format(words);
}

const formats = new Map<string, unknown>();

/** A format in the reader's way of writing: costly to make and cheap to use again, so made once. */
export function formatOf<T>(name: string, make: (locale: string) => T): T {
  const locale = LOCALES[language.value];
  const key = `${name} ${locale}`;
  if (!formats.has(key)) formats.set(key, make(locale));
  return formats.get(key) as T;
}

/** A word from inside a sentence, made to stand alone: on a button, at the start. */
export function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase(LOCALES[language.value]) + word.slice(1);
}

/** English is its own key, so it needs no file. */
async function wordsOf(wanted: Language): Promise<Catalogue | null> {
  if (wanted === "en") return {};
  const answer = await fetch(`/assets/i18n/${wanted}.json`).catch(() => null);
  return answer?.ok ? ((await answer.json().catch(() => null)) as Catalogue | null) : null;
}

function one(found: string | string[] | undefined, message: string): string {
  return (Array.isArray(found) ? found[0] : found) || message;
}
