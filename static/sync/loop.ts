/** When to sync: triggers, back-off, one tab at a time. */
import { alone } from "../store/locks";
import type { Store } from "../store/nouns";
import { openStore } from "../store/open";
import { closePhone, readerOf, type Phone } from "../store/phone";
import { lastSession } from "../store/settings";
import { carrier } from "./attached";
import { registerBackground } from "./background";
import { hasEnded } from "./ending";
import { exchange, fresh, type Progress } from "./exchange";
import { renewPeople } from "./people";
import { sendable } from "./round";
import type { Sync, SyncState } from "./state";
import { api, type Api } from "./transport";
import { learnVersions } from "./versions";

const EVERY = 5 * 60_000;
const RETRY = 60_000;
const FIRST_WAIT = 2_000;
const LOCK_PATIENCE = 90_000;
/** Let a burst of changes pass. */
const SOON = 300;

/** Keeps a store in step with the server until stopped. `server` is the app's own unless a test names one. */
export function startSync(store: Store, server: Api = api): Sync {
  const loop = new Loop(store.phone, server);
  return { state: () => loop.state, subscribe: loop.subscribe, now: loop.now, stop: loop.stop };
}

/** One full sync without any page, for the service worker; nothing happens when nobody is signed in. */
export async function syncInBackground(): Promise<void> {
  const session = (await hasEnded()) ? await lastSession() : null;
  if (!session) return;
  const { phone } = await openStore(session);
  try {
    await alone(lockOf(phone), LOCK_PATIENCE, () => exchange(phone, api, fresh()));
  } finally {
    closePhone(phone); // an open one would keep the next version waiting
  }
}

const lockOf = (phone: Phone): string => `kring-sync-${phone.session.person.id}`;

class Loop {
  state: SyncState;
  private readonly listeners = new Set<() => void>();
  private readonly progress: Progress = fresh();
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private stopped = false;
  private readonly quiet: () => void;
  private readonly carry: (wants: string[]) => Promise<void>;

  constructor(private readonly phone: Phone, private readonly server: Api) {
    const { lastAnswer } = phone.shelf.state;
    // A phone that knows it is offline says so at once: a band that came later would push the list down.
    const trouble = typeof navigator !== "undefined" && navigator.onLine === false ? "offline" : null;
    this.state = { phase: "idle", signedOut: null, lastAnswer, retryAt: null, trouble, filling: false };
    this.carry = carrier(phone, server);
    this.quiet = this.listenTo();
    void this.now();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  now = (): Promise<void> => {
    this.failures = 0;
    this.say({ signedOut: null });
    return this.run();
  };

  stop = (): void => {
    this.stopped = true;
    clearTimeout(this.timer);
    this.quiet();
  };

  private run(): Promise<void> {
    if (this.stopped || this.phone.closed) return Promise.resolve();
    this.running ??= this.once().finally(() => (this.running = null));
    return this.running;
  }

  private async once(): Promise<void> {
    clearTimeout(this.timer);
    this.say({ phase: "busy", retryAt: null });
    try {
      const trouble = await alone(lockOf(this.phone), LOCK_PATIENCE, () => exchange(this.phone, this.server, this.progress, this.fill));
      if (trouble) this.failed(trouble);
      else await this.succeeded();
    } catch (error) {
      this.failed({ code: (error as Error).name, signedOut: null, retryAfter: null }); // the phone's own disk
    }
  }

  private fill = (filling: boolean): void => {
    if (this.state.filling !== filling) this.say({ filling });
  };

  private async succeeded(): Promise<void> {
    this.failures = 0;
    this.say({ phase: "idle", signedOut: null, trouble: null, lastAnswer: this.phone.shelf.state.lastAnswer });
    this.later(this.progress.retry ? RETRY : EVERY);
    void this.carry(this.progress.wants);
    await renewPeople(this.phone, this.server);
    await learnVersions(this.phone, this.server);
  }

  private failed({ code, signedOut, retryAfter }: Trouble): void {
    if (signedOut) return this.say({ phase: "idle", signedOut, trouble: code });
    const wait = Math.min(EVERY, FIRST_WAIT * 2 ** this.failures++) * (0.5 + Math.random());
    const delay = Math.max(wait, (retryAfter ?? 0) * 1000);
    this.say({ phase: code === "offline" ? "offline" : "waiting", trouble: code, retryAt: Date.now() + delay });
    this.later(delay);
    void registerBackground();
  }

  private later(delay: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.run(), delay);
  }

  private say(news: Partial<SyncState>): void {
    this.state = { ...this.state, ...news };
    for (const listener of this.listeners) listener();
  }

  /** After a change in the store there may be something to send; not while the server wants to be left alone. */
  private changed = (): void => {
    const idle = this.state.phase === "idle" && !this.state.signedOut;
    if (idle && sendable(this.phone.shelf, readerOf(this.phone)).length) this.later(SOON);
  };

  private listenTo(): () => void {
    const seen = () => document.visibilityState === "visible" && !this.state.signedOut && void this.now();
    const away = () => this.say({ phase: "offline", trouble: "offline" });
    this.phone.listeners.add(this.changed);
    if (typeof document === "undefined") return () => void this.phone.listeners.delete(this.changed);
    addEventListener("online", seen);
    addEventListener("offline", away);
    document.addEventListener("visibilitychange", seen);
    return () => {
      this.phone.listeners.delete(this.changed);
      removeEventListener("online", seen);
      removeEventListener("offline", away);
      document.removeEventListener("visibilitychange", seen);
    };
  }
}

type Trouble = NonNullable<Awaited<ReturnType<typeof exchange>>>;
