/**
 * Words typed in the last moment before a page goes. IndexedDB takes longer than a closing page lives, so they
 * are laid aside in one step, and come in when the app next opens.
 */
import type { Desk } from "./desk";
import { same } from "./leaves";
import { hold } from "./locks";
import type { Fields } from "./nouns";
import { put, seenAs, type Seen } from "./outbox";
import { shownIn, type Reader } from "./overlay";
import { change, readerOf, type Phone } from "./phone";

/** What was on screen; of that, what was on its way to the disk, and what was typed since. */
interface LastWords {
  seen: Seen;
  going: Fields;
  typed: Fields;
}

/** Milliseconds in which the page that went has let go of its text. */
const A_MOMENT = 1_000;

const shelfOf = (person: string): string => `kring-last-words-${person}-`;

export const editLock = (id: string): string => `kring-edit-${id}`;

/** Where the browser keeps nothing of the kind, the last pause is what was kept. */
export function layAside({ session }: Phone, id: string, words: LastWords): void {
  withStorage((storage) => storage.setItem(shelfOf(session.person.id) + id, JSON.stringify(words)));
}

export function dropLastWords({ session }: Phone, id = ""): void {
  const shelf = shelfOf(session.person.id) + id;
  withStorage((storage) => keysOf(storage, shelf).forEach((key) => storage.removeItem(key)));
}

/** A page that is still open keeps its own: it holds the lock. */
export async function takeLastWords(phone: Phone): Promise<void> {
  const shelf = shelfOf(phone.session.person.id);
  const keys = withStorage((storage) => keysOf(storage, shelf)) ?? [];
  await Promise.all(keys.map((key) => takeOne(phone, key, key.slice(shelf.length))));
}

async function takeOne(phone: Phone, key: string, id: string): Promise<void> {
  const leave = await hold(editLock(id), A_MOMENT);
  if (!leave) return;
  try {
    const words = withStorage((storage) => readWords(storage.getItem(key)));
    if (words) await change(phone, (desk) => writeDown(desk, readerOf(phone), id, words));
    withStorage((storage) => storage.removeItem(key));
  } finally {
    leave();
  }
}

/** What was on its way has arrived or not; words that did are not said twice. */
function writeDown(desk: Desk, reader: Reader, id: string, { seen, going, typed }: LastWords): void {
  const shown = shownIn(desk, id, reader.me);
  const has = (fields: Fields): boolean => Object.entries(fields).every(([leaf, now]) => same(shown?.fields[leaf], now));
  const all = { ...going, ...typed };
  const isDeleted = shown ? shown.deleted : seen.base !== null; // what was never sent leaves nothing behind
  if (isDeleted || (shown && has(all))) return;
  const arrived = shown && Object.keys(going).length > 0 && has(going);
  put(desk, reader, id, arrived ? seenAs(shown) : seen, arrived ? typed : all);
}

function readWords(text: string | null): LastWords | null {
  return text ? (JSON.parse(text) as LastWords) : null;
}

const keysOf = (storage: Storage, start: string): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "").filter((key) => key.startsWith(start));

/** A worker has no such storage, and a browser may refuse it or have it full. */
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage);
  } catch {
    return null;
  }
}
