/** Choosing between versions, bringing back and letting go: each with its way to undo it. */
import { waitingIn, type Desk } from "./desk";
import { isOwn } from "./kinds";
import { same } from "./leaves";
import type { Deleted, Fields, Pair, Version } from "./nouns";
import { isBeside, mutation, remove, seenAs } from "./outbox";
import { shownIn, type Reader, type Shown } from "./overlay";
import type { Waiting } from "./db";

/** A version as the history has it. */
export interface Told extends Omit<Version, "fields"> {
  id: string;
  fields: Fields | null;
  merged: boolean;
}

/**
 * The two versions that the newest revision joined, from a history with the newest first: what arrived last
 * stands under what became of both, and what it met under that. Null when a word of them is taken out, or none is mine.
 */
export function pairOf(history: Told[], me: string): Pair | null {
  const newest = history.findIndex(({ merged }) => !merged);
  const [said, stood] = newest < 1 ? [] : history.slice(newest, newest + 2).map(versionOf);
  if (!said || !stood || ![said.writer, stood.writer].includes(me)) return null;
  const mine = said.here === stood.here ? (stood.writer === me && said.writer !== me ? stood : said) : stood.here ? stood : said;
  return { mine, other: mine === said ? stood : said };
}

const versionOf = ({ fields, writer, written_at, here }: Told): Version | null => fields && { fields, writer, written_at, here };

/** Writes these values, also where they stand already: a person chose them. Returns the way back. */
export function choose(desk: Desk, reader: Reader, id: string, chosen: Fields): (later: Desk, then: Reader) => void {
  const shown = shownIn(desk, id, reader.me);
  if (!shown) return () => undefined;
  const said = written(desk, reader, id, shown, chosen);
  return (later, then) => {
    const [last] = waitingIn(later, id).slice(-1);
    if (last?.id === said.id && !last.frozen) return void later.outbox.delete(said.id);
    const now = shownIn(later, id, then.me);
    if (!now) return;
    const untouched = Object.keys(chosen).filter((leaf) => same(now.fields[leaf], chosen[leaf]));
    written(later, then, id, now, Object.fromEntries(untouched.map((leaf) => [leaf, shown.fields[leaf] ?? null])));
  };
}

function written(desk: Desk, reader: Reader, id: string, shown: Shown, values: Fields): Waiting {
  const edits = Object.entries(values).map(([leaf, now]) => [leaf, { was: shown.fields[leaf] ?? null, now }] as const);
  const m = { ...mutation(desk, reader, id, seenAs(shown), Object.fromEntries(edits)), ready: true };
  if (edits.length) desk.outbox.set(m.id, m);
  return m;
}

/** Deletes; the way back takes up what waited, or writes the text again once the server has deleted it. */
export function removeWithUndo(desk: Desk, reader: Reader, id: string): (later: Desk, then: Reader) => void {
  const before = waitingIn(desk).filter((m) => m.document === id || isBeside(m, id));
  const [shown, row] = [shownIn(desk, id, reader.me), desk.rows.get(id)];
  remove(desk, reader, id);
  const deletion = waitingIn(desk, id).find((m) => m.deleted);
  return (later, then) => {
    if (!deletion || later.outbox.get(deletion.id)?.frozen === false) {
      if (deletion) later.outbox.delete(deletion.id);
      for (const m of before) if (!later.outbox.has(m.id)) later.outbox.set(m.id, m);
    } else if (shown && row) bringBack(later, then, { ...shown, id, revision: deletion.id });
  };
}

/** A deleted text of one's own comes back to its writer alone; what a team writes together stands where it stood. */
export function bringBack(desk: Desk, reader: Reader, { id, kind, target, space, revision, fields }: Deleted): void {
  const edits = Object.entries(fields).map(([leaf, value]) => [leaf, { was: value, now: value }] as const);
  const to = isOwn(kind) ? reader.personal : space;
  const seen = { kind, target, space: to, base: revision, said: [], fields };
  const m = mutation(desk, reader, id, seen, Object.fromEntries(edits));
  desk.outbox.set(m.id, { ...m, from: space === to ? null : space, ready: true });
}

/** Nothing of it stays on this phone, nor of what its writer kept beside it. */
export function forgetAll(desk: Desk, id: string): void {
  const beside = [...desk.rows.values(), ...desk.outbox.values()].filter((one) => isBeside(one, id));
  const documents = new Set([id, ...beside.map(({ document }) => document)]);
  for (const document of documents) desk.rows.delete(document);
  for (const m of desk.outbox.values()) if (documents.has(m.document)) desk.outbox.delete(m.id);
  for (const item of desk.attention.values()) if (documents.has(item.document)) desk.attention.delete(item.id);
  desk.answered.forget.documents = [...documents];
}
