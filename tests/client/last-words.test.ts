/** A page that goes while its writer types: IndexedDB is too slow for it, and not a word is lost. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { closePhone } from "../../static/store/phone";
import type { Editor, Store } from "../../static/store";
import { deviceOf, edited, open, outbox, shown, TEXT, typeInto, write } from "./phones";

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
  const id = await write(old, "Een.");
  const editor = await edited(old, id);
  editor.type({ [TEXT]: "Een. En twee." });
  goes();
  const words = aside();
  isGone(old, editor);
  kept.clear();
  const other = await open(device);
  await other.remove(id);
  putAside(words);
  const next = await open(device);
  assert.equal(await next.entry(id), null);
  assert.deepEqual(aside(), []);
  putAside(words);
  await next.wipe();
  assert.deepEqual(aside(), []);
});

test("a damaged note stops nobody", async () => {
  const device = deviceOf("Anna");
  const id = await write(await open(device), "Een.");
  kept.set(`kring-last-words-Anna-${id}`, "{");
  const next = await open(device);
  await typeInto(next, id, "Een. En verder.");
  assert.equal((await shown(next, id)).fields[TEXT], "Een. En verder.");
});
