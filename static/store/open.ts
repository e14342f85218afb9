/** The store of one person on this phone, as views and sync use it. */
import { besideOf, keepBeside } from "./beside";
import { takeCarried } from "./carried";
import { waitingIn, type Desk } from "./desk";
import { DocumentEditor } from "./editor";
import { cleaned } from "./leaves";
import { retire, wipe } from "./going";
import { dropLastWords, editLock, takeLastWords, writeLastWords } from "./last-words";
import { layNoteAside, sayHalfNotes } from "./half-notes";
import { hold } from "./locks";
import type { Entry, Known, Session, Store, Undo } from "./nouns";
import { seenAs, send, type Seen } from "./outbox";
import { entriesOf, entryIn, shownIn, type Reader } from "./overlay";
import { change, openPhone, readerOf, refresh, renew, type Phone } from "./phone";
import { peopleOn } from "./people";
import { resend } from "./refusals";
import { putBack, rescue } from "./rescue";
import { rememberSession } from "./settings";
import { letFilesGo, unsentFiles } from "./unsent-files";
import { countUnsent, letGo, unsentIn } from "./unsent";
import { madeAt, newId } from "./uuid";
import { bringBack, choose, forgetAll, removeWithUndo } from "./versions";

type Editors = Map<string, DocumentEditor>;

/** Milliseconds: a page that was reloaded may let go of its text a little after the next one asks for it. */
const A_MOMENT = 1_000;

/** One database per person: `kring-<person id>`. */
export async function openStore(session: Session): Promise<Store> {
  const phone = await openPhone(session);
  const editors: Editors = new Map();
  await takeCarried(session, (file) => putBack(phone, file));
  await takeLastWords(phone);
  await sayHalfNotes(phone);
  return {
    phone,
    get outdated() {
      return phone.outdated;
    },
    unkept: () => [...editors.values()].filter((editor) => editor.unkept).map((editor) => editor.entry().fields),
    get session() {
      return phone.session;
    },
    personal: session.personal,
    ...reading(phone),
    ...writing(phone, editors),
    ...choosing(phone, editors),
    rescue: () => rescue(phone, editors.values()),
    putBack: (file) => putBack(phone, file),
    renew: (now) => (renew(phone, now), rememberSession(now)),
    retire: () => retire(phone, editors.values()),
    wipe: () => wipe(phone, editors.values()),
    subscribe(listener) {
      phone.listeners.add(listener);
      return () => void phone.listeners.delete(listener);
    },
  };
}

type Reading = "entries" | "entry" | "atServer" | "beside" | "attention" | "unsent" | "whatIsUnsent" | "oldestUnsent" | "people";

function reading(phone: Phone): Pick<Store, Reading> {
  const { shelf } = phone;
  return {
    entries: async (what) => entriesOf(shelf, readerOf(phone)).filter((entry) => fits(entry, what)).sort(newestFirst),
    entry: async (id) => entryIn(shelf, id, readerOf(phone)),
    async atServer(id) {
      const row = shelf.rows.get(id);
      return row ? { space: row.space, fields: row.fields } : null;
    },
    beside: (target) => besideOf(phone, target),
    attention: async () => [...shelf.attention.values()].sort((one, other) => other.at - one.at),
    unsent: async () => (await takeLastWords(phone), countUnsent(shelf, await unsentFiles(phone))),
    whatIsUnsent: async () => (await takeLastWords(phone), unsentIn(shelf, readerOf(phone), await unsentFiles(phone))),
    async oldestUnsent() {
      const moments = waitingIn(shelf).map((m) => m.began);
      return moments.length ? Math.min(...moments) : null;
    },
    people: () => peopleOn(phone),
  };
}

type Writing = "create" | "edit" | "layNoteAside" | "keepBeside" | "move" | "resend" | "letGo" | "seen";

function writing(phone: Phone, editors: Editors): Pick<Store, Writing> {
  return {
    async create(kind, { space, target, fields }) {
      const id = newId(Date.now(), newestOfMine(phone));
      const seen: Seen = {
        kind, target: target ?? null, space: space ?? phone.session.personal, base: null, said: [], fields: cleaned(fields ?? {}), made: true,
      };
      const leave = await hold(editLock(id));
      return opened(phone, editors, id, seen, leave);
    },
    edit: (id) => edit(phone, editors, id),
    layNoteAside: (meeting, leaf, words) => layNoteAside(phone, meeting, leaf, words),
    keepBeside: (target, choose) => keepBeside(phone, target, choose, () => editors.has(target)),
    async move(id, space) {
      const seen = shownIn(phone.shelf, id, phone.session.person.id);
      if (!seen) return "moved";
      return editors.get(id)?.move(space) ?? change(phone, (desk) => send(desk, readerOf(phone), id, seenAs(seen), space));
    },
    resend: (id) =>
      change(phone, (desk) => {
        const item = desk.attention.get(id);
        if (item) resend(desk, readerOf(phone), item);
      }),
    async letGo(id) {
      abandon(phone, editors, id);
      await letFilesGo(phone, id);
      return change(phone, (desk) => letGo(desk, id));
    },
    seen: (document) => change(phone, (desk) => see(phone, desk, document)),
  };
}

