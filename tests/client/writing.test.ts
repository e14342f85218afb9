/** What happens to words between the keyboard and the outbox. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { call, deviceOf, edited, homeOf, open, openFor, outbox, outcome, ROZENHOF, row, shown, sync, hear, TEXT, typeInto, write } from "./phones";

test("nothing is stored until the first word", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", { fields: { model: "gibbs" } });
  assert.deepEqual(await anna.entries({}), []);
  assert.equal(editor.entry().fields.model, "gibbs");
  editor.type({ "answers/gibbs.feelings": "Rustig." });
  assert.equal(editor.saved, "saving");
  await editor.flush();
  assert.equal(editor.saved, "saved");
  assert.deepEqual((await shown(anna, editor.id)).fields, { model: "gibbs", "answers/gibbs.feelings": "Rustig." });
});

test("a pause of one second stores the words without anybody asking", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Mevrouw" });
  await new Promise((passed) => setTimeout(passed, 1200));
  assert.equal((await shown(anna, editor.id)).fields[TEXT], "Mevrouw");
  assert.equal((await shown(anna, editor.id)).kept, "typing");
});

test("words survive the browser being killed", async () => {
  const device = deviceOf("Anna");
  const before = await open(device);
  const editor = await before.create("reflection", {});
  editor.type({ [TEXT]: "Zij lachte." });
  await editor.flush();
  const after = await open(device);
  assert.equal((await shown(after, editor.id)).fields[TEXT], "Zij lachte.");
});

test("typing on goes into the same mutation until it is sent", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  await typeInto(anna, id, "Een. Twee.");
  assert.equal(outbox(anna).length, 1);
  assert.deepEqual(outbox(anna)[0]!.fields[TEXT], { was: null, now: "Een. Twee." });
});

test("words typed while a call is under way continue what was sent, which never changes", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const { body } = await call(anna);
  await typeInto(anna, id, "Een. Twee.");
  const [sent, next] = outbox(anna);
  assert.deepEqual(sent!.fields, body.mutations[0]!.fields);
  assert.equal(next!.base, sent!.id);
  assert.deepEqual(next!.fields[TEXT], { was: "Een.", now: "Een. Twee." });
  assert.equal((await call(anna, true)).body.mutations.length, 1, "one mutation per document in a call");
});

test("three saves offline are no conflict with oneself", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const editor = await edited(anna, id);
  for (const words of ["Een. Twee.", "Een. Twee. Drie."]) {
    await call(anna, true);
    editor.type({ [TEXT]: words });
    await editor.flush();
  }
  const chain = outbox(anna);
  assert.deepEqual(chain.map((m) => m.base), [null, chain[0]!.id]);
  assert.deepEqual(chain[1]!.fields[TEXT], { was: "Een.", now: "Een. Twee. Drie." });
});

test("typing and taking it back leaves nothing to send", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  await sync(anna);
  await typeInto(anna, id, "Een. Oeps.");
  await typeInto(anna, id, "Een.");
  assert.equal(outbox(anna).length, 0);
  assert.equal((await shown(anna, id)).kept, "safe");
});

test("a private text goes when its writer leaves it, or rests, also after a crash", async () => {
  const device = deviceOf("Anna");
  const anna = await open(device);
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Een." });
  await editor.flush();
  assert.equal((await call(anna)).body.mutations.length, 0);
  const restarted = await open(device);
  assert.equal((await call(restarted, true)).body.mutations[0]!.space, homeOf("Anna"));
  await editor.close();
  assert.equal((await call(restarted)).body.mutations.length, 1);
});

test("edits of what the team reads wait on the phone until Done", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.", "rozenhof");
  await sync(anna);
  const editor = await edited(anna, id);
  editor.type({ [TEXT]: "Een. Halve zin" });
  await editor.close();
  assert.equal((await call(anna, true)).body.mutations.length, 0);
  assert.equal((await shown(anna, id)).kept, "typing");
  await (await edited(anna, id)).done();
  assert.equal((await shown(anna, id)).kept, "waiting");
  assert.equal((await call(anna)).body.mutations[0]!.space, "rozenhof");
});

test("words typed after sharing, before it was sent, wait for Done while the share goes", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.", "rozenhof");
  await typeInto(anna, id, "Een. Nog niet af");
  const { body } = await call(anna, true);
  assert.deepEqual(body.mutations.map((m) => m.fields[TEXT]!.now), ["Een."]);
  assert.equal(outbox(anna)[1]!.ready, false);
});

test("sharing a text the server has says where it came from and what was on screen", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  await sync(anna);
  const revision = (await shown(anna, id)).revision;
  assert.equal(await anna.move(id, "rozenhof"), "moved");
  const [m] = (await call(anna)).body.mutations;
  assert.deepEqual([m!.from, m!.space, m!.base], [homeOf("Anna"), "rozenhof", revision]);
  assert.equal((await shown(anna, id)).space, "rozenhof");
});

test("sharing and taking back before it was sent leaves nothing to send", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  await sync(anna);
  await anna.move(id, "rozenhof");
  await anna.move(id, homeOf("Anna"));
  assert.deepEqual(outbox(anna), []);
});

test("sharing from an editor that has not seen the newest text says so", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  await sync(anna);
  const editor = await edited(anna, id);
  const seen = editor.entry().revision;
  const log = homeOf("Anna");
  await hear(anna, { changes: [row({ document: id, log, author: "Anna", revision: "tablet", fields: { [TEXT]: "Een. Geheim." } })] });
  await editor.done("rozenhof");
  assert.equal((await call(anna)).body.mutations[0]!.base, seen);
});

test("an editor opened before the text was shared in another tab does not write into the team", async () => {
  const device = deviceOf("Anna");
  const [one, other] = [await open(device), await open(device)];
  const id = await write(one, "Een.");
  await sync(one);
  const editor = await edited(one, id);
  await other.move(id, "rozenhof");
  editor.type({ [TEXT]: "Een. Alleen voor mij." });
  await editor.flush();
  const [share, private_] = outbox(one, id);
  assert.deepEqual(share!.fields, {});
  assert.equal(private_!.space, homeOf("Anna"));
});

test("only a text this phone holds whole is shared", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  await sync(anna);
  await typeInto(anna, id, "Een. Twee.");
  const lost = anna.phone.shelf.rows;
  lost.delete(id);
  assert.equal(await anna.move(id, "rozenhof"), "not whole");
  assert.equal(outbox(anna)[0]!.space, homeOf("Anna"));
});

test("deleting takes unsent typing along; what was never sent is simply gone", async () => {
  const anna = await openFor("Anna");
  const never = await write(anna, "Een.");
  await anna.remove(never);
  assert.deepEqual(outbox(anna), []);
  const known = await write(anna, "Een.");
  await sync(anna);
  await typeInto(anna, known, "Een. Twee.");
  await anna.remove(known);
  assert.equal(await anna.entry(known), null);
  assert.deepEqual(outbox(anna).map((m) => [m.deleted, m.base, m.fields]), [[true, anna.phone.shelf.rows.get(known)!.revision, {}]]);
});

test("NUL and halves of characters never leave the phone", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "a\0b \ud83d c 😀");
  assert.equal((await shown(anna, id)).fields[TEXT], "ab \ufffd c 😀");
  assert.equal((await call(anna)).body.mutations[0]!.fields[TEXT]!.now, "ab \ufffd c 😀");
});

test("a response is written in the space of what it answers and waits for Done", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "page", fields: { [TEXT]: "Van Bram." } })] });
  const editor = await anna.create("response", { space: "rozenhof", target: "page", fields: { stance: "question" } });
  editor.type({ text: "Wat zag je?" });
  await editor.flush();
  assert.equal((await call(anna, true)).body.mutations.length, 0);
  await editor.done();
  assert.equal((await call(anna)).body.mutations[0]!.target, "page");
});

test("a full disk keeps the words in the editor until there is room", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  editor.type({ [TEXT]: "Past niet." });
  await assert.rejects(editor.flush());
  IDBObjectStore.prototype.put = put;
  assert.equal(editor.saved, "saving");
  assert.equal(editor.entry().fields[TEXT], "Past niet.");
  await editor.close();
  assert.equal((await shown(anna, editor.id)).fields[TEXT], "Past niet.");
});

test("everything unsent is in the rescue file, frozen", async () => {
  const anna = await openFor("Anna", [ROZENHOF]);
  const id = await write(anna, "Een.");
  await sync(anna);
  await typeInto(anna, id, "Een. Twee.");
  const file = JSON.parse(await (await anna.rescue()).text()) as { mutations: { id: string }[] };
  await typeInto(anna, id, "Een. Twee. Drie.");
  assert.deepEqual(file.mutations.map((m) => m.id), [outbox(anna)[0]!.id]);
  assert.equal(outbox(anna)[0]!.fields[TEXT]!.now, "Een. Twee.");
  assert.equal(outbox(anna).length, 2);
});

test("an editor that is being left is not handed out again", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const first = await edited(anna, id);
  const left = first.close();
  const second = await edited(anna, id);
  await left;
  assert.notEqual(second, first);
  assert.equal(await edited(anna, id), second);
});

test("a text the server refused to make is made anew when its writer goes on", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Een." });
  await editor.flush();
  const { body } = await call(anna, true);
  await hear(anna, { outcomes: [outcome(body.mutations[0]!.id, "rejected", "invalid_document")] });
  editor.type({ [TEXT]: "Een. Twee." });
  await editor.close();
  assert.deepEqual(outbox(anna).map((m) => [m.base, m.fields[TEXT]!.now]), [[null, "Een. Twee."]]);
});
