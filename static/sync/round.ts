/** One exchange with the server: prepare → post → settle, each on its own. */
import { isRestored, settle as takeIn, wired, type Request } from "../store/answers";
import type { Waiting } from "../store/db";
import { waitingIn, type Shelf } from "../store/desk";
import { freeze } from "../store/outbox";
import { isReleased, type Reader } from "../store/overlay";
import { answeredOn, change, readerOf, renew, type Phone } from "../store/phone";
import { rememberSession, lastSession } from "../store/settings";
import { refuse } from "../store/refusals";
import { newId } from "../store/uuid";
import type { Reply } from "../store/wire";

export type { Request };

/** The server takes at most this many mutations and bytes in a call. */
export const MOST = 500;
const BYTES = 4_900_000; // of 5 MB, with room for the rest of the call
/** Of one answer: taking in more at once would make a cheap phone stutter. */
const ROWS = 200;

export interface Batch {
  /** At most so many mutations. */
  most: number;
  /** Mutations a call failed over: others go first. */
  aside: ReadonlySet<string>;
  now?: number;
}

/** Freezes what is sent, in the store, before it is sent; from now on only the answer to this call counts. */
export function prepare(phone: Phone, batch: Batch = { most: MOST, aside: new Set() }): Promise<Request> {
  const { person, device } = phone.session;
  const id = newId(Date.now());
  return change(phone, (desk) => {
    const sent = freeze(desk, inSize(sendable(desk, readerOf(phone, batch.now), batch.aside)).slice(0, batch.most));
    for (const m of sent) desk.outbox.set(m.id, { ...m, ready: true });
    desk.state.request = id;
    const { epoch, cursors, seen } = desk.state;
    return { id, body: { person: person.id, device, epoch, limit: ROWS, cursors, mutations: sent.map(wired), seen: seen.slice(0, MOST) } };
  });
}

/** What may go now: of each document the first that waits, and all that is said again. */
export function sendable(shelf: Shelf, reader: Reader, aside: ReadonlySet<string> = new Set()): Waiting[] {
  const begun = new Set<string>();
  return waitingIn(shelf).filter((m) => {
    const first = !begun.has(m.document) || m.again;
    begun.add(m.document);
    return first && isReleased(m, reader) && !aside.has(m.id);
  });
}

/** As many as fit in a call; the first always. */
function inSize(waiting: Waiting[]): Waiting[] {
  let bytes = 0;
  return waiting.filter((m, i) => {
    bytes += new TextEncoder().encode(JSON.stringify(wired(m))).length;
    return i === 0 || bytes < BYTES;
  });
}

/** Outcomes, rows and cursors in one transaction; false when the answer was not to the newest call. */
export async function settle(phone: Phone, request: Request, reply: Reply): Promise<boolean> {
  const answered = isRestored(phone.shelf, reply) ? await answeredOn(phone) : [];
  const taken = await change(phone, (desk) => takeIn(desk, readerOf(phone), request, reply, answered));
  if (taken && JSON.stringify(phone.session.spaces) !== JSON.stringify(reply.spaces)) await takeSpaces(phone, reply);
  return taken;
}

async function takeSpaces(phone: Phone, { spaces }: Reply): Promise<void> {
  renew(phone, { ...phone.session, spaces });
  if ((await lastSession())?.person.id === phone.session.person.id) await rememberSession(phone.session);
}

/** A mutation that alone is more than the server, or what stands before it, lets through. */
export const refuseHere = (phone: Phone, id: string, code: string): Promise<void> =>
  change(phone, (desk) => {
    const m = desk.outbox.get(id);
    if (m) refuse(desk, readerOf(phone), m, code);
  });
