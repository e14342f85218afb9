/** An open store: the database, what is in it, and one queue for all who change it. */
import { forget } from "./answered";
import { beginCarrying, carry } from "./carried";
import { FRESH, openDatabase, type Answered, type Database, type State } from "./db";
import { apply, deskOf, difference, SHELVES, type Desk, type Edits, type Shelf } from "./desk";
import type { Person, Session } from "./nouns";
import type { Reader } from "./overlay";
import { revealAll, sealAll } from "./vault";

export interface Phone {
  db: Database;
  /** Its spaces are those of the newest answer. */
  session: Session;
  readonly shelf: Shelf;
  readonly listeners: Set<() => void>;
  /** To the other tabs; null where the browser has none. */
  readonly channel: BroadcastChannel | null;
  turn: Promise<unknown>;
  closed: boolean;
  /** A newer version of the app has changed the database: this tab can no longer write to it. */
  outdated: boolean;
  /** Ends what an outdated tab keeps beside. */
  carrying: (() => void) | null;
  /** Everybody whose name may be shown; null until it is read. */
  people: Map<string, Person> | null;
}

/** What the other tabs are told: a change, a new session, or (null) that all was wiped. */
type News = { edits: Edits | null; session: Session } | null;

const ALL: (typeof SHELVES[number] | "answered" | "state")[] = [...SHELVES, "answered", "state"];

export async function openPhone(session: Session): Promise<Phone> {
  const db = await openDatabase(session.person.id);
  const name = `kring-${session.person.id}-${session.device}`;
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  const shelf: Shelf = { rows: new Map(), outbox: new Map(), attention: new Map(), state: FRESH };
  const phone: Phone = { db, session, shelf, listeners: new Set(), channel, turn: Promise.resolve(), closed: false, outdated: false, carrying: null, people: null };
  if (channel) channel.onmessage = (event: MessageEvent<News>) => hear(phone, event.data);
  await inTurn(phone, () => reload(phone));
  return phone;
}

/** Work on a copy; all it changed is stored in one transaction, then shown and told to the other tabs. */
export const change = <T>(phone: Phone, work: (desk: Desk) => T): Promise<T> =>
  inTurn(phone, async () => {
    for (;;) {
      const desk = deskOf(phone.shelf);
      const result = work(desk);
      const edits = difference(phone.shelf, desk);
      if (!edits) return result;
      const state = await storedIn(phone, desk, edits);
      if (state) {
        const stored = { ...edits, state };
        take(phone, stored);
        tell(phone, { edits: stored, session: phone.session });
        return result;
      }
      await reload(phone); // another tab wrote first: its changes, then the work again
    }
  });

/** Null when the work has to be done anew: on another tab's changes, or in memory alone. */
async function storedIn(phone: Phone, desk: Desk, edits: Edits): Promise<State | null> {
  try {
    if (!phone.outdated) return await connected(phone, (db) => store(db, edits));
  } catch (error) {
    if (!isOutdated(error)) throw error;
    await outdate(phone);
    return null;
  }
  carry(phone.session, desk);
  return edits.state;
}

const isOutdated = (error: unknown): boolean => (error as Error).name === "VersionError";

async function outdate(phone: Phone): Promise<void> {
  phone.outdated = true;
  const desk = deskOf(phone.shelf);
  phone.carrying = await beginCarrying(phone.session, desk);
  const edits = difference(phone.shelf, desk);
  if (edits) apply(phone.shelf, edits);
  notify(phone);
}

/** What another tab has just stored, even if its news has not come yet. */
export const refresh = (phone: Phone): Promise<void> =>
  inTurn(phone, async () => {
    if (phone.outdated) return;
    const state = await connected(phone, (db) => db.get("state", "sync"));
    if ((state ?? FRESH).version !== phone.shelf.state.version) await reload(phone);
  });

/** Who looks at this phone's store now. */
export const readerOf = ({ session }: Phone, now = Date.now()): Reader => ({ me: session.person.id, personal: session.personal, now });

/** The session as the server has it now. */
export function renew(phone: Phone, session: Session): void {
  phone.session = session;
  tell(phone, { edits: null, session });
  notify(phone);
}

/** Lets go of the database in this tab, or in every tab when its person leaves. */
export function closePhone(phone: Phone, everywhere = false): void {
  if (everywhere) tell(phone, null);
  phone.closed = true;
  phone.carrying?.();
  phone.channel?.close();
  phone.db.close();
}

