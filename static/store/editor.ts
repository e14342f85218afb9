/** Writing one document: saved at every pause, released when its writer leaves or rests. */
import type { Editor, Entry, Fields } from "./nouns";
import { cleaned } from "./leaves";
import { put, release, send, type Seen } from "./outbox";
import { entryIn, REST } from "./overlay";
import { change, type Phone } from "./phone";
import { readerOf } from "./reader";

/** Milliseconds after which a pause, or typing without one, is saved. */
const PAUSE = 1_000;
const LONGEST = 5_000;

export interface OpenEditor extends Editor {
  /** The person moved the text in this very tab, with the editor's text before them. */
  movedTo(space: string): void;
  /** The document was deleted: what is typed goes too. */
  abandon(): void;
}

/** `leave` gives the document free for other tabs. */
export function openEditor(phone: Phone, id: string, start: Seen, leave: () => void): OpenEditor {
  let seen = start;
  let typed: Fields = {};
  let pause: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let open = true;
  let saving: Promise<void> = Promise.resolve();

  const isTyped = () => Object.keys(typed).length > 0;
  const save = async () => {
    if (!isTyped()) return;
    const words = cleaned(typed);
    typed = {};
    try {
      const base = await change(phone, (desk) => put(desk, readerOf(phone), id, seen, words));
      seen = { ...seen, base, fields: { ...seen.fields, ...words } };
    } catch (error) {
      typed = { ...words, ...typed }; // a full disk: tried again at the next pause
      wait(LONGEST);
      throw error;
    }
  };
  const flush = () => {
    clearTimeout(pause);
    since = 0;
    saving = saving.catch(() => undefined).then(save);
    return saving;
  };
  const wait = (longest: number) => {
    clearTimeout(pause);
    clearTimeout(rest);
    since ||= Date.now();
    pause = setTimeout(() => flush().catch(() => undefined), Math.max(0, Math.min(PAUSE, since + longest - Date.now())));
    rest = setTimeout(() => void releasePrivate(), REST);
  };
  const releasePrivate = () => change(phone, (desk) => release(desk, id, phone.session.personal));
  const hidden = () => void flush().catch(() => undefined);
  const stop = () => {
    if (!open) return;
    open = false;
    clearTimeout(rest);
    listen("removeEventListener", hidden);
    leave();
  };
  listen("addEventListener", hidden);

  return {
    id,
    get saved() {
      return isTyped() ? "saving" : "saved";
    },
    entry: () => asEdited(phone, id, seen, typed),
    type(fields) {
      typed = { ...typed, ...fields };
      wait(LONGEST);
    },
    flush,
    async done(space) {
      await flush();
      const result = await change(phone, (desk) => send(desk, readerOf(phone), id, seen, space ?? seen.space));
      stop();
      return result === "moved" ? "done" : result;
    },
    async close() {
      await flush();
      stop();
      await releasePrivate();
    },
    movedTo(space) {
      seen = { ...seen, space };
    },
    abandon() {
      typed = {};
      clearTimeout(pause);
      stop();
    },
  };
}

/** Also for a page that is being closed. */
function listen(how: "addEventListener" | "removeEventListener", hidden: () => void): void {
  if (typeof document === "undefined") return;
  document[how]("visibilitychange", hidden);
  globalThis[how]("pagehide", hidden);
}

/** What the editor shows: the text its writer has before them, not what arrived meanwhile. */
function asEdited(phone: Phone, id: string, seen: Seen, typed: Fields): Entry {
  const reader = readerOf(phone);
  const { kind, target, space, fields } = seen;
  const fresh: Entry = {
    id, kind, target, space, fields, author: reader.me, revision: null, number: 0, merged: false, code: null,
    day: null, kept: "typing", mine: true, createdAt: reader.now, whole: true,
  };
  const entry = entryIn(phone.shelf, id, reader) ?? fresh;
  const kept = Object.keys(typed).length ? "typing" : entry.kept;
  return { ...entry, space, fields: { ...fields, ...typed }, kept };
}
