/** What its writer keeps beside a text, for themselves alone: one document of choices per text. */
import type { Desk } from "./desk";
import type { Fields } from "./nouns";
import { put, release, seenAs, type Seen } from "./outbox";
import { shownIn } from "./overlay";
import { change, readerOf, type Phone } from "./phone";

/**
 * The same id on every phone of the writer, so that two phones offline make one document, not two. It is made from
 * their personal space too, which they alone know: nobody else can tell that it is there, or take its place.
 */
export async function besideId(target: string, personal: string): Promise<string> {
  const names = new TextEncoder().encode([personal, target, "choices"].join("\0"));
  const chance = new Uint8Array(await crypto.subtle.digest("SHA-256", names)).slice(0, 10);
  chance[0] = (chance[0]! & 0x0f) | 0x70;
  chance[2] = (chance[2]! & 0x3f) | 0x80;
  const hex = target.replace(/-/g, "").slice(0, 12) + Array.from(chance, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export async function besideOf(phone: Phone, target: string): Promise<Fields> {
  const shown = shownIn(phone.shelf, await besideId(target, phone.session.personal), phone.session.person.id);
  return shown && !shown.deleted ? shown.fields : {};
}

/** `choose` says what changes, from what is there now. While the text is being written it waits with the text. */
export async function keepBeside(phone: Phone, target: string, choose: (now: Fields) => Fields, waits: () => boolean): Promise<void> {
  const { personal } = phone.session;
  const id = await besideId(target, personal);
  await change(phone, (desk: Desk) => {
    const reader = readerOf(phone);
    const shown = shownIn(desk, id, reader.me);
    const fresh: Seen = { kind: "choices", target, space: personal, base: null, fields: {}, said: [], made: true };
    const seen = shown ? seenAs(shown) : fresh;
    put(desk, reader, id, seen, choose(seen.fields));
    if (!waits()) release(desk, id);
  });
}
