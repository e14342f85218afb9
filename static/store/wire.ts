/** What phone and server say to each other in one sync call; mirrors journal/sync/protocol.py. */
import type { Fields, Leaf, Space } from "./nouns";

/** «This leaf was this, and is that now.» */
export interface Edit {
  was: Leaf;
  now: Leaf;
}

export interface Mutation {
  id: string;
  document: string;
  kind: string;
  target: string | null;
  /** The revision, or the earlier mutation, its writer had on screen; null makes the document. */
  base: string | null;
  /** The space it leaves; null is no move. */
  from: string | null;
  /** The space its writer had on screen, or moves it to. */
  space: string;
  fields: Record<string, Edit>;
  deleted: boolean;
  /** Answered before, sent once more because the server went back to an older copy. */
  again: boolean;
  written_at: string;
}

export interface Call {
  person: string;
  device: string;
  epoch: string | null;
  limit: number;
  cursors: Record<string, string>;
  mutations: Mutation[];
  seen: string[];
}

export interface Outcome {
  mutation: string;
  status: "accepted" | "merged" | "rejected";
  revision: string | null;
  sequence: number;
  code: string | null;
}

/** A document as it is now; `log` is the space whose list brought it. */
export interface Present {
  log: string;
  document: string;
  kind: string;
  space: string;
  target: string | null;
  author: string;
  revision: string;
  number: number;
  fields: Fields;
  merged: boolean;
  day: string;
  gone?: false;
}

export interface Gone {
  log: string;
  document: string;
  gone: true;
  erased: boolean;
}

export interface Reply {
  epoch: string;
  /** The sequence up to which the server has a copy off the machine; null without copies. */
  copied: number | null;
  more: boolean;
  reset: string[];
  wants: string[];
  outcomes: Outcome[];
  changes: (Present | Gone)[];
  cursors: Record<string, string>;
  spaces: Space[];
}
