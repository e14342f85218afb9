/** The guides: sets of questions that help people write, as data from `journal/prompts`. */
import { computed, signal } from "@preact/signals";
import { language, type Language } from "../i18n";
import type { Entry } from "../store";
import { asset } from "./asset";
import { filesIn } from "./files/named";

type PerLanguage<T> = Record<Language, T>;
type Origin = "published" | "ours";
export type Step = { id: string; title: PerLanguage<string>; prompts: PerLanguage<string[]>; origin: PerLanguage<Origin> };
export type Guide = {
  id: string;
  order: number;
  source: string;
  names: PerLanguage<Origin>;
  title: PerLanguage<string>;
  use: PerLanguage<string>;
  note?: PerLanguage<string>;
  goes_on?: { from: string; to: string };
  steps: Step[];
};

/** One question as a person meets it, and the leaf its answer is kept in; `more` waits until it is asked for. */
export type Question = { leaf: string; title: string; hint: string; more: string[] };

export const FIRST_GUIDE = "one_minute";
/** Letters of a question that a small screen has room for; what is published at length is folded behind it. */
const ROOM = 90;
export const guides = signal<Guide[]>([]);

export const loadGuides = (): Promise<void> =>
  asset<Guide[]>("prompts.json", (found) => (guides.value = found.sort((one, other) => one.order - other.order)));

/** Every question there is, in the reader's language. */
const known = computed(() => guides.value.flatMap(questions));

export function guideName(guide: Guide): string {
  return guide.title[language.value];
}

/** A single step needs no title of its own: its question is the title. */
export function questions(guide: Guide): Question[] {
  return guide.steps.map((step) => {
    const prompts = step.prompts[language.value];
    const leaf = `answers/${guide.id}.${step.id}`;
    if (guide.steps.length === 1) return { leaf, title: prompts.join(" "), hint: "", more: [] };
    const shown = thatFit(prompts);
    return { leaf, title: step.title[language.value], hint: prompts.slice(0, shown).join(" "), more: prompts.slice(shown) };
  });
}

function thatFit(prompts: string[]): number {
  const beyond = prompts.findIndex((_prompt, place) => place > 0 && prompts.slice(0, place + 1).join(" ").length > ROOM);
  return beyond < 0 ? prompts.length : beyond;
}

/** A sheet for a guide: what was written under another one stays on it, above the questions of this one. */
export function partsOf(fields: Entry["fields"], guide: Guide): Question[] {
  const asked = questions(guide);
  const earlier = answered(fields)
    .flatMap((answer) => answer.question ?? [])
    .filter((question) => !asked.some((other) => other.leaf === question.leaf));
  return [...earlier, ...asked];
}

/** Every question a text answers, its own guide's first; answers given under another guide are kept and shown. */
export function answered(fields: Entry["fields"]): { question: Question | null; words: string }[] {
  const leaves = Object.keys(fields).filter((leaf) => leaf.startsWith("answers/") && wordsAt(fields, leaf).trim());
  const place = (leaf: string): number => known.value.findIndex((question) => question.leaf === leaf) + 1 || Infinity;
  return leaves
    .sort((one, other) => place(one) - place(other))
    .map((leaf) => ({ question: known.value.find((question) => question.leaf === leaf) ?? null, words: wordsAt(fields, leaf) }));
}

export function wordsAt(fields: Entry["fields"], leaf: string): string {
  const words = fields[leaf];
  return typeof words === "string" ? words : "";
}

/** A spoken note, or a picture, is a whole text. */
export function hasWords(fields: Entry["fields"]): boolean {
  return filesIn(fields).length > 0 || Object.keys(fields).some((leaf) => leaf.startsWith("answers/") && wordsAt(fields, leaf).trim());
}

/** How a text begins that goes on from this one: what its writer meant to try out; null where nothing says so. */
export function goingOn(fields: Entry["fields"]): Entry["fields"] | null {
  for (const { id, goes_on } of guides.value) {
    const words = goes_on ? wordsAt(fields, `answers/${id}.${goes_on.from}`).trim() : "";
    if (goes_on && words) return { model: id, [`answers/${id}.${goes_on.to}`]: words };
  }
  return null;
}

/** How a text begins about what was tried out: under the guide that opens the next one. What a team wrote stays where it is. */
export function afterTrying({ space, fields }: Entry, personal: string): Entry["fields"] {
  const guide = guides.value.find((one) => one.goes_on);
  if (!guide?.goes_on) return {};
  const words = space === personal ? wordsAt(fields, "happened").trim() : "";
  return { model: guide.id, ...(words && { [`answers/${guide.id}.${guide.goes_on.to}`]: words }) };
}

/** The beginning of a text, whatever guide it follows. */
export function opening(fields: Entry["fields"]): string {
  return answered(fields).map((answer) => answer.words.trim()).join(" ");
}
