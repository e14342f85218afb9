/** A disk that is full, slow to wake, or only half there: what the phone says it keeps, it keeps. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceOf, edited, open, openFor, shown, TEXT, typeInto, write } from "./phones";

const full = () => new DOMException("full", "QuotaExceededError");

/** Runs work while writing records fails as `put` says. */
async function failing(put: (this: IDBObjectStore, ...given: Parameters<IDBObjectStore["put"]>) => IDBRequest<IDBValidKey>, work: () => Promise<void>) {
  const whole = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = put;
  await work().finally(() => (IDBObjectStore.prototype.put = whole));
}

test("what the disk did not take is not shown as kept", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Past niet." });
  await failing(() => { throw full(); }, () => assert.rejects(editor.flush()));
  assert.deepEqual(await anna.entries({}), []);
  editor.type({});
});

test("a record the disk throws out at once takes everything written with it along", async () => {
  const device = deviceOf("Anna");
  const anna = await open(device);
  const editor = await anna.create("reflection", {});
  const { put } = IDBObjectStore.prototype;
  editor.type({ [TEXT]: "Half." });
  await failing(function (...given) {
    if (given[1] === "sync") throw full();
    return put.apply(this, given);
  }, () => assert.rejects(editor.flush()));
  assert.equal(await anna.phone.db.count("outbox"), 0);
  editor.type({});
});

test("of a change the disk takes all or nothing", async () => {
  const device = deviceOf("Anna");
  const anna = await open(device);
  const editor = await anna.create("reflection", {});
  const { put } = IDBObjectStore.prototype;
  editor.type({ [TEXT]: "Half." });
  await failing(function (...given) {
    const request = put.apply(this, given);
    if (given[1] === "sync") this.transaction.abort();
    return request;
  }, () => assert.rejects(editor.flush()));
  assert.deepEqual(await (await open(device)).entries({}), []);
});

test("words typed while the disk was refusing earlier ones are the ones that stay", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Eerst." });
  await failing(() => {
    editor.type({ [TEXT]: "Eerst. Daarna." });
    throw full();
  }, () => assert.rejects(editor.flush()));
  await editor.close();
  assert.equal((await shown(anna, editor.id)).fields[TEXT], "Eerst. Daarna.");
});

test("what did not fit is tried again without anybody asking", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Straks wel." });
  await failing(() => { throw full(); }, () => assert.rejects(editor.flush()));
  await new Promise((passed) => setTimeout(passed, 1200));
  assert.equal((await shown(anna, editor.id)).fields[TEXT], "Straks wel.");
});

test("a browser that dropped the connection while the app slept is asked for a new one", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  anna.phone.db.close();
  await typeInto(anna, id, "Een. Twee.");
  assert.equal((await shown(anna, id)).fields[TEXT], "Een. Twee.");
});

test("words count as saved only when the disk itself has them", async () => {
  const anna = await openFor("Anna");
  const { transaction } = IDBDatabase.prototype;
  const asked: unknown[] = [];
  IDBDatabase.prototype.transaction = function (...given) {
    if (given[1] === "readwrite") asked.push(given[2]);
    return transaction.apply(this, given);
  };
  await write(anna, "Een.");
  IDBDatabase.prototype.transaction = transaction;
  assert.ok(asked.length && asked.every((options) => (options as IDBTransactionOptions).durability === "strict"));
});

test("deleting the text one is typing in leaves no word of it behind", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const editor = await edited(anna, id);
  editor.type({ [TEXT]: "Een. Weg ermee." });
  await anna.remove(id);
  await editor.flush();
  assert.deepEqual([await anna.entry(id), await anna.unsent()], [null, 0]);
});

test("while the disk refuses, the phone says so, and a rescue file holds what is only on screen", async () => {
  const [anna, tablet] = [await openFor("Anna"), await open(deviceOf("Anna", [], "Anna-tablet"))];
  await write(anna, "Eerst.");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Past niet." });
  let told = 0;
  anna.subscribe(() => told++);
  let file = "";
  await failing(() => { throw full(); }, async () => {
    await assert.rejects(editor.flush());
    assert.deepEqual([anna.unkept().map((fields) => fields[TEXT]), told], [["Past niet."], 1]);
    file = await (await anna.rescue()).text();
  });
  await editor.close();
  assert.deepEqual([anna.unkept(), (await shown(anna, editor.id)).fields[TEXT]], [[], "Past niet."]);
  assert.deepEqual(await tablet.putBack(file), { back: 2 });
  assert.equal((await shown(tablet, editor.id)).fields[TEXT], "Past niet.");
});
