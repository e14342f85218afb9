/** Looks a text over for what may point to somebody: the rules of a release, cut down to what fits a phone. */
import type { Language } from "../../i18n";
import { birthsIn } from "./dates";
import { knownIn, titledIn, type Known } from "./names";
import { numbersIn } from "./numbers";
import { roomsIn } from "./rooms";
import type { Trace } from "./trace";

/** In reading order, none over another: of two that meet the longer one stays. `teams`: the names of the writer's own. */
export function traces(text: string, colleagues: Known, language: Language, teams: readonly string[] = []): Trace[] {
  const all = [...numbersIn(text), ...birthsIn(text), ...roomsIn(text), ...titledIn(text), ...knownIn(text, colleagues, language)];
  const found = all.filter((one) => one.what !== "name" || !teams.some((team) => isInside(one, text, team)));
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  return found.reduce<Trace[]>((kept, next) => {
    const last = kept.at(-1);
    if (!last || next.start >= last.end) kept.push(next);
    else if (next.end - next.start > last.end - last.start) kept[kept.length - 1] = next;
    return kept;
  }, []);
}

/** A word of a longer name that stands there whole, as *Linde* in *De Linde*; a name of one word may still be somebody's. */
function isInside({ start, words }: Trace, text: string, team: string): boolean {
  const from = start - team.indexOf(words);
  return words.length < team.length && team.includes(words) && from >= 0 && text.startsWith(team, from);
}

/** Where a trace is after the text changed: one that was touched is gone, what stood behind the change moves along. */
export function moved(found: readonly Trace[], before: string, after: string): Trace[] {
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < most - same && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const by = after.length - before.length;
  return found.flatMap((one) => {
    if (one.end < same || (one.end === same && /^\W?$/u.test(after.slice(same, same + 1)))) return [one];
    return one.start >= before.length - tail ? [{ ...one, start: one.start + by, end: one.end + by }] : [];
  });
}
