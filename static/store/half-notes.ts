/**
 * A note of a meeting that nobody has said yet: laid aside at each key, for it is in no editor. When its page went
 * before its writer said it, it is said at the next start, as when a phone is put away.
 */
import type { Leaf } from "./nouns";
import { change, readerOf, type Phone } from "./phone";
import { dropFrom, keysFrom, withStorage } from "./storage";
import { choose } from "./versions";

const shelfOf = ({ session }: Phone): string => `kring-half-note-${session.person.id}-`;

/** `leaf`: where in the meeting it will stand. No words: nothing is laid aside any more. */
export function layNoteAside(phone: Phone, meeting: string, leaf: string, words: string): void {
  const key = `${shelfOf(phone)}${meeting}-${leaf}`;
  withStorage((storage) => (words.trim() && !phone.closed ? storage.setItem(key, words) : storage.removeItem(key)));
}

export const dropHalfNotes = (phone: Phone): void => dropFrom(shelfOf(phone));

/** What the disk does not take lies there until it does. */
export async function sayHalfNotes(phone: Phone): Promise<void> {
  for (const key of keysFrom(shelfOf(phone))) {
    const [, meeting = "", leaf = ""] = /^(.*)-(notes\/.*)$/.exec(key.slice(shelfOf(phone).length)) ?? [];
    const words: Leaf = withStorage((storage) => storage.getItem(key));
    const said = change(phone, (desk) => void choose(desk, readerOf(phone), meeting, { [leaf]: words }));
    await said.then(() => withStorage((storage) => storage.removeItem(key)), () => undefined);
  }
}
