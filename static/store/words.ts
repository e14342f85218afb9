/** Which words a person added: all that is kept of an edit the server refused. */
import type { Fields, Leaf } from "./nouns";
import { common } from "./in-both";
import { isEmpty, same } from "./leaves";
import type { Edit } from "./wire";

export function addedWords(edits: Record<string, Edit>): Fields {
  const kept = Object.entries(edits).map(([leaf, { was, now }]) => [leaf, added(was, now)] as const);
  return Object.fromEntries(kept.filter(([, value]) => !isEmpty(value)));
}

function added(was: Leaf, now: Leaf): Leaf {
  if (same(was, now)) return null;
  if (Array.isArray(now)) return now.filter((item) => !(Array.isArray(was) && was.includes(item)));
  if (typeof now !== "string" || typeof was !== "string") return now;
  return passages(was, now).join("\n");
}

const WORDS = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;
const ONLY_MARKS = /^[\p{P}\s]*$/u;

/** The runs of new words as they stand in `now`; a passage that only changed its place is none. */
function passages(was: string, now: string): string[] {
  const old = was.match(WORDS) ?? [];
  const found = [...now.matchAll(WORDS)];
  const words = found.map(String);
  const kept = keptWords(old, words);
  const before = said(old);
  const runs: string[] = [];
  for (let i = 0; i < found.length; i++) {
    if (kept.has(i)) continue;
    const start = i;
    while (i + 1 < found.length && !kept.has(i + 1)) i++;
    const run = now.slice(found[start]!.index, found[i]!.index! + words[i]!.length);
    if (!before.includes(said(words.slice(start, i + 1))) && !ONLY_MARKS.test(run)) runs.push(run);
  }
  return runs;
}

/** Words in a row, commas and stops aside. */
const said = (words: string[]): string => ` ${words.filter((word) => !ONLY_MARKS.test(word)).join(" ")} `;

/** Positions in `now` of a longest common subsequence with `was`. */
const keptWords = (was: string[], now: string[]): Set<number> => new Set(common(was, now).map(([, j]) => j));
