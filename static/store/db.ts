/** IndexedDB: one database per person, its records and its upgrade steps. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Attention, Known, Person } from "./nouns";
import type { Mutation, Present } from "./wire";

/** The server's copy of a document. */
export interface Row extends Omit<Present, "gone"> {
  /** What became of my last share or deletion, until I have seen it. */
  code: string | null;
  known?: Known;
}

/** A mutation that is on this phone alone. */
export interface Waiting extends Mutation {
  /** Place in the outbox. */
  order: number;
  /** It was sent, or is in a rescue file: its text and id never change again. */
  frozen: boolean;
  /** Released by its writer: Done, Share, or leaving a private text. */
  ready: boolean;
  /** Milliseconds: when its first and its last word were typed. */
  began: number;
  rested: number;
}

/** What needs attention; `made`: the refused mutation was to make its document. */
export interface Refused extends Attention {
  made: boolean;
}

/** A mutation the server answered, kept until a copy off the machine has it too. */
export interface Answered {
  id: string;
  document: string;
  sequence: number;
  at: number;
  size: number;
  mutation: Mutation;
}

/** Where this phone and the server stand. */
export interface State {
  /** Raised by every writing transaction; a tab that missed one reads everything anew. */
  version: number;
  /** The call whose answer counts; every other answer is thrown away. */
  request: string | null;
  epoch: string | null;
  cursors: Record<string, string>;
  /** Documents not delivered anew since a reset; dropped when filling ends. */
  stale: string[];
  seen: string[];
  /** The newest day of arrival the server told of: the phone's own clock decides nothing. */
  today: string | null;
  lastAnswer: number | null;
  /** Bytes in `answered` while the server has no copies. */
  answeredSize: number;
}

export interface Shape extends DBSchema {
  rows: { key: string; value: Row };
  outbox: { key: string; value: Waiting };
  attention: { key: string; value: Refused };
  answered: { key: string; value: Answered; indexes: { sequence: number; document: string; at: number } };
  state: { key: "sync"; value: State };
  people: { key: string; value: Person };
}

export type Database = IDBPDatabase<Shape>;

export const FRESH: State = {
  version: 0, request: null, epoch: null, cursors: {}, stale: [], seen: [], today: null, lastAnswer: null, answeredSize: 0,
};

export const databaseName = (person: string): string => `kring-${person}`;

/** Steps from each version to the next; a released one never changes. */
const STEPS: ((db: Database) => void)[] = [
  (db) => {
    db.createObjectStore("rows", { keyPath: "document" });
    db.createObjectStore("outbox", { keyPath: "id" });
    db.createObjectStore("attention", { keyPath: "id" });
    const answered = db.createObjectStore("answered", { keyPath: "id" });
    for (const index of ["sequence", "document", "at"] as const) answered.createIndex(index, index);
    db.createObjectStore("state");
    db.createObjectStore("people", { keyPath: "id" });
  },
];

/** Opens a person's database; lets go when another tab wants to delete or upgrade it. */
export const openDatabase = (person: string): Promise<Database> =>
  openDB<Shape>(databaseName(person), STEPS.length, {
    upgrade: (db, from) => STEPS.slice(from).forEach((step) => step(db)),
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
