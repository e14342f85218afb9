/** What a person can be told about sync. */
export interface SyncState {
  /** `offline`: no network; `waiting`: the server had trouble, again at `retryAt`. */
  phase: "idle" | "busy" | "offline" | "waiting";
  /** Nothing is discarded; sign in again and what waits is sent. */
  signedOut: null | "not_signed_in" | "session_expired" | "device_revoked" | "other_person";
  /** Milliseconds of the last good answer, also from before a restart. */
  lastAnswer: number | null;
  retryAt: number | null;
  /** The code of the last error, null after a good answer. */
  trouble: string | null;
  /** More is on its way than one answer holds, as on a phone that is new. */
  filling: boolean;
}

export interface Sync {
  state(): SyncState;
  subscribe(listener: () => void): () => void;
  /** Try at once; resolves when the attempt is over. */
  now(): Promise<void>;
  stop(): void;
}
