/** What is shown of a document: the server's copy under everything that waits on this phone. */
import type { Row, Waiting } from "./db";
import { waitingIn, type Shelf } from "./desk";
import type { Entry, Fields, Kept } from "./nouns";
import { madeAt } from "./uuid";

/** A private text that rested this long is released, also after a crash. */
export const REST = 30_000;

export interface Shown {
  kind: string;
  author: string;
  space: string;
  target: string | null;
  fields: Fields;
  /** What the next mutation continues: the newest waiting one, else the server's revision. */
  base: string | null;
  /** The waiting mutations that are in it. */
  said: string[];
  deleted: boolean;
  whole: boolean;
}

/** Null when this phone has nothing of it. */
export function overlay(row: Row | undefined, waiting: Waiting[], me: string): Shown | null {
  const first = row ?? waiting[0];
  if (!first) return null;
  const { kind, target } = first;
  const shown = { kind, target, author: row?.author ?? me, space: first.space, fields: { ...row?.fields }, base: row?.revision ?? null };
  let deleted = false;
  for (const m of waiting) {
    for (const [leaf, { now }] of Object.entries(m.fields)) shown.fields[leaf] = now;
    shown.space = m.space;
    shown.base = m.id;
    deleted = m.deleted;
  }
  const said = waiting.map((m) => m.id);
  return { ...shown, said, deleted, whole: row !== undefined || waiting.some((m) => m.base === null) };
}

export const shownIn = (shelf: Shelf, document: string, me: string): Shown | null =>
  overlay(shelf.rows.get(document), waitingIn(shelf, document), me);

/** Who looks, and when. */
export interface Reader {
  me: string;
  personal: string;
  now: number;
}

/** Text reaches a shared space by Done or Share alone; private text also by resting, and when a clock that was ahead is put right. */
export const isReleased = (m: Waiting, { personal, now }: Reader): boolean =>
  m.ready || (m.space === personal && Math.abs(now - m.rested) >= REST);

/** Of a copy on which nothing waits its entry is made once: lists of thousands are asked for at every change. */
const plain = new WeakMap<Row, Entry>();

function entryOfRow(row: Row, reader: Reader): Entry {
  const known = plain.get(row);
  if (known) return known;
  const entry = entryOf(row.document, row, [], false, reader)!;
  plain.set(row, entry);
  return entry;
}

/** Everything on a shelf that is not deleted, oldest copies first. */
export function entriesOf(shelf: Shelf, reader: Reader): Entry[] {
  const waiting = new Map<string, Waiting[]>();
  for (const m of waitingIn(shelf)) waiting.set(m.document, [...(waiting.get(m.document) ?? []), m]);
  const refused = new Set([...shelf.attention.values()].map((item) => item.document));
  const entries: Entry[] = [];
  for (const row of shelf.rows.values())
    if (!waiting.has(row.document) && !refused.has(row.document)) entries.push(entryOfRow(row, reader));
  for (const id of new Set([...waiting.keys(), ...refused])) {
    const entry = entryOf(id, shelf.rows.get(id), waiting.get(id) ?? [], refused.has(id), reader);
    if (entry) entries.push(entry);
  }
  return entries;
}

export function entryIn(shelf: Shelf, document: string, reader: Reader): Entry | null {
  const refused = [...shelf.attention.values()].some((item) => item.document === document);
  return entryOf(document, shelf.rows.get(document), waitingIn(shelf, document), refused, reader);
}

function entryOf(id: string, row: Row | undefined, waiting: Waiting[], refused: boolean, reader: Reader): Entry | null {
  const shown = overlay(row, waiting, reader.me);
  if (!shown || shown.deleted) return null;
  const { kind, author, space, target, fields, whole } = shown;
  return {
    id, kind, author, space, target, fields, whole,
    revision: row?.revision ?? null,
    number: row?.number ?? 0,
    merged: Boolean(row?.merged) && !waiting.some((m) => Object.keys(m.fields).length),
    code: row?.code ?? null,
    day: row?.day ?? null,
    known: row?.known ?? {},
    kept: refused ? "attention" : keptAs(waiting, reader),
    mine: author === reader.me,
    createdAt: madeAt(id) ?? Date.parse(row?.day ?? "1970-01-01"),
  };
}

function keptAs(waiting: Waiting[], reader: Reader): Kept {
  if (!waiting.length) return "safe";
  return waiting.every((m) => isReleased(m, reader)) ? "waiting" : "typing";
}
