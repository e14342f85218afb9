/** The guides: sets of questions that help people write, as data from `journal/prompts`. */
import { signal } from "@preact/signals";
import { language, type Language } from "../i18n";
import type { Entry } from "../store";

type PerLanguage<T> = Record<Language, T>;
export type Step = { id: string; title: PerLanguage<string>; prompts: PerLanguage<string[]> };
export type Guide = { id: string; order: number; title: PerLanguage<string>; steps: Step[] };

/** One question as a person meets it, and the leaf its answer is kept in. */
export type Question = { leaf: string; title: string; more: string };

export const FIRST_GUIDE = "one_minute";
export const guides = signal<Guide[]>([]);

export async function loadGuides(): Promise<void> {
  const answer = await fetch("/assets/prompts.json").catch(() => null);
  if (answer?.ok) guides.value = ((await answer.json()) as Guide[]).sort((one, other) => one.order - other.order);
}

export function guideName(guide: Guide): string {
  return guide.title[language.value];
}

/** A single step needs no title of its own: its question is the title. */
export function questions(guide: Guide): Question[] {
  return guide.steps.map((step) => {
    const prompts = step.prompts[language.value];
    const leaf = `answers/${guide.id}.${step.id}`;
    const alone = guide.steps.length === 1;
    return { leaf, title: alone ? prompts.join(" ") : step.title[language.value], more: alone ? "" : prompts.join(" ") };
  });
}

/** Every question a text answers, its own guide's first; answers given under another guide are kept and shown. */
export function answered(fields: Entry["fields"]): { question: Question | null; words: string }[] {
  const known = guides.value.flatMap(questions);
  const leaves = Object.keys(fields).filter((leaf) => leaf.startsWith("answers/") && wordsAt(fields, leaf).trim());
  const place = (leaf: string): number => known.findIndex((question) => question.leaf === leaf) + 1 || Infinity;
  return leaves
    .sort((one, other) => place(one) - place(other))
    .map((leaf) => ({ question: known.find((question) => question.leaf === leaf) ?? null, words: wordsAt(fields, leaf) }));
}

export function wordsAt(fields: Entry["fields"], leaf: string): string {
  const words = fields[leaf];
  return typeof words === "string" ? words : "";
}

export function hasWords(fields: Entry["fields"]): boolean {
  return Object.keys(fields).some((leaf) => leaf.startsWith("answers/") && wordsAt(fields, leaf).trim());
}

/** The beginning of a text, whatever guide it follows. */
export function opening(fields: Entry["fields"]): string {
  return answered(fields).map((answer) => answer.words.trim()).join(" ");
}
