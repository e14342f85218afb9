/** Which words a person added: all that is kept of an edit the server refused. */
import type { Fields, Leaf } from "./nouns";
import { isEmpty, same } from "./leaves";
import type { Edit } from "./wire";

/** Beyond this many comparisons of words the middle of a text counts as rewritten. */
const PATIENCE = 4_000_000;

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
function keptWords(was: string[], now: string[]): Set<number> {
  let start = 0;
  while (start < was.length && start < now.length && was[start] === now[start]) start++;
  let end = 0;
  while (end < was.length - start && end < now.length - start && was[was.length - 1 - end] === now[now.length - 1 - end]) end++;
  const kept = new Set<number>();
  now.forEach((_, i) => (i < start || i >= now.length - end) && kept.add(i));
  const middle = commonWords(was.slice(start, was.length - end), now.slice(start, now.length - end));
  for (const i of middle) kept.add(start + i);
  return kept;
}

function commonWords(was: string[], now: string[]): number[] {
  if (was.length * now.length > PATIENCE) return [];
  const width = now.length + 1;
  const longest = new Uint32Array((was.length + 1) * width);
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest[i * width + j] =
        was[i] === now[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  return walk(was, now, longest);
}

function walk(was: string[], now: string[], longest: Uint32Array): number[] {
  const width = now.length + 1;
  const common: number[] = [];
  for (let i = 0, j = 0; i < was.length && j < now.length; ) {
    if (was[i] === now[j]) {
      common.push(j);
      i++, j++;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return common;
}
