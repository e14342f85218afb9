/**
 * Words typed in the last moment before a page goes. IndexedDB takes longer than a closing page lives, so they
 * are laid aside in one step, and come in when the app next opens.
 */
import type { Desk } from "./desk";
import { same } from "./leaves";
import { hold } from "./locks";
import type { Fields } from "./nouns";
import { put, type Seen } from "./outbox";
import { shownIn, type Reader } from "./overlay";
import { change, readerOf, type Phone } from "./phone";
import { allAre, isLeaf, isListOf, isShaped, isText, isTextOrNull, parsed } from "./shapes";
import { dropFrom, keysFrom, withStorage } from "./storage";

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
  dropFrom(shelfOf(session.person.id) + id);
}

/** A page that is still open keeps its own: it holds the lock. What the disk does not take lies there until it does. */
export async function takeLastWords(phone: Phone): Promise<void> {
  const shelf = shelfOf(phone.session.person.id);
  await Promise.all(keysFrom(shelf).map((key) => takeOne(phone, key.slice(shelf.length))));
}

async function takeOne(phone: Phone, id: string): Promise<void> {
  const leave = await hold(editLock(id), A_MOMENT);
  if (leave) await writeLastWords(phone, id).finally(leave);
}

/** For whoever holds the lock of a text, before they go on with it; what the disk did not take. */
export async function writeLastWords(phone: Phone, id: string): Promise<Fields> {
  const text = withStorage((storage) => storage.getItem(shelfOf(phone.session.person.id) + id));
  const words = text === null ? null : readWords(text);
  try {
    if (words) await change(phone, (desk) => writeDown(desk, readerOf(phone), id, words));
  } catch {
    return { ...words?.going, ...words?.typed };
  }
  if (text !== null) dropLastWords(phone, id);
  return {};
}

/** What was on its way has arrived or not; words that did are not said twice. Where the text went meanwhile, the server says. */
function writeDown(desk: Desk, reader: Reader, id: string, { seen, going, typed }: LastWords): void {
  const shown = shownIn(desk, id, reader.me);
  const has = (fields: Fields): boolean => Object.entries(fields).every(([leaf, now]) => same(shown?.fields[leaf], now));
  const all = { ...going, ...typed };
  if (shown?.deleted || (shown && has(all))) return;
  const arrived = shown && Object.keys(going).length > 0 && has(going);
  if (arrived) put(desk, reader, id, { ...seen, fields: { ...seen.fields, ...going } }, typed);
  else put(desk, reader, id, seen, all);
}

const areFields = allAre(isLeaf);
const areLastWords = isShaped({
  seen: isShaped({ kind: isText, target: isTextOrNull, space: isText, base: isTextOrNull, fields: areFields, said: isListOf(isText) }),
  going: areFields,
  typed: areFields,
});

/** Null for what is damaged: it would stop every start. */
function readWords(text: string): LastWords | null {
  const words = parsed(text);
  return areLastWords(words) ? (words as LastWords) : null;
}
