/** Two versions of a text beside each other: where they differ, word by word, and both as one. */
import { common } from "./in-both";
import { isProse } from "./kinds";
import { leavesOf, same } from "./leaves";
import type { Fields } from "./nouns";

/** A run of text that both have, that only the first has, or that only the second has. */
export interface Piece {
  in: "both" | "first" | "second";
  text: string;
}

/** The leaves in which two versions differ. */
export const differing = (one: Fields, other: Fields): string[] => [...leavesOf(one, other)].filter((leaf) => !same(one[leaf], other[leaf]));

const SENTENCE = /[^.!?…\n]*(?:[.!?…]+["'”’»)\]]*\s*|\n\s*|$)/gu;
const WORD = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

const sentences = (text: string): string[] => (text.match(SENTENCE) ?? []).filter(Boolean);

/** All of both texts, in order: first sentence by sentence, then by the words of those that differ. */
export const compare = (first: string, second: string): Piece[] =>
  joined(gaps(sentences(first), sentences(second)).flatMap(([one, other, both]) => [...byWords(one.join(""), other.join("")), ...shared(both)]));

function byWords(first: string, second: string): Piece[] {
  return runs(gaps(first.match(WORD) ?? [], second.match(WORD) ?? [])).flatMap(([gone, added, both]) => [
    { in: "first" as const, text: gone.join("") },
    { in: "second" as const, text: added.join("") },
    ...shared(both),
  ]);
}

/** A space or a comma between two changes belongs to both of them: a person reads one change, not three. */
function runs(found: Gap[]): Gap[] {
  const held: Gap[] = [];
  for (const [gone, added, both] of found) {
    const last = held.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(last[2]) && isChange(last) && (gone.length || added.length))
      held[held.length - 1] = [[...last[0], last[2], ...gone], [...last[1], last[2], ...added], both];
    else held.push([gone, added, both]);
  }
  return held;
}

const isChange = ([gone, added]: Gap): boolean => gone.length + added.length > 0;

const shared = (text: string): Piece[] => [{ in: "both", text }];

type Gap = [first: string[], second: string[], both: string];

/** What differs, each time followed by the one part that does not. */
function gaps(first: string[], second: string[]): Gap[] {
  let [i, j] = [0, 0];
  const found = common(first, second).map(([k, l]): Gap => {
    const gap: Gap = [first.slice(i, k), second.slice(j, l), first[k]!];
    [i, j] = [k + 1, l + 1];
    return gap;
  });
  return [...found, [first.slice(i), second.slice(j), ""]];
}

/** Neighbours of the same sort as one, empty ones left out. */
function joined(pieces: Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of pieces.filter(({ text }) => text)) {
    const last = runs.at(-1);
    if (last?.in === piece.in) runs[runs.length - 1] = { ...last, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}

/** Both versions of a leaf as one: every word of either; a sentence both have stands once. */
export function both(leaf: string, first: Fields[string] | undefined, second: Fields[string] | undefined): Fields[string] {
  if (Array.isArray(first) || Array.isArray(second)) return [...new Set([first ?? [], second ?? []].flat().map(String))].sort();
  if (!isProse(leaf)) return second ?? first ?? null;
  return gaps(sentences(String(first ?? "")), sentences(String(second ?? "")))
    .flatMap(([one, other, same]) => [...one, ...other, same])
    .reduce(spaced, "");
}

/** A space where two sentences would otherwise grow together. */
const spaced = (text: string, next: string): string => (text && next && !/\s$/u.test(text) && !/^\s/u.test(next) ? `${text} ${next}` : text + next);
