/** What a person does becomes mutations: pure work on a desk. */
import type { Waiting } from "./db";
import { nextOrder, waitingIn, type Desk } from "./desk";
import { cleaned, leavesOf, same, sameIn } from "./leaves";
import type { Fields } from "./nouns";
import { shownIn, type Reader, type Shown } from "./overlay";
import { newId, onTheClock } from "./uuid";
import type { Edit } from "./wire";

/** What its writer has on screen: the text, where it is, and which revision or mutation says so. */
export interface Seen {
  kind: string;
  target: string | null;
  space: string;
  base: string | null;
  fields: Fields;
  /** The waiting mutations whose words are among these. */
  said: string[];
  /** Its writer made it on this screen: all of its text is theirs. */
  made?: boolean;
}

/**
 * Write down what was typed, or that the text was moved `to` a space.
 *
 * It joins a waiting mutation only where that holds what its writer saw; else it is a new one, which says
 * what they saw. Returns what the writer's next mutation continues.
 */
export function put(desk: Desk, reader: Reader, id: string, seen: Seen, typed: Fields, to?: string): string | null {
  const shown = shownIn(desk, id, reader.me);
  if (!shown && seen.made) return created(desk, reader, id, seen, typed, to);
  const edits = editsOf(seen, cleaned(typed));
  if (!Object.keys(edits).length && to === undefined) return seen.base;
  const everything = leavesOf(seen.fields, shown?.fields ?? {});
  const asSeen = (leaves: Iterable<string>) => shown?.space === seen.space && sameIn(leaves, shown.fields, seen.fields);
  const looked = to === undefined ? Object.keys(edits) : everything;
  const last = waitingIn(desk, id).pop();
  if (last && asSeen(looked) && isOpen(last, reader, to)) return joined(desk, reader, last, edits, to);
  const base = shown && asSeen(everything) ? shown.base : seen.base;
  const fresh = mutation(desk, reader, id, { ...seen, base }, edits);
  return keep(desk, to === undefined ? fresh : moved(fresh, seen.space, to));
}

function editsOf(seen: Seen, typed: Fields): Record<string, Edit> {
  const changed = Object.entries(typed).filter(([leaf, now]) => !same(seen.fields[leaf], now));
  return Object.fromEntries(changed.map(([leaf, now]) => [leaf, { was: seen.fields[leaf] ?? null, now }]));
}

/** Frozen text never changes; what was shared waits for nobody's next words. */
const isOpen = (last: Waiting, { personal }: Reader, to?: string): boolean =>
  !last.frozen && !last.deleted && (to !== undefined || !last.ready || (last.space === personal && last.from === null));

function created(desk: Desk, reader: Reader, id: string, seen: Seen, typed: Fields, to?: string): string | null {
  const edits = editsOf({ ...seen, fields: {} }, cleaned({ ...seen.fields, ...typed }));
  const fresh = mutation(desk, reader, id, { ...seen, base: null }, edits);
  return keep(desk, to === undefined ? fresh : moved(fresh, seen.space, to));
}

/** Typing and taking it back again leaves nothing to send. */
function joined(desk: Desk, reader: Reader, last: Waiting, edits: Record<string, Edit>, to?: string): string | null {
  const fields = { ...last.fields };
  for (const [leaf, { was, now }] of Object.entries(edits)) {
    const first = (fields[leaf] ?? { was }).was;
    if (same(first, now) && last.base !== null) delete fields[leaf];
    else fields[leaf] = { was: first, now };
  }
  const typed = { ...last, fields, ready: false, rested: reader.now, written_at: onTheClock(reader.now) };
  const next = to === undefined ? typed : moved(typed, last.space, to);
  if (next.base === null || next.from !== null || Object.keys(fields).length) return keep(desk, next);
  desk.outbox.delete(last.id);
  return last.base;
}

function moved(m: Waiting, here: string, to: string): Waiting {
  const from = m.from ?? here;
  return { ...m, space: to, from: m.base === null || from === to ? null : from, ready: true };
}

