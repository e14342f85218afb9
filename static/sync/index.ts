/** How the phone and the server agree: what views may see of it. */
export type { SyncState, Sync } from "./state";
export type { Answer, Api } from "./transport";
export { endSession, hasEnded } from "./ending";
export { startSync, syncInBackground } from "./loop";
export { api } from "./transport";
