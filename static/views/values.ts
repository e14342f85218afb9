/** The care values people choose from, as data from `journal/values`; a word of one's own is as good. */
import { computed, signal } from "@preact/signals";
import { language, LANGUAGES, type Language } from "../i18n";
import type { Entry } from "../store";
import { asset } from "./asset";
import { session } from "./here";

/** `beside`: the value of ours that a published one has the words of. */
type CareValue = { id: string; label: Record<Language, string>; set: string; beside: string | null };

/** Every value that ships: a text may name any of them. */
export const careValues = signal<CareValue[]>([]);

/** Until this phone was told which sets of values people here choose from. */
const OURS = ["care", "often"];

/** What people here choose from; of two names for one value the first. */
export const offeredValues = computed(() => {
  const chosen = session.value?.values ?? OURS;
  const found = careValues.value.filter(({ set }) => chosen.includes(set));
  const ids = new Set(found.map(({ id }) => id));
  return found.filter(({ beside }) => !beside || !ids.has(beside));
});

export const loadValues = (): Promise<void> => asset<CareValue[]>("values.json", (found) => (careValues.value = found));

/** A value under its name in the reader's language; somebody's own word as they wrote it. */
export function valueName(value: string): string {
  return careValues.value.find(({ id }) => id === value)?.label[language.value] ?? value;
}

export function valuesIn(fields: Entry["fields"]): string[] {
  const values = fields["values"];
  return Array.isArray(values) ? values : [];
}

/** What somebody typed: the value that has this name in any language, or else their own word. */
export function valueFor(typed: string): string | null {
  const word = typed.trim().replace(/\s+/g, " ");
  const languages = Object.keys(LANGUAGES) as Language[];
  const isNamed = ({ label }: CareValue) => languages.some((one) => label[one].toLowerCase() === word.toLowerCase());
  return word ? ((offeredValues.value.find(isNamed) ?? careValues.value.find(isNamed))?.id ?? word) : null;
}

export const isOwnWord = (value: string): boolean => !careValues.value.some(({ id }) => id === value);
