/** The nouns of the phone's store, as views and sync see them. */
import type { Phone } from "./phone";

export type Leaf = string | string[] | boolean | number | null;
export type Fields = Record<string, Leaf>;

/** Where a text is: only on this phone · waiting to send · safe on the server · needs attention. */
export type Kept = "typing" | "waiting" | "safe" | "attention";

/** A document as shown: the server's copy under everything that waits on this phone. */
export interface Entry {
  id: string;
  kind: string;
  author: string;
  space: string;
  target: string | null;
  fields: Fields;
  revision: string | null;
  number: number;
  /** Words of two writers met in the newest revision. */
  merged: boolean;
  /** `look_again` (it was not shared) or `edited_meanwhile` (it was not deleted), until `seen()`. */
  code: string | null;
  /** Day of arrival on the server, YYYY-MM-DD. */
  day: string | null;
  kept: Kept;
  mine: boolean;
  /** Milliseconds, from the id its writer's phone made: tells the day and the order, not the hour. */
  createdAt: number;
  /** All of its text is on this phone; only then can it be shared. */
  whole: boolean;
}

/** What the server refused: only the words the person added, and why. */
export interface Attention {
  id: string;
  document: string;
  kind: string;
  space: string;
  code: string;
  fields: Fields;
  at: number;
  target: string | null;
}

export interface Space {
  id: string;
  kind: "personal" | "circle" | "team" | "community" | "organisation";
  name: string;
  role: string;
}

/** Someone I share a space with, or the author of a text I may read. */
export interface Person {
  id: string;
  name: string;
  spaces: string[];
}

/** The answer of `GET /api/session`. */
export interface Session {
  person: { id: string; name: string; language: string };
  organisation: { id: string; name: string };
  organisation_roles: string[];
  device: string;
  personal: string;
  spaces: Space[];
  may: string[];
  shows_reads: boolean;
  /** Links for a new passphrase of mine that somebody made. */
  mended: { by: string; made_at: string; used_at: string | null }[];
}

/** Writes one document; saves at every pause of a second and when the page is hidden. */
export interface Editor {
  readonly id: string;
  readonly saved: "saved" | "saving";
  entry(): Entry;
  /** The whole present value of each leaf that changed. */
  type(fields: Fields): void;
  flush(): Promise<void>;
  /** Done, or Share when a space is named: releases what was held for a shared space, then closes.
   *  «Not whole»: it was not shared, and the editor stays open. */
  done(space?: string): Promise<"done" | "not whole">;
  /** Leaves the editor: private text is released, edits of shared text stay on this phone until `done()`. */
  close(): Promise<void>;
}

export interface Store {
  /** Its `spaces` are those of the newest answer. */
  readonly session: Session;
  readonly personal: string;
  /** Newest first by `createdAt`; deleted ones are left out. */
  entries(what: { mine?: boolean; space?: string; kind?: string; target?: string }): Promise<Entry[]>;
  entry(id: string): Promise<Entry | null>;
  /** A new document, in the personal space unless said otherwise; nothing is stored until the first `type()`. */
  create(kind: string, at: { space?: string; target?: string | null; fields?: Fields }): Promise<Editor>;
  edit(id: string): Promise<Editor | "open elsewhere">;
  /** Share or take back. */
  move(id: string, space: string): Promise<"moved" | "not whole">;
  remove(id: string): Promise<void>;
  attention(): Promise<Attention[]>;
  /** The words again: into their document if it is still where they were written for or private, else as a new private one. */
  resend(id: string): Promise<void>;
  discard(id: string): Promise<void>;
  /** How many entries have work on this phone alone: typing, waiting or needing attention. */
  unsent(): Promise<number>;
  oldestUnsent(): Promise<number | null>;
  /** Opened by me: reported with the next sync call, and its `code` has been read. */
  seen(document: string): Promise<void>;
  people(): Promise<Map<string, Person>>;
  /** Everything unsent as JSON; froze it first, so that it can never be applied twice. */
  rescue(): Promise<Blob>;
  /** The session as `GET /api/session` has it now, also for next time. */
  renew(session: Session): Promise<void>;
  /** Deletes this person's store from the phone. */
  wipe(): Promise<void>;
  /** Any change in the store, from any tab; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** For sync alone. */
  readonly phone: Phone;
}
