/** The small database all people of this phone share: who was here last, which language. */
import { openDB } from "idb";
import type { Session } from "./nouns";

const NAME = "kring";

const opened = () =>
  openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore("settings"), blocking: (_old, _new, event) => (event.target as IDBDatabase).close() });

type Connection = ReturnType<typeof opened>;
/** One connection as long as it lasts: the app asks for a handful of settings before it shows anything. */
const connections = new WeakMap<IDBFactory, Connection>();

function connection(): Connection {
  const db = connections.get(indexedDB) ?? opened();
  connections.set(indexedDB, db);
  return db;
}

async function within<T>(work: (db: Awaited<Connection>) => Promise<T>): Promise<T> {
  try {
    return await work(await connection());
  } catch {
    connections.delete(indexedDB); // dropped while the app slept, or never made
    return work(await connection());
  }
}

export const setting = <T>(name: string): Promise<T | undefined> =>
  within(async (db) => (await db.get("settings", name)) as T | undefined);

export const remember = (name: string, value: unknown): Promise<void> =>
  within(async (db) => void (await db.put("settings", value, name)));

/** Who signed in last on this phone, so that the app opens without network. */
export const lastSession = async (): Promise<Session | null> => (await setting<Session | null>("session")) ?? null;

export const rememberSession = (session: Session | null): Promise<void> => remember("session", session);
