/** Words that come back: after a refusal by hand, after a restore by themselves. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { call, edited, hear, homeOf, openFor, outbox, outcome, row, sync, TEXT, typeInto, write } from "./phones";

const home = homeOf("Anna");
const own = (document: string, words: string, more = {}) => row({ document, log: home, author: "Anna", fields: { [TEXT]: words }, ...more });

/** Anna's page in which two leaves were refused. */
async function refusedPage(document: string) {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own(document, "Een.", { fields: { [TEXT]: "Een.", values: ["rust"] } })] });
  const editor = await edited(anna, document);
  editor.type({ [TEXT]: "Een. Twee.", values: ["rust", "moed"], setting: "night" });
  await editor.close();
  const [m] = (await call(anna)).body.mutations;
  await hear(anna, { outcomes: [outcome(m!.id, "rejected", "invalid_document")] });
  return { anna, id: m!.id };
}

test("refused words sent again stand beside what is there, and go at once", async () => {
  const { anna, id } = await refusedPage("beside");
  await anna.resend(id);
  const [m] = (await call(anna)).body.mutations;
  assert.deepEqual(Object.fromEntries(Object.entries(m!.fields).map(([leaf, { now }]) => [leaf, now])), {
    [TEXT]: "Een.\n\nTwee.", values: ["rust", "moed"], setting: "night",
  });
});

test("what was refused in a team one left comes back as a private text, under its own id", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.", "rozenhof");
  const [m] = (await call(anna)).body.mutations;
  await hear(anna, { outcomes: [outcome(m!.id, "rejected", "not_allowed")] });
  await anna.resend(m!.id);
  assert.deepEqual(outbox(anna).map((each) => [each.document, each.space, each.base]), [[id, home, null]]);
});

test("words for an erased text come back as another one", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const [m] = (await call(anna)).body.mutations;
  await hear(anna, { outcomes: [outcome(m!.id, "rejected", "erased")] });
  await anna.resend(m!.id);
  assert.notEqual(outbox(anna)[0]!.document, id);
});

test("words for a text that is no longer there come back as another one", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "their page", kind: "learning_point", fields: { sentence: "Van ons." } })] });
  await typeInto(anna, "their page", { sentence: "Van ons. En van mij." });
  await (await edited(anna, "their page")).done();
  const [m] = (await call(anna)).body.mutations;
  await hear(anna, { outcomes: [outcome(m!.id, "rejected", "not_allowed")], changes: [{ log: "rozenhof", document: "their page", gone: true, erased: false }] });
  await anna.resend(m!.id);
  assert.deepEqual(outbox(anna).map((each) => [each.document === "their page", each.space]), [[false, home]]);
});

test("what needs attention is in the rescue file too", async () => {
  const { anna } = await refusedPage("rescued");
  const file = JSON.parse(await (await anna.rescue()).text()) as { attention: { fields: Record<string, unknown> }[] };
  assert.equal(file.attention[0]!.fields[TEXT], "Twee.");
});

test("what is said again after a restore is as it was, and is kept once", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const first = await sync(anna);
  await hear(anna, { epoch: "second", reset: [home], more: true });
  await typeInto(anna, id, "Een. Twee.");
  assert.deepEqual(outbox(anna)[0]!.fields, first.body.mutations[0]!.fields);
  assert.equal(outbox(anna).length, 2);
  assert.equal(await anna.phone.db.count("answered"), 0);
});

test("after a restore a text comes back in the order in which it was answered, not made", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  await write(anna, "Twee.");
  const { body } = await call(anna);
  const [one, two] = body.mutations;
  const said = (m: typeof one, sequence: number) => ({ ...outcome(m!.id, "accepted"), sequence });
  await hear(anna, { outcomes: [said(one, 8), said(two, 7)] });
  await hear(anna, { epoch: "second", reset: [home], more: true });
  assert.deepEqual(outbox(anna).map((m) => m.id), [two!.id, one!.id]);
});

test("after a restore a text another phone took home passes through no team", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.", "rozenhof");
  await sync(anna);
  await hear(anna, { changes: [own(id, "Een.")] });
  await hear(anna, { epoch: "second", reset: [home], more: true });
  assert.deepEqual(outbox(anna).map((m) => [m.space, m.from]), [[home, null]]);
});

test("after a restore an erased text is not said again, and none of its words need attention", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  await sync(anna);
  await hear(anna, { epoch: "second", reset: [home], more: true, changes: [{ log: home, document: id, gone: true, erased: true }] });
  await hear(anna, { epoch: "second" });
  assert.deepEqual([outbox(anna), await anna.attention(), await anna.entries({})], [[], [], []]);
});

test("a server that knows an erased text by its id alone is not argued with", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  await sync(anna);
  await hear(anna, { epoch: "second", reset: [home], more: true });
  const [m] = (await call(anna)).body.mutations;
  assert.equal(m!.again, true);
  await hear(anna, { epoch: "second", outcomes: [outcome(m!.id, "rejected", "erased")] });
  assert.deepEqual([outbox(anna), await anna.attention()], [[], []]);
});

test("what a copy off the machine holds is kept no longer, what came after it is", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  await write(anna, "Twee.");
  const { body } = await call(anna);
  const [one, two] = body.mutations;
  await hear(anna, { copied: 7, outcomes: [{ ...outcome(one!.id, "accepted"), sequence: 7 }, { ...outcome(two!.id, "accepted"), sequence: 8 }] });
  await hear(anna, { copied: 7 });
  await hear(anna, { epoch: "second", reset: [home], more: true });
  assert.deepEqual(outbox(anna).map((m) => m.id), [two!.id]);
});

test("a text that another phone of mine deleted is not taken for lost after a restore", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { epoch: "first", changes: [own("page", "Een.")] });
  await hear(anna, { epoch: "second", reset: [home], changes: [{ log: home, document: "page", gone: true, erased: false }] });
  assert.deepEqual([await anna.attention(), await anna.entries({})], [[], []]);
});
