/** Who is here: the person, their store on this phone, and the sync that serves it. */
import { batch, signal } from "@preact/signals";
import { isLanguage, language, speak } from "../i18n";
import { lastSession, openStore, remember, rememberSession, type Session, type Space, type Store } from "../store";
import { api, startSync, type Sync, type SyncState } from "../sync";

type Here = { store: Store; sync: Sync };

export const here = signal<Here | null>(null);
export const session = signal<Session | null>(null);
export const syncState = signal<SyncState | null>(null);

/** The store of whoever is here; views behind the door are only shown when somebody is. */
export function store(): Store {
  if (!here.value) throw new Error("nobody is here");
  return here.value.store;
}

export function sync(): Sync {
  if (!here.value) throw new Error("nobody is here");
  return here.value.sync;
}

/** Open the app for a person. The same person again keeps their open store and sends what waits. */
export async function enter(next: Session): Promise<void> {
  if (session.value?.person.id === next.person.id && here.value) {
    session.value = next;
    await here.value.store.renew(next);
    return here.value.sync.now();
  }
  const before = await lastSession();
  if (before?.person.id !== next.person.id) await greet(next);
  await rememberSession(next);
  here.value?.sync.stop();
  const opened = await openStore(next);
  const started = startSync(opened);
  opened.subscribe(() => {
    session.value = opened.session;
  });
  started.subscribe(() => {
    syncState.value = started.state();
    if (started.state().signedOut === "device_revoked") void turnOut();
  });
  batch(() => {
    session.value = next;
    syncState.value = started.state();
    here.value = { store: opened, sync: started };
    turnedOut.value = false;
  });
}

/** After signing out: nothing of this person stays on the phone. */
export async function leave(): Promise<void> {
  const gone = here.value;
  gone?.sync.stop();
  await Promise.all([rememberSession(null), remember("leaders", [])]);
  batch(() => {
    here.value = null;
    session.value = null;
  });
  await gone?.store.wipe();
}

/** This phone was signed out from another one: it may be in the wrong hands, so it forgets. */
export const turnedOut = signal(false);

async function turnOut(): Promise<void> {
  turnedOut.value = true;
  await leave();
}

/** Whoever was here last, at once and without a network; then whoever the server says is here. */
export async function arrive(): Promise<void> {
  const last = await lastSession();
  if (last) await enter(last);
  const asked = api.get<Session>("session").then((answer) => (answer.ok ? enter(answer.value) : undefined));
  if (!last) await asked;
}

/** Whether the language was chosen at the door, before we knew who is there. */
let chosenAtTheDoor = false;

/** Somebody new on this phone hears their own language, unless they have just chosen another one here. */
async function greet({ person }: Session): Promise<void> {
  if (!chosenAtTheDoor) await change(person.language);
  else if (person.language !== language.value) void api.patch("session", { language: language.value });
  chosenAtTheDoor = false;
}

export async function chooseLanguage(next: string): Promise<void> {
  await change(next);
  if (session.value) void api.patch("session", { language: next });
  else chosenAtTheDoor = true;
}

async function change(next: string): Promise<void> {
  if (!isLanguage(next) || !(await speak(next))) return;
  await remember("language", next);
  document.querySelector("link[rel=manifest]")?.setAttribute("href", `/manifest.webmanifest?language=${next}`);
}

/** Where a text can be shared: every space but one's own and the organisation's. */
export function sharedSpaces(): Space[] {
  return (session.value?.spaces ?? []).filter((space) => !["personal", "organisation"].includes(space.kind));
}

export function spaceOf(id: string): Space | undefined {
  return session.value?.spaces.find((space) => space.id === id);
}

export function may(what: string): boolean {
  return session.value?.may.includes(what) ?? false;
}
