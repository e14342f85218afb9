/** Phones for tests: the client's own store, each phone with an IndexedDB of its own. */
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import type { Entry, Fields, Session, Space, Store } from "../../static/store";
import { openStore } from "../../static/store";
import type { Waiting } from "../../static/store/db";
import { waitingIn } from "../../static/store/desk";
import { REST } from "../../static/store/overlay";
import type { Call, Gone, Outcome, Present, Reply } from "../../static/store/wire";
import { prepare, settle, type Request } from "../../static/sync/round";

export const ROZENHOF: Space = { id: "rozenhof", kind: "team", name: "Rozenhof", role: "member" };
export const BJORKEN: Space = { id: "bjorken", kind: "team", name: "Björken", role: "member" };

/** What stays when a page is closed: who signed in, and the disk. */
export interface Device {
  session: Session;
  disk: IDBFactory;
}

export function deviceOf(name: string, spaces: Space[] = [ROZENHOF], device = `${name}-phone`): Device {
  const personal = homeOf(name);
  const own: Space = { id: personal, kind: "personal", name: "", role: "member" };
  return {
    disk: new IDBFactory(),
    session: {
      person: { id: name, name, language: "nl" },
      organisation: { id: "house", name: "House" },
      organisation_roles: [],
      device,
      personal,
      spaces: [own, ...spaces],
      may: ["write"],
      shows_reads: true,
      mended: [],
    },
  };
}

export const homeOf = (name: string): string => `${name}-home`;

/** A page of the app on this device; opening another one is a second tab, or a restart. */
export function open(device: Device): Promise<Store> {
  globalThis.indexedDB = device.disk;
  return openStore(device.session);
}

export const openFor = (name: string, spaces?: Space[]): Promise<Store> => open(deviceOf(name, spaces));

/** Writes and leaves: shared when a space is named. */
export async function write(store: Store, words: string, space?: string): Promise<string> {
  const editor = await store.create("reflection", { fields: { model: "one_minute" } });
  editor.type({ "answers/one_minute.text": words });
  await (space ? editor.done(space) : editor.close());
  return editor.id;
}

export const TEXT = "answers/one_minute.text";

export async function typeInto(store: Store, id: string, fields: Fields | string): Promise<void> {
  const editor = await edited(store, id);
  editor.type(typeof fields === "string" ? { [TEXT]: fields } : fields);
  await editor.flush();
}

export async function edited(store: Store, id: string) {
  const editor = await store.edit(id);
  if (editor === "open elsewhere") throw new Error(editor);
  return editor;
}

export const outbox = (store: Store, id?: string): Waiting[] => waitingIn(store.phone.shelf, id);

export async function shown(store: Store, id: string): Promise<Entry> {
  const entry = await store.entry(id);
  if (!entry) throw new Error(`${id} is not shown`);
  return entry;
}

/** What a call would carry now, or after everyone has put the phone away. */
export const call = (store: Store, rested = false): Promise<Request> =>
  prepare(store.phone, { most: 500, aside: new Set(), now: Date.now() + (rested ? REST : 0) });

export function replyOf(store: Store, said: Partial<Reply> = {}): Reply {
  const { spaces } = store.session;
  const cursors = Object.fromEntries(spaces.map((space) => [space.id, "cursor"]));
  return { epoch: "first", copied: null, more: false, reset: [], wants: [], outcomes: [], changes: [], cursors, spaces, ...said };
}

export const outcome = (mutation: string, status: Outcome["status"], code: string | null = null): Outcome => ({
  mutation, status, code, revision: status === "accepted" ? mutation : "merged-revision", sequence: 1,
});

/** A server that takes everything as it comes; no merging, no rules. */
export function accepted(store: Store, body: Call, said: Partial<Reply> = {}): Reply {
  const outcomes = body.mutations.map((m) => outcome(m.id, "accepted"));
  const written = new Map(body.mutations.map((m) => [m.document, m]));
  const changes = [...written.values()].filter((m) => !m.deleted).map((m) => {
    const fields = { ...store.phone.shelf.rows.get(m.document)?.fields };
    for (const each of body.mutations.filter((one) => one.document === m.document))
      for (const [leaf, { now }] of Object.entries(each.fields)) fields[leaf] = now;
    return row({ document: m.document, kind: m.kind, target: m.target, space: m.space, author: body.person, log: store.personal, revision: m.id, fields });
  });
  return replyOf(store, { outcomes, changes, ...said });
}

export const row = (said: Partial<Present> & { document: string }): Present => ({
  log: "rozenhof", kind: "reflection", space: said.log ?? "rozenhof", target: null, author: "Bram", revision: `revision of ${said.document}`,
  number: 1, fields: {}, merged: false, day: "2026-03-04", ...said,
});

export const gone = (document: string, log: string, erased = false): Gone => ({ document, log, gone: true, erased });

/** One whole exchange with a server that accepts. */
export async function sync(store: Store, said: Partial<Reply> = {}): Promise<Request> {
  const request = await call(store, true);
  await settle(store.phone, request, accepted(store, request.body, said));
  return request;
}

/** One exchange in which the server says exactly this. */
export async function hear(store: Store, said: Partial<Reply>): Promise<Request> {
  const request = await call(store, true);
  await settle(store.phone, request, replyOf(store, said));
  return request;
}
