/** How many letters two words are apart: one put in, left out, changed, or swapped with its neighbour counts as one. */

/** Null when it is more than `most`. */
export function within(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let older: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const now = row(one, other, i, before, older);
    if (Math.min(...now) > most) return null;
    [older, before] = [before, now];
  }
  const apart = before[other.length]!;
  return apart <= most ? apart : null;
}

function row(one: string, other: string, i: number, before: number[], older: number[]): number[] {
  const now = [i];
  for (let j = 1; j <= other.length; j++) {
    const changed = one[i - 1] === other[j - 1] ? 0 : 1;
    now[j] = Math.min(before[j]! + 1, now[j - 1]! + 1, before[j - 1]! + changed);
    const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    if (swapped) now[j] = Math.min(now[j]!, older[j - 2]! + 1);
  }
  return now;
}
