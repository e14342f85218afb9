/** A tab that was open when a newer version took the phone over: it says so, and not a word of it is lost. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openDB } from "idb";
import { databaseName } from "../../static/store/db";
import { closePhone } from "../../static/store/phone";
import { deviceOf, edited, open, outbox, shown, sync, TEXT, write } from "./phones";

const kept = new Map<string, string>();
const localStorage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};
Object.defineProperty(globalThis, "window", { value: { localStorage } });

/** A newer version opens the database, and whatever else it does, it lets go again. */
async function upgrade(name: string): Promise<void> {
  (await openDB(databaseName(name), 99)).close();
}

/** So that this version can open it once more, as the next one would. */
function asTheNewerVersion(name: string, disk: IDBFactory): void {
  const request = disk.open.bind(disk);
  disk.open = (called: string, version?: number) => request(called, called === databaseName(name) ? 99 : version);
}

const soon = () => new Promise((passed) => setTimeout(passed, 50));

test("what is typed in an old tab is kept beside and comes in with the next start", async () => {
  const device = deviceOf("Anna");
  const old = await open(device);
  const first = await write(old, "Voor de nieuwe versie.");
  const editor = await edited(old, first);
  await upgrade("Anna");
  editor.type({ [TEXT]: "Voor de nieuwe versie. En daarna." });
  await editor.flush();
  const second = await write(old, "Nog een.");
  assert.deepEqual([old.outdated, old.unkept()], [true, []]);
  assert.equal((await shown(old, second)).fields[TEXT], "Nog een.");
  await editor.close();

  asTheNewerVersion("Anna", device.disk);
  const waiting = await open({ ...device });
  assert.deepEqual(outbox(waiting).length, 1, "while the old tab writes, nobody else takes what it carries");
  closePhone(old.phone);
  await soon();
  const next = await open(device);
  assert.equal((await shown(next, first)).fields[TEXT], "Voor de nieuwe versie. En daarna.");
  assert.equal((await shown(next, second)).fields[TEXT], "Nog een.");
  assert.ok(!kept.has("kring-carried-Anna"));
  await sync(next);
  await sync(next);
  assert.equal(await next.unsent(), 0);
});

test("what leaves the phone for good leaves nothing beside either", async () => {
  const device = deviceOf("Bram");
  const old = await open(device);
  await upgrade("Bram");
  await write(old, "Weg ermee.");
  assert.ok(kept.has("kring-carried-Bram"));
  await old.wipe();
  assert.ok(!kept.has("kring-carried-Bram"));
});
