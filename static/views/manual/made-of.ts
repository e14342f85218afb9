/** What a page begins with when it is made of something else a team wrote: which of its words are the title, which the text. */
import type { Entry, Fields } from "../../store";
import { wordsAt } from "../guides";
import { leafName } from "../entry/leaves";

type Made = { title: string | null; text: readonly string[] };

/** Of several leaves of text each stands under its own heading. A meeting has no title: whoever writes gives it one. */
const MADE: Readonly<Record<string, Made>> = {
  learning_point: { title: "sentence", text: ["reasons", "outcome"] },
  meeting: { title: null, text: ["summary"] },
  experiment: { title: "intention", text: ["keep", "happened"] },
};

export function madeOf({ kind, fields }: Pick<Entry, "kind" | "fields">): Fields {
  const made = MADE[kind];
  if (!made) return {};
  const told = made.text.map((leaf) => [leaf, wordsAt(fields, leaf).trim()] as const).filter(([, words]) => words);
  const parts = told.map(([leaf, words]) => (told.length > 1 ? `## ${leafName(leaf)}\n\n${words}` : words));
  return { title: made.title ? wordsAt(fields, made.title).trim() : "", text: parts.join("\n\n") };
}
