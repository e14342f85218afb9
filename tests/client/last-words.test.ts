/** A page that goes while its writer types: IndexedDB is too slow for it, and not a word is lost. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { change, closePhone } from "../../static/store/phone";
import type { Editor, Store } from "../../static/store";
import { deviceOf, edited, open, outbox, shown, sync, TEXT, typeInto, write } from "./phones";

const kept = new Map<string, string>();
const localStorage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
  key: (at: number) => [...kept.keys()][at] ?? null,
  get length() {
    return kept.size;
  },
};
const page = new EventTarget();
Object.assign(globalThis, {
  document: new EventTarget(),
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
});
Object.defineProperty(globalThis, "window", { value: { localStorage } });
beforeEach(() => kept.clear());

const aside = (): [string, string][] => [...kept].filter(([key]) => key.startsWith("kring-last-words-"));

const putAside = (words: [string, string][]): void => words.forEach(([key, said]) => kept.set(key, said));

const soon = () => new Promise((passed) => setTimeout(passed, 20));

const goes = (): boolean => page.dispatchEvent(new Event("pagehide"));

interface Inside {
  leave(): void;
  listen(how: string): void;
}

/** What closing a page does: its database and its locks are gone, whatever it was doing. */
function isGone(store: Store, ...editors: Editor[]): void {
  closePhone(store.phone);
  for (const editor of editors as unknown as Inside[]) {
    editor.listen("removeEventListener");
    editor.leave();
  }
}

test("what was typed in the last moment comes in with the next start, once", async () => {
  const device = deviceOf("Anna");
  const old = await open(device);
  const id = await write(old, "Een.");
  const editor = await edited(old, id);
  editor.type({ [TEXT]: "Een. En twee." });
  goes();
  isGone(old, editor);
  const next = await open(device);
  assert.equal((await shown(next, id)).fields[TEXT], "Een. En twee.");
  assert.deepEqual(aside(), []);
  const waiting = outbox(next).length;
  assert.equal(outbox(await open(device)).length, waiting);
});

test("a text that was only on screen comes in whole", async () => {
  const device = deviceOf("Anna");
  const old = await open(device);
  const editor = await old.create("reflection", { fields: { model: "one_minute" } });
  editor.type({ [TEXT]: "Het eerste woord." });
  goes();
  isGone(old, editor);
  const text = await shown(await open(device), editor.id);
  assert.deepEqual([text.kind, text.fields["model"], text.fields[TEXT]], ["reflection", "one_minute", "Het eerste woord."]);
});

for (const landed of [true, false])
  test(`words typed while others were being kept, which ${landed ? "was" : "was not"} done in time`, async () => {
    const device = deviceOf("Anna");
    const old = await open(device);
    const editor = await old.create("reflection", { fields: { model: "one_minute" } });
    editor.type({ [TEXT]: "Een." });
    const keeping = editor.flush();
    await Promise.resolve().then(() => undefined); // it has begun
    editor.type({ [TEXT]: "Een. En twee." });
    goes();
    if (!landed) isGone(old, editor);
    await keeping.catch(() => undefined);
    if (landed) isGone(old, editor);
    const next = await open(device);
    assert.equal((await shown(next, editor.id)).fields[TEXT], "Een. En twee.");
    assert.equal(outbox(next, editor.id).length, 1, "one text, said once");
  });

test("a page that stays keeps its words itself, and nothing stays beside", async () => {
  const device = deviceOf("Anna");
  const store = await open(device);
  const id = await write(store, "Een.");
  const editor = await edited(store, id);
  editor.type({ [TEXT]: "Een. En twee." });
  goes();
  assert.equal(aside().length, 1);
  await editor.flush();
  assert.deepEqual(aside(), []);
});

test("a second window leaves what a page that is still open laid aside", async () => {
  const device = deviceOf("Anna");
  const one = await open(device);
  const id = await write(one, "Een.");
  const editor = await edited(one, id);
  editor.type({ [TEXT]: "Een. En twee." });
  goes();
  const words = aside();
  closePhone(one.phone); // as if its disk were slow
  putAside(words);
  const other = await open(device);
  assert.equal((await shown(other, id)).fields[TEXT], "Een.");
  assert.deepEqual(aside(), words);
  isGone(one, editor);
});

test("what was deleted in another window does not come back, and who signs out leaves nothing", async () => {
  const device = deviceOf("Anna");
  const old = await open(device);
  const other = await open(device);
  const id = await write(old, "Een.");
  const editor = await edited(old, id);
  editor.type({ [TEXT]: "Een. En twee." });
  goes();
  const words = aside();
  await other.remove(id);
  assert.deepEqual(aside(), []);
  isGone(old, editor);
  const next = await open(device);
  assert.equal(await next.entry(id), null);
  putAside(words);
  await next.wipe();
  assert.deepEqual(aside(), []);
});

