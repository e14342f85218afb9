/** The small database all people of this phone share: who was here last, which language. */
import { openDB } from "idb";
import type { Session } from "./nouns";

const NAME = "kring";

const opened = () =>
  openDB(NAME, 1, { upgrade: (db) => void db.createObjectStore("settings"), blocking: (_old, _new, event) => (event.target as IDBDatabase).close() });

async function within<T>(work: (db: Awaited<ReturnType<typeof opened>>) => Promise<T>): Promise<T> {
  const db = await opened();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

export const setting = <T>(name: string): Promise<T | undefined> =>
  within(async (db) => (await db.get("settings", name)) as T | undefined);

export const remember = (name: string, value: unknown): Promise<void> =>
  within(async (db) => void (await db.put("settings", value, name)));

/** Who signed in last on this phone, so that the app opens without network. */
export const lastSession = async (): Promise<Session | null> => (await setting<Session | null>("session")) ?? null;

export const rememberSession = (session: Session | null): Promise<void> => remember("session", session);
