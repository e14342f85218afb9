/** What two lists of words, or of sentences, have in common, in the same order. */

/** Beyond this many comparisons the middle of a text counts as rewritten. */
const PATIENCE = 4_000_000;

/** Pairs of places (in `was`, in `now`) of a longest common subsequence. */
export function common(was: string[], now: string[]): [number, number][] {
  let start = 0;
  while (start < was.length && start < now.length && was[start] === now[start]) start++;
  let end = 0;
  while (end < was.length - start && end < now.length - start && was[was.length - 1 - end] === now[now.length - 1 - end]) end++;
  const middle = within(was.slice(start, was.length - end), now.slice(start, now.length - end));
  return [
    ...Array.from({ length: start }, (_, i): [number, number] => [i, i]),
    ...middle.map(([i, j]): [number, number] => [i + start, j + start]),
    ...Array.from({ length: end }, (_, i): [number, number] => [was.length - end + i, now.length - end + i]),
  ];
}

function within(was: string[], now: string[]): [number, number][] {
  if (was.length * now.length > PATIENCE) return [];
  const width = now.length + 1;
  const longest = new Uint32Array((was.length + 1) * width);
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest[i * width + j] =
        was[i] === now[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  return walk(was, now, longest);
}

function walk(was: string[], now: string[], longest: Uint32Array): [number, number][] {
  const width = now.length + 1;
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < was.length && j < now.length; ) {
    if (was[i] === now[j]) pairs.push([i++, j++]);
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