function keep(desk: Desk, m: Waiting): string {
  desk.outbox.set(m.id, m);
  return m.id;
}

export function mutation(desk: Desk, { now }: Reader, document: string, seen: Seen, fields: Record<string, Edit>): Waiting {
  const { kind, target, base, space } = seen;
  return {
    id: newId(now), document, kind, target, base, from: null, space, fields, deleted: false, again: false,
    written_at: onTheClock(now), order: nextOrder(desk), frozen: false, ready: false, began: now, rested: now,
  };
}

export const seenAs = (shown: Shown): Seen => ({ ...shown, fields: { ...shown.fields } });

/** Share or take back what its writer has on screen, and let what was held go. Only a text held whole is shared. */
export function send(desk: Desk, reader: Reader, id: string, seen: Seen, to: string): "moved" | "not whole" {
  const shown = shownIn(desk, id, reader.me);
  const moves = shown !== null && !shown.deleted && to !== shown.space;
  if (moves && to !== reader.personal && !shown.whole) return "not whole";
  if (moves) moveAlong(desk, reader, id, seen, to);
  release(desk, id, (m) => seen.said.includes(m.id));
  return "moved";
}

/**
 * Words held for a space that their text now leaves go with it: nobody there was to read them. What a rescue
 * file froze cannot change its space, so it is said anew; it was never sent.
 */
function moveAlong(desk: Desk, reader: Reader, id: string, seen: Seen, to: string): void {
  const along = waitingIn(desk, id).filter((m) => !m.ready && seen.said.includes(m.id));
  const [first] = along;
  if (!first || !along.some((m) => m.frozen && m.space !== reader.personal)) return void put(desk, reader, id, seen, {}, to);
  const before = { ...seen.fields };
  const typed: Fields = {};
  for (const m of along.reverse())
    for (const [leaf, { was }] of Object.entries(m.fields)) {
      before[leaf] = was;
      typed[leaf] = seen.fields[leaf] ?? null;
    }
  for (const m of along) desk.outbox.delete(m.id);
  put(desk, reader, id, { ...seen, base: first.base, fields: before }, typed, to);
}

/** Lets what waits of a document go, or only some of it; what its writer keeps beside it goes with it. */
export function release(desk: Desk, id: string, which: (m: Waiting) => boolean = () => true): void {
  const waiting = [...waitingIn(desk, id).filter(which), ...waitingIn(desk).filter((m) => isBeside(m, id))];
  for (const m of waiting) if (!m.ready) desk.outbox.set(m.id, { ...m, ready: true });
}

/** Whether this is kept beside a text, for its writer alone. */
export const isBeside = (found: { kind: string; target: string | null }, id: string): boolean =>
  found.kind === "choices" && found.target === id;

/** Delete: unsent typing goes too, and what was only frozen into a rescue file. */
export function remove(desk: Desk, reader: Reader, id: string): void {
  for (const m of waitingIn(desk, id)) if (!m.frozen || !m.ready) desk.outbox.delete(m.id);
  const shown = shownIn(desk, id, reader.me);
  if (!shown) return removeBeside(desk, reader, id);
  if (shown.deleted) return;
  keep(desk, { ...mutation(desk, reader, id, seenAs(shown), {}), deleted: true, ready: true });
}

/** Nothing stays beside a text that never was; beside a deleted one it stays, for the day the text comes back. */
function removeBeside(desk: Desk, reader: Reader, id: string): void {
  const beside = [...desk.rows.values(), ...waitingIn(desk)].filter((found) => isBeside(found, id));
  for (const document of new Set(beside.map((found) => found.document))) remove(desk, reader, document);
}

/** From now on these never change: they are about to be sent, or to be in a rescue file. */
export function freeze(desk: Desk, waiting: Waiting[]): Waiting[] {
  const frozen = waiting.map((m) => (m.frozen ? m : { ...m, frozen: true }));
  for (const m of frozen) desk.outbox.set(m.id, m);
  return frozen;
}
