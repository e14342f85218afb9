/** Whose turn it is to look after the learning: the same on every phone, from who did it before, and from nothing else. */
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { session } from "../here";
import { people } from "../live";
import { dayOf, supportOf } from "./facts";

/** Who never did it first, then whoever did it longest ago. Who was there at a meeting plays no part: nobody keeps that. */
export function inTurn(members: readonly string[], others: readonly Pick<Entry, "fields">[]): string[] {
  const last = new Map<string, string>();
  for (const meeting of others) {
    const who = supportOf(meeting);
    if (who && (last.get(who) ?? "") < dayOf(meeting)) last.set(who, dayOf(meeting));
  }
  const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return [...new Set(members)].sort((one, other) => before(last.get(one) ?? "", last.get(other) ?? "") || before(one, other));
}

/** Who is asked now: the first in turn, or whoever it was passed on to. */
export function asked(meeting: Pick<Entry, "fields">, turn: readonly string[]): string | null {
  const passed = meeting.fields["proposed"];
  return typeof passed === "string" && turn.includes(passed) ? passed : (turn[0] ?? null);
}

/** The next one round, and after the last the first again. */
export function after(who: string, turn: readonly string[]): string | null {
  return turn[(turn.indexOf(who) + 1) % turn.length] ?? null;
}

export function membersOf(space: string): string[] {
  const me = session.value?.person.id;
  const others = [...people.value.values()].filter(({ id, spaces }) => id !== me && spaces.includes(space)).map(({ id }) => id);
  return me ? [me, ...others] : others;
}

export function personName(id: string): string {
  const me = session.value?.person;
  return me?.id === id ? me.name : (people.value.get(id)?.name ?? _("A colleague"));
}
