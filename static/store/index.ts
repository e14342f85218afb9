/** The phone's store: what views may see of it. */
export type { Attention, Editor, Entry, Fields, Kept, Leaf, Person, Session, Space, Store } from "./nouns";
export { openStore } from "./open";
export { lastSession, remember, rememberSession, setting } from "./settings";