type Choosing = "remove" | "bringBack" | "forget" | "choose" | "discard" | "learn";

/** What can be undone, and what is only remembered. */
function choosing(phone: Phone, editors: Editors): Pick<Store, Choosing> {
  const undoing = async (work: (desk: Desk, reader: Reader) => Back): Promise<Undo> => {
    const back = await change(phone, (desk) => work(desk, readerOf(phone)));
    return () => change(phone, (desk) => back(desk, readerOf(phone)));
  };
  return {
    remove(id) {
      abandon(phone, editors, id);
      return undoing((desk, reader) => removeWithUndo(desk, reader, id));
    },
    choose: (id, fields) => undoing((desk, reader) => choose(desk, reader, id, cleaned(fields))),
    discard: (id) => undoing((desk) => discard(desk, id)),
    bringBack: (text) => change(phone, (desk) => bringBack(desk, readerOf(phone), text)),
    forget(id) {
      abandon(phone, editors, id);
      return change(phone, (desk) => forgetAll(desk, id));
    },
    learn: (id, news) => change(phone, (desk) => learn(desk, id, news)),
  };
}

type Back = (desk: Desk, reader: Reader) => void;

function discard(desk: Desk, id: string): Back {
  const item = desk.attention.get(id);
  desk.attention.delete(id);
  return (later) => void (item && later.attention.set(id, item));
}

function learn(desk: Desk, id: string, news: Partial<Known>): void {
  const row = desk.rows.get(id);
  const known = { ...row?.known, ...news };
  if (row && JSON.stringify(known) !== JSON.stringify(row.known)) desk.rows.set(id, { ...row, known });
}

async function edit(phone: Phone, editors: Editors, id: string): Promise<DocumentEditor | "open elsewhere"> {
  const here = editors.get(id);
  await here?.leaving;
  if (here && editors.get(id) === here) return here;
  const leave = await hold(editLock(id), A_MOMENT);
  if (!leave) return "open elsewhere";
  const left = await writeLastWords(phone, id);
  await refresh(phone);
  const shown = shownIn(phone.shelf, id, phone.session.person.id);
  if (shown && !shown.deleted) {
    const editor = opened(phone, editors, id, seenAs(shown), leave);
    if (Object.keys(left).length) editor.type(left);
    return editor;
  }
  leave();
  throw new Error("There is no such document on this phone.");
}

/** Its text goes, and what was typed in it last. */
function abandon(phone: Phone, editors: Editors, id: string): void {
  editors.get(id)?.abandon();
  dropLastWords(phone, id);
}

function opened(phone: Phone, editors: Editors, id: string, seen: Seen, leave: (() => void) | null): DocumentEditor {
  const editor = new DocumentEditor(phone, id, seen, () => {
    if (editors.get(id) === editor) editors.delete(id); // it may be another one by now
    leave?.();
  });
  editors.set(id, editor);
  return editor;
}

/** Opening a colleague's text is reported, unless one keeps that to oneself; what a card had to say is read. */
function see(phone: Phone, desk: Desk, document: string): void {
  const row = desk.rows.get(document);
  if (!row) return;
  if (row.code) desk.rows.set(document, { ...row, code: null });
  const reported = phone.session.shows_reads && row.author !== phone.session.person.id;
  if (reported && !desk.state.seen.includes(document)) desk.state.seen = [...desk.state.seen, document];
}

const newestOfMine = ({ shelf, session }: Phone): number =>
  [...shelf.rows.values()].reduce((newest, row) => (row.author === session.person.id ? Math.max(newest, madeAt(row.document) ?? 0) : newest), 0);

const fits = (entry: Entry, { mine, space, kind, target }: Parameters<Store["entries"]>[0]): boolean =>
  (mine === undefined || entry.mine === mine) &&
  (space === undefined || entry.space === space) &&
  (kind === undefined || entry.kind === kind) &&
  (target === undefined || entry.target === target);

const newestFirst = (one: Entry, other: Entry): number => other.createdAt - one.createdAt || (one.id < other.id ? 1 : -1);