test("a page whose person has left the phone lays nothing aside", async () => {
  const device = deviceOf("Anna");
  const [one, other] = [await open(device), await open(device)];
  const editor = await edited(one, await write(one, "Een."));
  await soon();
  editor.type({ [TEXT]: "Een. En twee." });
  await other.wipe();
  await soon();
  goes();
  assert.deepEqual(aside(), []);
  isGone(one, editor);
});

test("a second window that goes on with a text goes on from its last words", async () => {
  const device = deviceOf("Anna");
  const [one, other] = [await open(device), await open(device)];
  const id = await write(one, "Een.");
  await soon();
  const editor = await edited(one, id);
  editor.type({ [TEXT]: "Een. En twee." });
  goes();
  isGone(one, editor);
  assert.equal((await edited(other, id)).entry().fields[TEXT], "Een. En twee.");
  assert.deepEqual(aside(), []);
});

test("last words are counted among what is not sent, and are in the rescue file", async () => {
  const device = deviceOf("Anna");
  const [one, other] = [await open(device), await open(device)];
  const editor = await one.create("reflection", { fields: { model: "one_minute" } });
  editor.type({ [TEXT]: "Alleen op het scherm." });
  goes();
  isGone(one, editor);
  assert.match(await (await other.rescue()).text(), /Alleen op het scherm\./);
  assert.equal(await other.unsent(), 1);
});

test("what a colleague wrote meanwhile in another part stays", async () => {
  const device = deviceOf("Anna");
  const old = await open(device);
  const id = await write(old, "Een.", "rozenhof");
  await sync(old);
  const editor = await edited(old, id);
  const more = "answers/one_minute.more";
  editor.type({ [TEXT]: "Een. En twee." });
  const keeping = editor.flush();
  await Promise.resolve();
  editor.type({ [more]: "Van Anna." });
  goes();
  await keeping.catch(() => undefined);
  isGone(old, editor);
  const words = aside();
  kept.clear();
  const colleague = await open(device);
  await change(colleague.phone, (desk) => {
    const row = desk.rows.get(id)!;
    desk.rows.set(id, { ...row, revision: "theirs", fields: { ...row.fields, [more]: "Van Bram." } });
  });
  putAside(words);
  const next = await open(device);
  const [last] = outbox(next, id).slice(-1);
  assert.deepEqual(last?.fields[more], { was: null, now: "Van Anna." }, "not as if Bram's words had been seen and taken out");
});

for (const damaged of ["{", "{}", '{"seen":{"kind":"reflection"},"going":{},"typed":{}}', "null", "[]"])
  test(`a damaged note stops nobody: ${damaged}`, async () => {
    const device = deviceOf("Anna");
    const id = await write(await open(device), "Een.");
    kept.set(`kring-last-words-Anna-${id}`, damaged);
    const next = await open(device);
    await typeInto(next, id, "Een. En verder.");
    assert.equal((await shown(next, id)).fields[TEXT], "Een. En verder.");
    assert.deepEqual(aside(), []);
  });

test("with a full disk the app starts, shows the last words in their text, and keeps them when there is room", async () => {
  const device = deviceOf("Anna");
  const old = await open(device);
  const id = await write(old, "Een.");
  const editor = await edited(old, id);
  editor.type({ [TEXT]: "Een. En twee." });
  goes();
  isGone(old, editor);
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  const next = await open(device);
  assert.equal(aside().length, 1);
  const again = await edited(next, id);
  assert.equal(again.entry().fields[TEXT], "Een. En twee.");
  IDBObjectStore.prototype.put = put;
  await again.close();
  assert.equal((await shown(await open(device), id)).fields[TEXT], "Een. En twee.");
});

test("a note of a meeting that nobody said yet is said at the next start, and goes with who signs out", async () => {
  const device = deviceOf("Anna");
  const old = await open(device);
  const id = await write(old, "Overleg.", "rozenhof");
  old.layNoteAside(id, "notes/een", "Half");
  old.layNoteAside(id, "notes/twee", "Weer weg");
  old.layNoteAside(id, "notes/twee", "  ");
  closePhone(old.phone);
  const next = await open(device);
  const { fields } = await shown(next, id);
  assert.deepEqual([fields["notes/een"], fields["notes/twee"]], ["Half", undefined]);
  const waiting = outbox(next, id).length;
  assert.equal(outbox(await open(device), id).length, waiting, "said once");
  next.layNoteAside(id, "notes/drie", "Nog een");
  await next.wipe();
  assert.deepEqual([...kept.keys()].filter((key) => key.includes("half-note")), []);
});
