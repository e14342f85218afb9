/** Who is here: the person, their store on this phone, and the sync that serves it. */
import { batch, computed, signal } from "@preact/signals";
import { isLanguage, language, speak } from "../i18n";
import { warm } from "../i18n/dates";
import { lastSession, openStore, remember, rememberSession, type Fields, type Session, type Space, type Store } from "../store";
import { api, hasEnded, startSync, type Sync, type SyncState } from "../sync";
import { comeBack, leaveBehind } from "./door/others";
import { followWindows, tellWindows } from "./windows";

type Here = { store: Store; sync: Sync };

export const here = signal<Here | null>(null);
export const session = signal<Session | null>(null);
export const syncState = signal<SyncState | null>(null);
/** Whether the server has answered this phone: before that, an empty list says nothing. */
export const serverAnswered = computed(() => Boolean(syncState.value?.lastAnswer));
/** A newer version has taken this phone over; this page goes on until its reader updates. */
export const outdated = signal(false);
/** The texts on screen that the phone could not keep. */
export const unkept = signal<Fields[]>([]);

/** The store of whoever is here; views behind the door are only shown when somebody is. */
export function store(): Store {
  if (!here.value) throw new Error("nobody is here");
  return here.value.store;
}

export function sync(): Sync {
  if (!here.value) throw new Error("nobody is here");
  return here.value.sync;
}

/** Whose words this page has held in memory. */
let met: string | null = null;

/** Open the app for a person. The same person again keeps their open store and sends what waits. */
export async function enter(next: Session): Promise<void> {
  if (session.value?.person.id === next.person.id && here.value) {
    session.value = next;
    await here.value.store.renew(next);
    return here.value.sync.now();
  }
  setTimeout(warm); // while the store opens
  const before = await lastSession();
  if (before?.person.id !== next.person.id) await welcome(next);
  if (met && met !== next.person.id) return startAnew();
  met = next.person.id;
  const opened = await openStore(next);
  const started = startSync(opened);
  follow(opened, started);
  batch(() => {
    session.value = next;
    syncState.value = started.state();
    here.value = { store: opened, sync: started };
    turnedOut.value = null;
  });
}

function follow(opened: Store, started: Sync): void {
  opened.subscribe(() => {
    session.value = opened.session;
    outdated.value = opened.outdated;
    unkept.value = opened.unkept();
  });
  started.subscribe(() => {
    syncState.value = started.state();
    if (started.state().signedOut === "device_revoked") void turnOut();
  });
}

/** Somebody other than the last one is here now. */
async function welcome(next: Session): Promise<void> {
  await greet(next);
  await makeRoom(next);
  await rememberSession(next);
  tellWindows(next.person.id);
}

/** Whoever was here before keeps what was not sent, for when they sign in again; nobody else sees a word of it. */
async function makeRoom(next: Session): Promise<void> {
  const gone = here.value;
  gone?.sync.stop();
  nobody();
  if (gone && (await gone.store.retire())) await leaveBehind(gone.store.session.person.id);
  await comeBack(next.person.id);
}

function nobody(): void {
  batch(() => {
    here.value = null;
    session.value = null;
  });
}

/** A page in which somebody else was begins once more: whatever it remembers of them is gone with it. */
function startAnew(): Promise<never> {
  history.replaceState(null, "", "/#/reflections");
  location.reload();
  return new Promise(() => undefined);
}

/** After signing out: nothing of this person stays on the phone. */
export async function leave(): Promise<void> {
  const gone = here.value;
  gone?.sync.stop();
  await Promise.allSettled([rememberSession(null), remember("leaders", []), remember("themes", null)]);
  nobody();
  await gone?.store.wipe();
  tellWindows(null);
}

/** This phone was signed out from another one: it may be in the wrong hands, so it forgets. How many entries it lost. */
export const turnedOut = signal<number | null>(null);

async function turnOut(): Promise<void> {
  const lost = await store().unsent().catch(() => 0);
  await leave();
  turnedOut.value = lost;
}

/** Whoever was here last, at once and without a network; then whoever the server says is here. */
export async function arrive(): Promise<void> {
  followWindows(() => session.value?.person.id ?? null);
  const last = await lastSession();
  if (last) await enter(last);
  const asked = ask();
  if (!last) await asked;
}

async function ask(): Promise<void> {
  if (!(await hasEnded())) return addEventListener("online", () => void hasEnded(), { once: true });
  const answer = await api.get<Session>("session");
  if (answer.ok) await enter(answer.value);
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

/** Whether I am told what many value there: in a circle nobody is, and a guest is not. */
export const toldOf = ({ kind, role }: Space): boolean => (kind === "team" || kind === "community") && role !== "guest";

export function spaceOf(id: string): Space | undefined {
  return session.value?.spaces.find((space) => space.id === id);
}

/** What holds where nobody chose otherwise, for a phone that its server has not told yet. */
const SMALLEST_GROUP = 5;

/** Of fewer people than this nothing is shown. */
export const smallestGroup = computed(() => session.value?.smallest_group ?? SMALLEST_GROUP);

export function may(what: string): boolean {
  return session.value?.may.includes(what) ?? false;
}

export function administers(): boolean {
  return session.value?.organisation_roles.includes("administrator") ?? false;
}
