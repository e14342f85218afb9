/**
 * Phones under a program's command: one command as JSON on each line in, one answer on each line out.
 *
 * Every phone is the client's own store and sync; only its disk is in memory, and nothing happens by itself:
 * no timers of the loop, no news between tabs, no locks, so that the program decides what happens when.
 */
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { createInterface } from "node:readline";
import { openStore, type Editor, type Entry, type Fields, type Session, type Store } from "../../../static/store";
import { waitingIn } from "../../../static/store/desk";
import { REST } from "../../../static/store/overlay";
import { closePhone, refresh } from "../../../static/store/phone";
import type { Reply } from "../../../static/store/wire";
import { prepare, settle, type Request } from "../../../static/sync/round";
import { apiOf } from "../../../static/sync/transport";

Object.defineProperty(globalThis, "BroadcastChannel", { value: undefined });
Object.defineProperty(navigator, "locks", { value: undefined });

interface Phone {
  disk: string;
  session: Session;
  store: Store;
  editors: Map<string, Editor>;
}

interface Command {
  do: string;
  phone: string;
  id: string;
  [more: string]: unknown;
}

let phones = new Map<string, Phone>();
let disks = new Map<string, IDBFactory>();

/** Reads the disk as it is; words that were only on screen are lost. */
async function open(name: string, disk: string, session: Session): Promise<void> {
  const factory = disks.get(disk) ?? new IDBFactory();
  disks.set(disk, factory);
  globalThis.indexedDB = factory;
  phones.set(name, { disk, session, store: await openStore(session), editors: new Map() });
}

function phoneOf({ phone }: Command): Phone {
  const found = phones.get(phone);
  if (!found) throw new Error(`no phone ${phone}`);
  return found;
}

async function editorOf(command: Command): Promise<Editor> {
  const phone = phoneOf(command);
  const found = phone.editors.get(command.id) ?? (await phone.store.edit(command.id));
  if (found === "open elsewhere") throw new Error(found);
  phone.editors.set(found.id, found);
  return found;
}

const summary = ({ id, kind, author, space, target, fields, kept, merged, code, revision }: Entry) =>
  ({ id, kind, author, space, target, fields, kept, merged, code, revision });

const verbs: Record<string, (command: Command) => Promise<unknown>> = {
  async reset() {
    for (const phone of phones.values()) closePhone(phone.store.phone);
    phones = new Map();
    disks = new Map();
  },
  open: (command) => open(command.phone, command.disk as string, command.session as Session),
  async crash(command) {
    const { disk, session, store } = phoneOf(command);
    closePhone(store.phone);
    await open(command.phone, disk, session);
  },
  async create(command) {
    const phone = phoneOf(command);
    const editor = await phone.store.create(command.kind as string, command as { space?: string; target?: string; fields?: Fields });
    phone.editors.set(editor.id, editor);
    return editor.id;
  },
  /** Null when another tab has deleted it meanwhile. */
  async edit(command) {
    const { store, editors } = phoneOf(command);
    await refresh(store.phone);
    if (!editors.has(command.id) && !(await store.entry(command.id))) return null;
    return summary((await editorOf(command)).entry());
  },
  async type(command) {
    const editor = await editorOf(command);
    editor.type(command.fields as Fields);
    await editor.flush();
  },
  async done(command) {
    const result = await (await editorOf(command)).done(command.space as string | undefined);
    phoneOf(command).editors.delete(command.id);
    return result;
  },
  async close(command) {
    await (await editorOf(command)).close();
    phoneOf(command).editors.delete(command.id);
  },
  move: (command) => phoneOf(command).store.move(command.id, command.space as string),
  async remove(command) {
    phoneOf(command).editors.delete(command.id);
    await phoneOf(command).store.remove(command.id);
  },
  resend: (command) => phoneOf(command).store.resend(command.id),
  discard: async (command) => void (await phoneOf(command).store.discard(command.id)),
  async rescue(command) {
    return JSON.parse(await (await phoneOf(command).store.rescue()).text()) as unknown;
  },
  putBack: (command) => phoneOf(command).store.putBack(JSON.stringify(command.file)),
  show: async (command) => (await phoneOf(command).store.entries({})).map(summary),
  rows: async (command) => [...phoneOf(command).store.phone.shelf.rows.values()],
  outbox: async (command) => waitingIn(phoneOf(command).store.phone.shelf),
  attention: (command) => phoneOf(command).store.attention(),
  answered: (command) => phoneOf(command).store.phone.db.count("answered"),
  unsent: (command) => phoneOf(command).store.unsent(),
  spaces: async (command) => phoneOf(command).store.session.spaces,
  prepare: (command) =>
    prepare(phoneOf(command).store.phone, { most: 500, aside: new Set(), now: Date.now() + (command.rested ? REST : 0) }),
  post: (command) => apiOf(command.server as string, command.headers as Record<string, string>).send("sync", command.body),
  settle: (command) => settle(phoneOf(command).store.phone, command.request as Request, command.answer as Reply),
};

async function obey(line: string): Promise<unknown> {
  const command = JSON.parse(line) as Command;
  const verb = verbs[command.do];
  if (!verb) return { error: `no such command: ${command.do}` };
  try {
    return { said: (await verb(command)) ?? null };
  } catch (error) {
    return { error: (error as Error).stack };
  }
}

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await obey(line))}\n`);
process.exit(0);
