/** What is still undecided in a text, in reading order. */
import type { Whole } from "./wire";

export type Open = { mark: number; start: number; words: string; reason: string };

export function opensIn(text: Whole): Open[] {
  const pieces = text.passages.flatMap(({ segments }) => segments);
  const words = pieces.flatMap(({ state, mark, start, text: piece, reason }) => (state === "open" && mark !== null ? [{ mark, start, words: piece, reason: reason ?? "" }] : []));
  const over = text.flags.map(({ mark, start, end, reason }) => ({ mark, start, words: between(text, start, end), reason }));
  return [...words, ...over].sort((one, other) => one.start - other.start);
}

/** The words from `start` to `end` (code points of the whole), covered where they are covered. */
export function between(text: Whole, start: number, end: number): string {
  return text.passages.flatMap(({ segments }) => segments).map(({ start: from, text: piece, placeholder }) => {
    if (placeholder) return start <= from && from < end ? `[${placeholder}]` : "";
    return [...piece].slice(Math.max(0, start - from), Math.max(0, end - from)).join("");
  }).join("");
}
