/** After a restore: what the server had answered since its copy is said again. */
import type { Answered, Waiting } from "./db";
import { waitingIn, type Desk } from "./desk";
import { shownIn, type Reader } from "./overlay";
import type { Mutation } from "./wire";

/** Before everything that waits, in the order the server had answered it, with the same ids. */
export function sayAgain(desk: Desk, reader: Reader, answered: Answered[]): void {
  const inOrder = [...answered].sort((one, other) => one.sequence - other.sequence || (one.id < other.id ? -1 : 1));
  const first = Math.min(0, ...waitingIn(desk).map((m) => m.order)) - inOrder.length;
  const homes = new Map(inOrder.map(({ mutation }) => [mutation.document, mutation.space]));
  for (const id of homes.keys()) homes.set(id, shownIn(desk, id, reader.me)?.space ?? homes.get(id)!);
  inOrder.forEach(({ mutation }, i) => {
    const said = homes.get(mutation.document) === reader.personal ? atHome(mutation, reader.personal) : mutation;
    const waiting: Waiting = { ...said, again: true, order: first + i, frozen: true, ready: true, began: reader.now, rested: reader.now };
    desk.outbox.set(waiting.id, waiting);
  });
  desk.answered.forget.all = true;
}

/** A text that is private now passes through no other space on its way back. */
function atHome(m: Mutation, personal: string): Mutation {
  if (m.space === personal) return m.from === personal ? { ...m, from: null } : m;
  const from = m.base === null ? null : (m.from ?? m.space);
  return { ...m, space: personal, from: from === personal ? null : from };
}
