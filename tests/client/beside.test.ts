/** How it felt, and whatever else its writer keeps beside a text for themselves alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fields, Store } from "../../static/store";
import { besideId } from "../../static/store/beside";
import { accepted, call, deviceOf, homeOf, open, openFor, outbox, sync, TEXT, write } from "./phones";

const REFLECTION = "019a0000-0000-7000-8000-000000000001";

const feels = (...felt: string[]) => (now: Fields): Fields => ({ felt: [...((now["felt"] as string[] | undefined) ?? []), ...felt] });

const feltBy = async (store: Store, id: string) => (await store.beside(id))["felt"];

test("a feeling is hers alone: it goes home, also when the text goes to the team", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Zwaar.", "rozenhof");
  await anna.keepBeside(id, feels("tired"));
  const { body } = await call(anna);
  const beside = body.mutations.find(({ kind }) => kind === "choices");
  assert.deepEqual([beside?.space, beside?.target, beside?.from], [homeOf("Anna"), id, null]);
  assert.deepEqual(body.mutations.find(({ kind }) => kind === "reflection")?.fields[TEXT]?.now, "Zwaar.");
  assert.equal(JSON.stringify(body.mutations.filter(({ kind }) => kind === "reflection")).includes("tired"), false);
});

test("a feeling chosen on two phones without a network is one document", async () => {
  const [phone, tablet] = [await openFor("Anna"), await open(deviceOf("Anna", undefined, "Anna-tablet"))];
  await phone.keepBeside(REFLECTION, feels("tired"));
  await tablet.keepBeside(REFLECTION, feels("proud"));
  assert.equal(outbox(phone)[0]!.document, outbox(tablet)[0]!.document);
});

test("nobody else can work out where a feeling is kept", async () => {
  const [anna, bram] = await Promise.all(["Anna", "Bram"].map((name) => besideId(REFLECTION, homeOf(name))));
  assert.notEqual(anna, bram);
  assert.match(anna!, /^019a0000-0000-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

/** `lasting_id` in Python says the same: tests/test_felt.py. */
test("what an import brought in beside a text is that same document", async () => {
  assert.equal(await besideId(REFLECTION, "home"), "019a0000-0000-79c5-b884-c893a0bbe3bc");
});

test("a feeling can be taken back, and another chosen, before and after it was sent", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Zwaar.");
  await anna.keepBeside(id, feels("tired"));
  await sync(anna);
  await anna.keepBeside(id, () => ({ felt: ["glad"] }));
  assert.deepEqual(await feltBy(anna, id), ["glad"]);
  await sync(anna);
  assert.equal(outbox(anna).length, 0);
  assert.deepEqual(await feltBy(anna, id), ["glad"]);
});

test("a feeling that is being deleted is shown no more", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Zwaar.");
  await anna.keepBeside(id, feels("tired"));
  await sync(anna);
  await anna.remove(await besideId(id, homeOf("Anna")));
  assert.deepEqual(await anna.beside(id), {});
});

test("while the text is being written its feeling waits with it, and goes with it", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Zwaar." });
  await editor.flush();
  await anna.keepBeside(editor.id, feels("tired"));
  assert.deepEqual((await call(anna)).body.mutations, []);
  await editor.done("rozenhof");
  assert.deepEqual((await call(anna)).body.mutations.map(({ kind }) => kind).sort(), ["choices", "reflection"]);
});

test("of a sheet without a word no feeling stays", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  await anna.keepBeside(editor.id, feels("tired"));
  await editor.close();
  await anna.remove(editor.id);
  assert.deepEqual(outbox(anna), []);
});

test("a feeling that was sent before its sheet was thrown away is taken back too", async () => {
  const anna = await openFor("Anna");
  await anna.keepBeside(REFLECTION, feels("tired"));
  await sync(anna);
  await anna.remove(REFLECTION);
  const { body } = await call(anna);
  assert.deepEqual(body.mutations.map(({ kind, deleted }) => [kind, deleted]), [["choices", true]]);
  assert.deepEqual(accepted(anna, body).changes, []);
});

test("deleting a text that was never sent can be undone, with how it felt", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Zwaar.");
  await anna.keepBeside(id, feels("tired"));
  const undo = await anna.remove(id);
  assert.deepEqual(outbox(anna), []);
  await undo();
  assert.deepEqual(await feltBy(anna, id), ["tired"]);
  assert.deepEqual((await call(anna)).body.mutations.map(({ kind }) => kind).sort(), ["choices", "reflection"]);
});

test("a text that was deleted and came back has its feeling again", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Zwaar.");
  await anna.keepBeside(id, feels("tired"));
  await sync(anna);
  await anna.remove(id);
  assert.deepEqual(outbox(anna).map((m) => m.document), [id]);
  assert.deepEqual(await feltBy(anna, id), ["tired"]);
});
