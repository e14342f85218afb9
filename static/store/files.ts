/** Photos, drawings and spoken notes on this phone, in a database of their own: words never wait for them. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from "idb";
import { remember, setting } from "./settings";
import { revealAll, sealAll } from "./vault";

/** A file that hangs on a document; its name is the SHA-256 of what is in it. */
export interface Held {
  document: string;
  name: string;
  size: number;
  /** Made on this phone, which brings it to the server. */
  mine: boolean;
  /** Bytes that the server has of it. */
  have: number;
  whole: boolean;
  /** Why the server does not take it. */
  refused: string | null;
  /** Milliseconds: when it was kept here. */
  at: number;
}

type Key = [document: string, name: string];
type Bytes = { document: string; name: string; data: ArrayBuffer };

interface Shape extends DBSchema {
  held: { key: Key; value: Held; indexes: { document: string } };
  bytes: { key: Key; value: Bytes };
}

const databaseName = (person: string): string => `kring-files-${person}`;
const flag = (person: string): string => `files-${person}`;
const KEY = ["document", "name"];

function upgrade(db: IDBPDatabase<Shape>): void {
  db.createObjectStore("held", { keyPath: KEY }).createIndex("document", "document");
  db.createObjectStore("bytes", { keyPath: KEY });
}

async function within<T>(person: string, work: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<T> {
  const db = await openDB<Shape>(databaseName(person), 1, { upgrade });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Whether there was ever one on this phone, asked without opening anything. */
export const hasFiles = async (person: string): Promise<boolean> => (await setting<boolean>(flag(person))) ?? false;

/** On the phone, all of it or nothing; a full disk throws. */
export async function keepFile(person: string, held: Held, data: ArrayBuffer): Promise<void> {
  await remember(flag(person), true);
  const sealed = await sealAll([{ document: held.document, name: held.name, data }]);
  await within(person, async (db) => {
    const tx = db.transaction(["held", "bytes"], "readwrite", { durability: "strict" });
    await Promise.all([tx.objectStore("held").put(held), ...sealed.map((each) => tx.objectStore("bytes").put(each)), tx.done]);
  });
}

export const heldFiles = async (person: string): Promise<Held[]> =>
  (await hasFiles(person)) ? within(person, (db) => db.getAll("held")) : [];

export const heldOf = async (person: string, document: string): Promise<Held[]> =>
  (await hasFiles(person)) ? within(person, (db) => db.getAllFromIndex("held", "document", document)) : [];

export async function bytesOf(person: string, document: string, name: string): Promise<ArrayBuffer | null> {
  if (!(await hasFiles(person))) return null;
  const found = await within(person, (db) => db.get("bytes", [document, name]));
  return found ? (await revealAll([found]))[0]!.data : null;
}

export const noteFile = (person: string, { document, name }: Held, news: Partial<Held>): Promise<void> =>
  within(person, async (db) => {
    const tx = db.transaction("held", "readwrite");
    const known = await tx.store.get([document, name]);
    if (known) await tx.store.put({ ...known, ...news });
    await tx.done;
  });

export const dropFiles = (person: string, files: Held[]): Promise<void> =>
  within(person, async (db) => {
    const tx = db.transaction(["held", "bytes"], "readwrite");
    const keys = files.map(({ document, name }): Key => [document, name]);
    await Promise.all([...keys.flatMap((key) => [tx.objectStore("held").delete(key), tx.objectStore("bytes").delete(key)]), tx.done]);
  });

export async function wipeFiles(person: string): Promise<void> {
  if (!(await hasFiles(person))) return;
  await deleteDB(databaseName(person));
  await remember(flag(person), false);
}
