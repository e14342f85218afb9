/** One phone, several tabs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { put, seenAs } from "../../static/store/outbox";
import { shownIn } from "../../static/store/overlay";
import { change, readerOf } from "../../static/store/phone";
import { deviceOf, edited, open, outbox, shown, sync, TEXT, typeInto, write } from "./phones";

const soon = () => new Promise((passed) => setTimeout(passed, 20));

test("a document is edited in one tab at a time", async () => {
  const device = deviceOf("Anna");
  const [one, other] = [await open(device), await open(device)];
  const id = await write(one, "Een.");
  await soon();
  const editor = await edited(one, id);
  assert.equal(await one.edit(id), editor, "the same tab gets its own editor");
  assert.equal(await other.edit(id), "open elsewhere");
  await editor.close();
  assert.notEqual(await other.edit(id), "open elsewhere");
});

test("what is typed in one tab is shown in the other", async () => {
  const device = deviceOf("Anna");
  const [one, other] = [await open(device), await open(device)];
  let told = 0;
  other.subscribe(() => told++);
  const id = await write(one, "Een.");
  await soon();
  assert.equal((await shown(other, id)).fields[TEXT], "Een.");
  assert.ok(told > 0);
});

test("two tabs that write at the same moment both keep their words", async () => {
  const device = deviceOf("Anna");
  const [one, other] = [await open(device), await open(device)];
  const ids = await Promise.all([write(one, "Een."), write(other, "Twee."), write(one, "Drie.")]);
  const later = await open(device);
  assert.deepEqual(outbox(later).map((m) => m.document).sort(), ids.sort());
});

test("a tab that slept through changes reads everything anew before it writes", async () => {
  const device = deviceOf("Anna");
  const [one, sleeper] = [await open(device), await open(device)];
  sleeper.phone.channel!.onmessage = null;
  const id = await write(one, "Een.");
  await typeInto(one, id, "Een. Twee.");
  await write(sleeper, "Drie.");
  assert.equal((await shown(sleeper, id)).fields[TEXT], "Een. Twee.");
});

test("an editor shows what the other tab had just stored", async () => {
  const device = deviceOf("Anna");
  const [one, sleeper] = [await open(device), await open(device)];
  sleeper.phone.channel!.onmessage = null;
  const id = await write(one, "Een.");
  assert.equal((await edited(sleeper, id)).entry().fields[TEXT], "Een.");
});

test("Done lets go what was on screen, not what another tab had typed", async () => {
  const device = deviceOf("Anna");
  const [one, other] = [await open(device), await open(device)];
  const id = await write(one, "Een.", "rozenhof");
  await sync(one);
  await soon();
  const editor = await edited(one, id);
  other.phone.channel!.onmessage = null;
  await change(other.phone, (desk) => void put(desk, readerOf(other.phone), id, seenAs(shownIn(desk, id, "Anna")!), { [TEXT]: "Een. Half" }));
  await soon();
  await editor.done();
  assert.deepEqual(outbox(one, id).map((m) => m.ready), [false]);
});

test("signing out wipes the phone, in every tab", async () => {
  const device = deviceOf("Anna");
  const [one, other] = [await open(device), await open(device)];
  await write(one, "Een.");
  await sync(one);
  await soon();
  globalThis.indexedDB = device.disk;
  await one.wipe();
  await soon();
  assert.ok(other.phone.closed);
  assert.deepEqual(await (await open(device)).entries({}), []);
});
