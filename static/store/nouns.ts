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
  /** What the server told of it beside its words, remembered for when there is no network. */
  known: Known;
}

/** Somebody in the space of a text, and in which role. */
export interface Reading {
  id: string;
  name: string;
  role: string;
}

export interface Known {
  /** Who may read it while it is in this space, and who joined too late to. */
  audience?: { space: string; readers: Reading[]; newcomers: Reading[] };
  /** Who opened it: names without times; for a team leader's text a number at most. */
  readBy?: { space: string; names: string[]; count: number | null };
  /** The two versions that were joined into this revision; null when they are not mine to choose from. */
  versions?: { revision: string; pair: Pair | null };
  /** Who wrote how many letters of each leaf of this revision, in order; null where that is not known. No words. */
  writers?: { revision: string; leaves: Record<string, [writer: string | null, letters: number][]> };
}

/** One of two versions that met. `here`: written on this phone. */
export interface Version {
  fields: Fields;
  writer: string;
  /** As its writer's clock had it; empty for all but me. */
  written_at: string;
  here: boolean;
}

export interface Pair {
  mine: Version;
  other: Version;
}

/** The server's copy of a text: what others see of it, whatever waits on this phone. */
export interface AtServer {
  space: string;
  fields: Fields;
}

/** A deleted text as the server still has it. */
export interface Deleted {
  id: string;
  kind: string;
  target: string | null;
  space: string;
  revision: string;
  fields: Fields;
}

/** Makes what was just done undone; nothing is lost by it. */
export type Undo = () => Promise<void>;

/** What the server refused: only the words the person added, and why; `said`: all of it, where all of it is theirs. */
export interface Attention {
  id: string;
  document: string;
  kind: string;
  space: string;
  code: string;
  fields: Fields;
  said?: Fields;
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
  /** The sets of values people here choose from; a server of before does not say. */
  values?: string[];
  /** Of fewer people nothing is shown. */
  smallest_group?: number;
  /** Links for a new passphrase of mine that somebody made. */
  mended: { by: string; made_at: string; used_at: string | null }[];
  /** For administrators: the day of the last backup outside the server, null without one. */
  copied_on?: string | null;
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

/** An entry with work on this phone alone. */
export type Unsent = Pick<Entry, "id" | "kind" | "target" | "fields" | "kept"> & { deleted: boolean };

/** Why a file was not put back; nothing was changed then. */
export type Unusable = "not_a_rescue_file" | "damaged" | "newer" | "other_organisation" | "other_person";

/** How many entries are back: none when all of it was here, or had been sent. */
export type PutBack = { back: number } | { refused: Unusable };

export interface Store {
  /** Its `spaces` are those of the newest answer. */
  readonly session: Session;
  readonly personal: string;
  /** A newer version has taken the phone over: this page goes on in memory, and all of it comes in when the app next opens. */
  readonly outdated: boolean;
  /** The texts on screen whose last words the phone could not keep, as on a full disk. */
  unkept(): Fields[];
  /** Newest first by `createdAt`; deleted ones are left out. */
  entries(what: { mine?: boolean; space?: string; kind?: string; target?: string }): Promise<Entry[]>;
  entry(id: string): Promise<Entry | null>;
  /** A new document, in the personal space unless said otherwise; nothing is stored until the first `type()`. */
  create(kind: string, at: { space?: string; target?: string | null; fields?: Fields }): Promise<Editor>;
  edit(id: string): Promise<Editor | "open elsewhere">;
  /** A note that its writer has not said yet: should the page go, it is said at the next start. */
  layNoteAside(meeting: string, leaf: string, words: string): void;
  /** What its writer keeps beside a text, for themselves alone. */
  beside(target: string): Promise<Fields>;
  /** `choose` says what changes, from what is there now; it never leaves the personal space. */
  keepBeside(target: string, choose: (now: Fields) => Fields): Promise<void>;
  /** Share or take back. */
  move(id: string, space: string): Promise<"moved" | "not whole">;
  remove(id: string): Promise<Undo>;
  /** Write a deleted text again: for its writer alone, wherever it was; what a team writes together, where it was. */
  bringBack(text: Deleted): Promise<void>;
  /** It was erased for good: whatever this phone held of it goes now. */
  forget(id: string): Promise<void>;
  /** Write these values, also where they stand already: so two joined versions become one. */
  choose(id: string, fields: Fields): Promise<Undo>;
  atServer(id: string): Promise<AtServer | null>;
  /** Remember what the server told of a text. */
  learn(id: string, news: Partial<Known>): Promise<void>;
  attention(): Promise<Attention[]>;
  /** The words again: into their document if it is still where they were written for or private, else as a new private one. */
  resend(id: string): Promise<void>;
  discard(id: string): Promise<Undo>;
  /** How many entries have work on this phone alone: typing, waiting or needing attention. */
  unsent(): Promise<number>;
  oldestUnsent(): Promise<number | null>;
  /** Which entries `unsent()` counts. */
  whatIsUnsent(): Promise<Unsent[]>;
  /** Throws away what is on this phone alone of an entry; the server's copy stays. */
  letGo(id: string): Promise<void>;
  /** Opened by me: reported with the next sync call, and its `code` has been read. */
  seen(document: string): Promise<void>;
  people(): Promise<Map<string, Person>>;
  /** Everything unsent as JSON; froze it first, so that it can never be applied twice. */
  rescue(): Promise<Blob>;
  /** Puts back what a rescue file of this person holds; a second time changes nothing. */
  putBack(file: string): Promise<PutBack>;
  /** The session as `GET /api/session` has it now, also for next time. */
  renew(session: Session): Promise<void>;
  /** Somebody else goes on here: saves what is being typed, and keeps only what the server does not have. How many entries that is. */
  retire(): Promise<number>;
  /** Deletes this person's store from the phone. */
  wipe(): Promise<void>;
  /** Any change in the store, from any tab; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** For sync alone. */
  readonly phone: Phone;
}