/** What the server has answered and may have to be told again. */
export const answeredOn = async (phone: Phone): Promise<Answered[]> =>
  revealAll(await connected(phone, (db) => db.getAll("answered")));

/** Safari drops connections of a sleeping app; they are opened again. */
export async function connected<T>(phone: Phone, work: (db: Database) => Promise<T>): Promise<T> {
  try {
    return await work(phone.db);
  } catch (error) {
    if (phone.closed || (error as Error).name !== "InvalidStateError") throw error;
    phone.db = await openDatabase(phone.session.person.id);
    return work(phone.db);
  }
}

function inTurn<T>(phone: Phone, work: () => Promise<T>): Promise<T> {
  const turn = phone.turn.then(work);
  phone.turn = turn.catch(() => undefined);
  return turn;
}

async function reload(phone: Phone): Promise<void> {
  if (phone.outdated) return;
  const [rows, outbox, attention, state] = await connected(phone, (db) => {
    const tx = db.transaction(ALL);
    const [rows, outbox, attention] = [tx.objectStore("rows"), tx.objectStore("outbox"), tx.objectStore("attention")];
    return Promise.all([rows.getAll(), outbox.getAll(), attention.getAll(), tx.objectStore("state").get("sync")]);
  });
  const put = { rows: await revealAll(rows), outbox: await revealAll(outbox), attention: await revealAll(attention) };
  for (const name of SHELVES) phone.shelf[name].clear();
  const drop = { rows: [], outbox: [], attention: [] };
  take(phone, { put, drop, answered: { keep: [], forget: {} }, state: state ?? FRESH });
}

/** What the state became; null, and nothing stored, when another tab has written since. */
async function store(db: Database, edits: Edits): Promise<State | null> {
  const [rows, outbox, attention, keep] = await Promise.all([
    sealAll(edits.put.rows), sealAll(edits.put.outbox), sealAll(edits.put.attention), sealAll(edits.answered.keep),
  ]);
  const tx = db.transaction(ALL, "readwrite", { durability: "strict" });
  try {
    const present = (await tx.objectStore("state").get("sync")) ?? FRESH;
    if (present.version + 1 !== edits.state.version) return null;
    const freed = await forget(tx.objectStore("answered"), edits.answered.forget);
    const state = { ...edits.state, answeredSize: edits.state.answeredSize - freed };
    await together([
      ...SHELVES.flatMap((name) => edits.drop[name].map((key) => () => tx.objectStore(name).delete(key))),
      ...rows.map((row) => () => tx.objectStore("rows").put(row)),
      ...outbox.map((waiting) => () => tx.objectStore("outbox").put(waiting)),
      ...attention.map((item) => () => tx.objectStore("attention").put(item)),
      ...keep.map((answered) => () => tx.objectStore("answered").put(answered)),
      () => tx.objectStore("state").put(state, "sync"),
    ]);
    await tx.done;
    return state;
  } catch (error) {
    await Promise.allSettled([undo(tx), tx.done]);
    throw error;
  }
}

/** So many records are handed over at once: hundreds would hold up the screen. */
const HANDFUL = 25;

/** What throws at once fails like what fails later, so that nobody is left who waits for it. */
async function together(steps: (() => Promise<unknown>)[]): Promise<void> {
  for (let i = 0; i < steps.length; i += HANDFUL) await Promise.all(steps.slice(i, i + HANDFUL).map(async (step) => step()));
}

/** Nothing, rather than half of it; what already failed has undone itself. */
const undo = async (tx: { abort(): void }): Promise<void> => tx.abort();

function take(phone: Phone, edits: Edits): void {
  apply(phone.shelf, edits);
  notify(phone);
}

function tell(phone: Phone, news: News): void {
  if (!phone.closed && !phone.outdated) phone.channel?.postMessage(news);
}

/** A change that follows on what this tab has is applied; after a gap everything is read anew. */
function hear(phone: Phone, news: News): void {
  if (!news) return closePhone(phone);
  phone.session = news.session;
  phone.people = null;
  const { edits } = news;
  if (!edits || phone.outdated) return notify(phone);
  void inTurn(phone, async () => {
    const ahead = edits.state.version - phone.shelf.state.version;
    if (ahead === 1) take(phone, edits);
    else if (ahead > 1) await reload(phone);
  });
}

export function notify(phone: Phone): void {
  for (const listener of phone.listeners) listener();
}
