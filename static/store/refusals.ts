/** What the server refused: it joins what follows it, or needs attention. */
import type { Refused, Waiting } from "./db";
import { waitingIn, type Desk } from "./desk";
import { isEmpty, same } from "./leaves";
import { isOwn, isProse } from "./kinds";
import type { Fields } from "./nouns";
import { mutation, put, release, seenAs } from "./outbox";
import { shownIn, type Reader } from "./overlay";
import { addedWords } from "./words";
import type { Edit } from "./wire";

/** These are said again later, and nothing is recorded of them. */
export const isForLater = (code: string | null): boolean => code !== null && code.startsWith("unknown_");

export function refuse(desk: Desk, reader: Reader, m: Waiting, code: string): void {
  desk.outbox.delete(m.id);
  if (m.again && code === "erased") return void desk.rows.delete(m.document); // its words were to go for good
  const next = waitingIn(desk, m.document)[0];
  const never = m.base === null && !desk.rows.has(m.document); // the document was never made
  if (next && follows(next, m)) desk.outbox.set(next.id, folded(next, m));
  else if (next?.deleted && never) desk.outbox.delete(next.id);
  else {
    needAttention(desk, reader, m, code);
    if (next?.deleted && !next.frozen) desk.outbox.set(next.id, { ...next, base: m.base });
    else if (next && never) refuse(desk, reader, { ...next, base: null }, code);
  }
}

/** Only what continues its text, in its space or by a deliberate move. */
function follows(next: Waiting, m: Waiting): boolean {
  if (next.frozen || next.deleted || next.again) return false;
  const continues = Object.keys(m.fields).every((leaf) => !next.fields[leaf] || same(next.fields[leaf].was, m.fields[leaf]!.now));
  return continues && (next.space === m.space || next.from !== null);
}

function folded(next: Waiting, m: Waiting): Waiting {
  const fields: Record<string, Edit> = { ...m.fields };
  for (const [leaf, edit] of Object.entries(next.fields)) fields[leaf] = { was: (m.fields[leaf] ?? edit).was, now: edit.now };
  return { ...next, fields, base: m.base, from: m.base === null ? null : cameFrom(next, m), began: m.began };
}

function cameFrom(next: Waiting, m: Waiting): string | null {
  if (m.from === null) return next.from;
  return m.from === next.space ? null : m.from;
}

function needAttention(desk: Desk, { now }: Reader, m: Waiting, code: string): void {
  const { id, document, kind, target, space } = m;
  const fields = m.deleted ? {} : addedWords(m.fields);
  const said = isOwn(kind) && !m.deleted ? { said: nowOf(m.fields) } : {};
  desk.attention.set(id, { id, document, kind, target, space, code, fields, ...said, at: now, made: m.base === null });
}

const nowOf = (edits: Record<string, Edit>): Fields => Object.fromEntries(Object.entries(edits).map(([leaf, { now }]) => [leaf, now]));

/** The words again: into their document where its readers are the same or nobody, else as a private text. */
export function resend(desk: Desk, reader: Reader, item: Refused): void {
  const shown = shownIn(desk, item.document, reader.me);
  const fits = shown !== null && !shown.deleted && [item.space, reader.personal].includes(shown.space);
  if (fits && shown) {
    put(desk, reader, item.document, seenAs(shown), addedTo(shown.fields, item.fields));
    release(desk, item.document);
  } else resendAlone(desk, reader, item, shown !== null);
  desk.attention.delete(item.id);
}

function resendAlone(desk: Desk, reader: Reader, item: Refused, known: boolean): void {
  const { kind, target } = item;
  const free = !known && item.made && item.code !== "erased";
  const document = free ? item.document : item.id; // the same on every phone that got it from a rescue file
  const edits = Object.entries(item.fields).map(([leaf, now]) => [leaf, { was: null, now }] as const);
  const seen = { kind, target, space: reader.personal, base: null, said: [], fields: {} };
  const m = mutation(desk, reader, document, seen, Object.fromEntries(edits));
  desk.outbox.set(m.id, { ...m, ready: true });
}

function addedTo(present: Fields, words: Fields): Fields {
  return Object.fromEntries(Object.entries(words).map(([leaf, value]) => [leaf, grown(leaf, present[leaf], value)]));
}

function grown(leaf: string, present: Fields[string] | undefined, value: Fields[string]): Fields[string] {
  if (present === undefined || isEmpty(present)) return value;
  if (Array.isArray(present) && Array.isArray(value)) return [...new Set([...present, ...value])];
  if (!isProse(leaf)) return value;
  const isThere = `\n\n${String(present)}\n\n`.includes(`\n\n${String(value)}\n\n`);
  return isThere ? present : `${String(present)}\n\n${String(value)}`;
}
