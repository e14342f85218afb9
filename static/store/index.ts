/** The phone's store: what views may see of it. */
export type {
  Attention, AtServer, Deleted, Editor, Entry, Fields, Kept, Known, Leaf, Pair, Person, PutBack, Reading, Session, Space,
  Store, Undo, Unsent, Unusable, Version,
} from "./nouns";
export { both, compare, differing, type Piece } from "./compare";
export { inLetters } from "./base64";
export { bytesOf, heldOf, keepFile, type Held } from "./files";
export { isOwn, isProse } from "./kinds";
export { openStore } from "./open";
export { lastSession, remember, rememberSession, setting } from "./settings";
