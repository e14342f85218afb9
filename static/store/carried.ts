/**
 * A tab of an older version may no longer write where a newer one does. It goes on with what it has in memory,
 * and each change is kept beside, as a rescue file, which comes in when the app next opens.
 */
import { wired } from "./answers";
import { waitingIn, type Desk, type Shelf } from "./desk";
import { hold } from "./locks";
import type { Session } from "./nouns";
import { freeze } from "./outbox";
import { fileOf } from "./rescue-file";

const keyOf = ({ person }: Session): string => `kring-carried-${person.id}`;

/** From now on what waits never changes here: the newer version may send it. The lock says that this tab still writes. */
export function beginCarrying(session: Session, desk: Desk): Promise<(() => void) | null> {
  freeze(desk, waitingIn(desk));
  return hold(keyOf(session));
}

export function carry(session: Session, shelf: Shelf): void {
  const mutations = waitingIn(shelf).map((m) => ({ ...wired(m), ready: m.ready }));
  window.localStorage.setItem(keyOf(session), fileOf(session, mutations, [...shelf.attention.values()]));
}

/** Hands what was carried to `putBack`, unless the tab that writes it is still open. */
export async function takeCarried(session: Session, putBack: (file: string) => Promise<unknown>): Promise<void> {
  const file = carried(session);
  const leave = file === null ? null : await hold(keyOf(session));
  if (file === null || !leave) return;
  await putBack(file);
  window.localStorage.removeItem(keyOf(session));
  leave();
}

export function dropCarried(session: Session): void {
  if (carried(session) !== null) window.localStorage.removeItem(keyOf(session));
}

/** Null also where the browser keeps nothing of the kind. */
function carried(session: Session): string | null {
  try {
    return window.localStorage.getItem(keyOf(session));
  } catch {
    return null;
  }
}
