/** The store of one person on this phone, as views and sync use it. */
import { deleteDB } from "idb";
import { databaseName } from "./db";
import { waitingIn } from "./desk";
import { DocumentEditor } from "./editor";
import { cleaned } from "./leaves";
import { hold } from "./locks";
import type { Entry, Session, Store } from "./nouns";
import { remove, seenAs, send, type Seen } from "./outbox";
import { entriesOf, entryIn, shownIn } from "./overlay";
import { change, closePhone, openPhone, readerOf, refresh, renew, type Phone } from "./phone";
import { peopleOn } from "./people";
import { resend } from "./refusals";
import { rescue } from "./rescue";
import { rememberSession } from "./settings";
import { madeAt, newId } from "./uuid";

type Editors = Map<string, DocumentEditor>;

/** One database per person: `kring-<person id>`. */
export async function openStore(session: Session): Promise<Store> {
  const phone = await openPhone(session);
  const editors: Editors = new Map();
  return {
    phone,
    get session() {
      return phone.session;
    },
    personal: session.personal,
    ...reading(phone),
    ...writing(phone, editors),
    rescue: () => rescue(phone),
    renew: (now) => (renew(phone, now), rememberSession(now)),
    wipe: () => wipe(phone, editors),
    subscribe(listener) {
      phone.listeners.add(listener);
      return () => void phone.listeners.delete(listener);
    },
  };
}

type Reading = "entries" | "entry" | "attention" | "unsent" | "oldestUnsent" | "people";

function reading(phone: Phone): Pick<Store, Reading> {
  const { shelf } = phone;
  return {
    entries: async (what) => entriesOf(shelf, readerOf(phone)).filter((entry) => fits(entry, what)).sort(newestFirst),
    entry: async (id) => entryIn(shelf, id, readerOf(phone)),
    attention: async () => [...shelf.attention.values()].sort((one, other) => other.at - one.at),
    async unsent() {
      const waiting = waitingIn(shelf).map((m) => (m.kind === "choices" ? m.target : m.document));
      return new Set([...waiting, ...[...shelf.attention.values()].map((item) => item.document)]).size;
    },
    async oldestUnsent() {
      const moments = waitingIn(shelf).map((m) => m.began);
      return moments.length ? Math.min(...moments) : null;
    },
    people: () => peopleOn(phone),
  };
}

type Writing = "create" | "edit" | "move" | "remove" | "resend" | "discard" | "seen";

function writing(phone: Phone, editors: Editors): Pick<Store, Writing> {
  return {
    async create(kind, { space, target, fields }) {
      const id = newId(Date.now(), newestOfMine(phone));
      const seen: Seen = {
        kind, target: target ?? null, space: space ?? phone.session.personal, base: null, said: [], fields: cleaned(fields ?? {}), made: true,
      };
      const leave = await hold(`kring-edit-${id}`);
      return opened(phone, editors, id, seen, leave);
    },
    edit: (id) => edit(phone, editors, id),
    async move(id, space) {
      const seen = shownIn(phone.shelf, id, phone.session.person.id);
      if (!seen) return "moved";
      return editors.get(id)?.move(space) ?? change(phone, (desk) => send(desk, readerOf(phone), id, seenAs(seen), space));
    },
    remove(id) {
      editors.get(id)?.abandon();
      return change(phone, (desk) => remove(desk, readerOf(phone), id));
    },
    resend: (id) =>
      change(phone, (desk) => {
        const item = desk.attention.get(id);
        if (item) resend(desk, readerOf(phone), item);
      }),
    discard: (id) => change(phone, (desk) => void desk.attention.delete(id)),
    seen: (document) => change(phone, (desk) => see(phone, desk, document)),
  };
}

async function edit(phone: Phone, editors: Editors, id: string): Promise<DocumentEditor | "open elsewhere"> {
  const here = editors.get(id);
  await here?.leaving;
  if (here && editors.get(id) === here) return here;
  const leave = await hold(`kring-edit-${id}`);
  if (!leave) return "open elsewhere";
  await refresh(phone);
  const shown = shownIn(phone.shelf, id, phone.session.person.id);
  if (shown && !shown.deleted) return opened(phone, editors, id, seenAs(shown), leave);
  leave();
  throw new Error("There is no such document on this phone.");
}

function opened(phone: Phone, editors: Editors, id: string, seen: Seen, leave: (() => void) | null): DocumentEditor {
  const editor = new DocumentEditor(phone, id, seen, () => {
    editors.delete(id);
    leave?.();
  });
  editors.set(id, editor);
  return editor;
}

/** Opening a colleague's text is reported, unless one keeps that to oneself; what a card had to say is read. */
function see(phone: Phone, desk: Parameters<Parameters<typeof change>[1]>[0], document: string): void {
  const row = desk.rows.get(document);
  if (!row) return;
  if (row.code) desk.rows.set(document, { ...row, code: null });
  const reported = phone.session.shows_reads && row.author !== phone.session.person.id;
  if (reported && !desk.state.seen.includes(document)) desk.state.seen = [...desk.state.seen, document];
}

async function wipe(phone: Phone, editors: Editors): Promise<void> {
  for (const editor of [...editors.values()]) editor.abandon();
  closePhone(phone, true);
  await deleteDB(databaseName(phone.session.person.id));
}

const newestOfMine = ({ shelf, session }: Phone): number =>
  [...shelf.rows.values()].reduce((newest, row) => (row.author === session.person.id ? Math.max(newest, madeAt(row.document) ?? 0) : newest), 0);

const fits = (entry: Entry, { mine, space, kind, target }: Parameters<Store["entries"]>[0]): boolean =>
  (mine === undefined || entry.mine === mine) &&
  (space === undefined || entry.space === space) &&
  (kind === undefined || entry.kind === kind) &&
  (target === undefined || entry.target === target);

const newestFirst = (one: Entry, other: Entry): number => other.createdAt - one.createdAt || (one.id < other.id ? 1 : -1);
