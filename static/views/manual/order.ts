/** The reading order of a manual: keys that are compared as text, so that a page goes between two others without touching them. */

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
/** Longer keys are made short again; a server takes a hundred letters. */
const LONGEST = 60;

type Placed = { id: string; order: string };

/** A key between two others, the second of which may be open; null where there is no room. */
export function between(before: string, after: string | null): string | null {
  const key = after === null ? following(before) : middle(before, after);
  return key !== null && key.length <= LONGEST && before < key && (after === null || key < after) ? key : null;
}

/** Short keys also after many pages, one after the other. */
function following(before: string): string | null {
  const last = DIGITS.indexOf(before.at(-1) ?? "");
  if (last < 0) return before ? `${before}1` : "i";
  return last < DIGITS.length - 1 ? before.slice(0, -1) + DIGITS[last + 1] : `${before}1`;
}

function middle(before: string, after: string): string | null {
  let [key, open] = ["", false];
  for (let at = 0; at < LONGEST; at++) {
    const low = at < before.length ? DIGITS.indexOf(before[at]!) : 0;
    const high = open ? DIGITS.length : at < after.length ? DIGITS.indexOf(after[at]!) : 0;
    if (low < 0 || high < low) return null;
    if (high - low > 1) return key + DIGITS[(low + high) >> 1];
    key += DIGITS[low];
    open ||= high > low;
  }
  return null;
}

/** Which pages get another key when one goes to a place in the list: as a rule itself alone. */
export function moved(pages: readonly Placed[], id: string, to: number): Map<string, string> {
  const page = pages.find((one) => one.id === id);
  const list = pages.filter((one) => one.id !== id);
  if (!page) return new Map();
  list.splice(to, 0, page);
  const [before, after] = [list[to - 1], list[to + 1]];
  const key = before?.order === "" ? null : between(before?.order ?? "", after?.order || null);
  return key === null ? anew(list) : new Map([[id, key]]);
}

/** Where pages have no place yet, or there is no room between two: a key for each, with room for others. */
function anew(list: readonly Placed[]): Map<string, string> {
  const keys = list.map(({ id }, at) => [id, ((at + 1) * DIGITS.length).toString(DIGITS.length).padStart(4, "0")] as const);
  return new Map(keys.filter(([, key], at) => list[at]?.order !== key));
}
