/** A copy of the store to work on, and the difference that is then written in one transaction. */
import type { Answered, Refused, Row, State, Waiting } from "./db";

/** All of a person's store but what was answered: what is shown comes from here, not from the disk. */
export interface Shelf {
  rows: Map<string, Row>;
  outbox: Map<string, Waiting>;
  attention: Map<string, Refused>;
  state: State;
}

/** A shelf to change; records are replaced, never changed in place. */
export interface Desk extends Shelf {
  /** Answered mutations to keep, and which earlier ones to forget. */
  answered: { keep: Answered[]; forget: Forget };
}

/** All; those of some documents; up to a sequence; older than a moment (ms); the oldest, until so many bytes are free. */
export interface Forget {
  all?: boolean;
  documents?: string[];
  upTo?: number;
  olderThan?: number;
  excess?: number;
}

/** What one piece of work changed. */
export interface Edits {
  put: { rows: Row[]; outbox: Waiting[]; attention: Refused[] };
  drop: Record<(typeof SHELVES)[number], string[]>;
  answered: Desk["answered"];
  state: State;
}

export const SHELVES = ["rows", "outbox", "attention"] as const;

export const deskOf = (shelf: Shelf): Desk => ({
  rows: new Map(shelf.rows),
  outbox: new Map(shelf.outbox),
  attention: new Map(shelf.attention),
  state: { ...shelf.state },
  answered: { keep: [], forget: {} },
});

/** Null when nothing changed. */
export function difference(before: Shelf, desk: Desk): Edits | null {
  const { rows, outbox, attention } = before;
  const put = {
    rows: changed(rows, desk.rows),
    outbox: changed(outbox, desk.outbox),
    attention: changed(attention, desk.attention),
  };
  const drop = {
    rows: missing(rows, desk.rows),
    outbox: missing(outbox, desk.outbox),
    attention: missing(attention, desk.attention),
  };
  const { keep, forget } = desk.answered;
  const quiet = SHELVES.every((name) => !put[name].length && !drop[name].length) && !keep.length && !Object.keys(forget).length;
  if (quiet && JSON.stringify(before.state) === JSON.stringify(desk.state)) return null;
  return { put, drop, answered: desk.answered, state: { ...desk.state, version: before.state.version + 1 } };
}

const changed = <T>(before: Map<string, T>, after: Map<string, T>): T[] =>
  [...after].filter(([key, value]) => before.get(key) !== value).map(([, value]) => value);

const missing = (before: Map<string, unknown>, after: Map<string, unknown>): string[] =>
  [...before.keys()].filter((key) => !after.has(key));

export function apply(shelf: Shelf, edits: Edits): void {
  for (const name of SHELVES) for (const key of edits.drop[name]) shelf[name].delete(key);
  for (const row of edits.put.rows) shelf.rows.set(row.document, row);
  for (const waiting of edits.put.outbox) shelf.outbox.set(waiting.id, waiting);
  for (const item of edits.put.attention) shelf.attention.set(item.id, item);
  shelf.state = edits.state;
}

/** What waits of one document, or of all, in the order it was written. */
export function waitingIn(shelf: Shelf, document?: string): Waiting[] {
  const found = [...shelf.outbox.values()].filter((m) => document === undefined || m.document === document);
  return found.sort((one, other) => one.order - other.order);
}

export const nextOrder = (shelf: Shelf): number => Math.max(0, ...[...shelf.outbox.values()].map((m) => m.order)) + 1;
