/** Writing one document: saved at every pause, released when its writer leaves or rests. */
import { cleaned } from "./leaves";
import type { Waiting } from "./db";
import type { Desk } from "./desk";
import { dropLastWords, layAside } from "./last-words";
import type { Editor, Entry, Fields } from "./nouns";
import { put, release, send, type Seen } from "./outbox";
import { entryIn, REST } from "./overlay";
import { change, notify, readerOf, type Phone } from "./phone";

/** Milliseconds after which a pause, or typing without one, is saved. */
const PAUSE = 300;
const LONGEST = 1_000;

export class DocumentEditor implements Editor {
  /** Settles when nobody is about to leave. */
  leaving: Promise<unknown> = Promise.resolve();
  /** The disk did not take what was typed last: it is on screen alone. */
  unkept = false;
  private typed: Fields = {};
  /** On its way to the disk. */
  private going: Fields = {};
  private aside = false;
  private since = 0;
  private saving: Promise<void> = Promise.resolve();
  private busy = false;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private rest: ReturnType<typeof setTimeout> | undefined;

  /** `leave` gives the document free for other tabs. */
  constructor(private readonly phone: Phone, readonly id: string, private seen: Seen, private readonly leave: () => void) {
    this.listen("addEventListener");
  }

  get saved(): "saved" | "saving" {
    return this.busy || this.isTyped() ? "saving" : "saved";
  }

  /** The text its writer has before them, not what arrived meanwhile. */
  entry(): Entry {
    const reader = readerOf(this.phone);
    const { kind, target, space, fields } = this.seen;
    const fresh: Entry = {
      id: this.id, kind, target, space, fields, author: reader.me, revision: null, number: 0, merged: false,
      code: null, day: null, kept: "typing", mine: true, createdAt: reader.now, whole: true, known: {},
    };
    const entry = entryIn(this.phone.shelf, this.id, reader) ?? fresh;
    return { ...entry, space, fields: { ...fields, ...this.typed }, kept: this.isTyped() ? "typing" : entry.kept };
  }

  type(fields: Fields): void {
    this.typed = { ...this.typed, ...fields };
    this.wait();
  }

  flush(): Promise<void> {
    clearTimeout(this.pause);
    this.since = 0;
    this.saving = this.saving.catch(() => undefined).then(() => this.save());
    return this.saving;
  }

  done(space?: string): Promise<"done" | "not whole"> {
    return this.leaveAfter(async () => ((await (space ? this.move(space) : this.release((m) => this.seen.said.includes(m.id)))) === "not whole" ? "not whole" : "done"));
  }

  async close(): Promise<void> {
    await this.leaveAfter(() => this.release(this.isPrivate));
  }

  /** Share or take back with this editor's text before the person. */
  async move(space: string): Promise<"moved" | "not whole"> {
    await this.flush();
    const result = await this.change((desk) => send(desk, readerOf(this.phone), this.id, this.seen, space));
    if (result === "moved") this.seen = { ...this.seen, space };
    return result;
  }

  /** Writes what is only on screen down on a desk that is not the phone's own. */
  addTo(desk: Desk): void {
    if (this.isTyped()) put(desk, readerOf(this.phone), this.id, this.seen, cleaned(this.typed));
  }

  /** The document is deleted: what was typed goes too. */
  abandon(): void {
    this.typed = this.going = {};
    this.stop();
  }

  /** What fails, or cannot be shared, leaves the editor open. */
  private leaveAfter<T>(work: () => Promise<T>): Promise<T> {
    const leaving = work().then((result) => {
      if (result !== "not whole") this.stop();
      return result;
    });
    this.leaving = leaving.catch(() => undefined);
    return leaving;
  }

  private isTyped = (): boolean => Object.keys(this.typed).length > 0;

  private change = <T>(work: (desk: Desk) => T): Promise<T> => change(this.phone, work);

  private isPrivate = (m: Waiting): boolean => m.space === this.phone.session.personal;

  private async release(which: (m: Waiting) => boolean): Promise<void> {
    await this.flush();
    await this.change((desk) => release(desk, this.id, which));
  }

  private async save(): Promise<void> {
    if (!this.isTyped()) return;
    const words = cleaned(this.typed);
    this.typed = {};
    this.going = words;
    this.busy = true;
    try {
      const base = await this.change((desk) => put(desk, readerOf(this.phone), this.id, this.seen, words));
      const said = base === null ? this.seen.said : [...this.seen.said, base];
      this.seen = { ...this.seen, base, said, fields: { ...this.seen.fields, ...words } };
      this.going = {};
      this.takeUp();
      this.tell(false);
    } catch (error) {
      this.going = {};
      this.typed = { ...words, ...this.typed }; // a full disk: tried again at the next pause
      this.wait();
      this.tell(true);
      throw error;
    } finally {
      this.busy = false;
    }
  }

  private tell(unkept: boolean): void {
    if (this.unkept === unkept) return;
    this.unkept = unkept;
    notify(this.phone);
  }

  private wait(): void {
    clearTimeout(this.pause);
    clearTimeout(this.rest);
    this.since ||= Date.now();
    this.pause = setTimeout(this.keep, Math.max(0, Math.min(PAUSE, this.since + LONGEST - Date.now())));
    this.rest = setTimeout(() => void this.release(this.isPrivate).catch(() => undefined), REST);
  }

  /** Saves where nobody waits for it: what fails stays typed, and is tried again. */
  private keep = (): void => void this.flush().catch(() => undefined);

  /** The page may go now, sooner than the disk answers. */
  private part = (): void => {
    if (this.phone.closed || (!this.busy && !this.isTyped())) return; // its person has left this phone
    this.aside = true;
    layAside(this.phone, this.id, { seen: this.seen, going: this.going, typed: cleaned(this.typed) });
    this.keep();
  };

  /** What was laid aside has been kept after all, or goes with its text. */
  private takeUp(): void {
    if (this.aside && !this.isTyped()) dropLastWords(this.phone, this.id);
    this.aside &&= this.isTyped();
  }

  private stop(): void {
    clearTimeout(this.pause);
    clearTimeout(this.rest);
    this.takeUp();
    this.listen("removeEventListener");
    this.leave();
  }

  private listen(how: "addEventListener" | "removeEventListener"): void {
    if (typeof document === "undefined") return;
    document[how]("visibilitychange", this.part);
    globalThis[how]("pagehide", this.part);
  }
}
