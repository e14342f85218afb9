/** One mutation behind another: what joins, what waits, and what a refusal does to those behind it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mutation } from "../../static/store/outbox";
import { change, readerOf } from "../../static/store/phone";
import type { Edit } from "../../static/store/wire";
import type { Store } from "../../static/store";
import { call, deviceOf, edited, hear, homeOf, open, openFor, outbox, outcome, row, shown, sync, TEXT, typeInto, write } from "./phones";

const home = homeOf("Anna");
const own = (document: string, words: string, more = {}) => row({ document, log: home, author: "Anna", fields: { [TEXT]: words }, ...more });

/** Something more is written behind what waits, in a space and without a move. */
const behind = (store: Store, document: string, space: string, fields: Record<string, Edit>) =>
  change(store.phone, (desk) => {
    const base = outbox(store, document).pop()!.id;
    const m = mutation(desk, readerOf(store.phone), document, { kind: "reflection", target: null, space, base, fields: {}, said: [] }, fields);
    desk.outbox.set(m.id, m);
  });

async function refused(store: Store, code = "moved") {
  const [m] = (await call(store, true)).body.mutations;
  return { id: m!.id, now: () => hear(store, { outcomes: [outcome(m!.id, "rejected", code)] }) };
}

test("21: words refused in a private text are not folded into what is written in a team", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("diary", "Een.")] });
  await typeInto(anna, "diary", "Een. Alleen voor mij.");
  const first = await refused(anna);
  await behind(anna, "diary", "rozenhof", { values: { was: null, now: ["rust"] } });
  await first.now();
  assert.deepEqual(outbox(anna).map((m) => m.fields), [{ values: { was: null, now: ["rust"] } }]);
  assert.deepEqual((await anna.attention()).map((item) => item.fields), [{ [TEXT]: "Alleen voor mij." }]);
});

test("21: what does not continue refused words is not mixed with them", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("secret", "Een.")] });
  await typeInto(anna, "secret", "Een. Twee.");
  const first = await refused(anna);
  await behind(anna, "secret", home, { [TEXT]: { was: "Een. Iets anders.", now: "Een. Heel anders." } });
  await first.now();
  assert.deepEqual(outbox(anna).map((m) => m.fields[TEXT]!.was), ["Een. Iets anders."]);
  assert.deepEqual((await anna.attention()).map((item) => item.fields), [{ [TEXT]: "Twee." }]);
});

test("21: words that continue a refused share still say where the text came from", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("walk", "Een.")] });
  await anna.move("walk", "rozenhof");
  const first = await refused(anna);
  await typeInto(anna, "walk", "Een. Twee.");
  await first.now();
  assert.deepEqual(outbox(anna).map((m) => [m.from, m.space, m.base]), [[home, "rozenhof", "revision of walk"]]);
});

test("21: a refused share that was taken back is no move any more", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("share", "Een.")] });
  await anna.move("share", "rozenhof");
  const first = await refused(anna);
  await anna.move("share", home);
  await first.now();
  assert.deepEqual(outbox(anna).map((m) => [m.from, m.space]), [[null, home]]);
});

test("a deletion behind a refused edit is of what the server has", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("back", "Een.")] });
  await typeInto(anna, "back", "Een. Twee.");
  const first = await refused(anna);
  await anna.remove("back");
  await first.now();
  assert.deepEqual(outbox(anna).map((m) => [m.deleted, m.base]), [[true, "revision of back"]]);
});

test("what was sent stays until it is answered, also when its text is deleted", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const { body } = await call(anna);
  await anna.remove(id);
  assert.deepEqual(outbox(anna).map((m) => [m.id === body.mutations[0]!.id, m.deleted]), [[true, false], [false, true]]);
});

test("what is only in a rescue file goes when its text is deleted", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("never", "Een.")] });
  await typeInto(anna, "never", "Een. Twee.");
  await anna.rescue();
  await anna.remove("never");
  assert.deepEqual(outbox(anna).map((m) => m.deleted), [true]);
});

for (const [where, to] of [["another team", "bjorken"], ["nobody", home]] as const)
  test(`words held for a team and kept in a rescue file are not said there when their text moves on to ${where}`, async () => {
    const anna = await openFor("Anna");
    await hear(anna, { changes: [row({ document: "page", log: "rozenhof", author: "Anna", fields: { [TEXT]: "Een." } })] });
    const editor = await edited(anna, "page");
    for (const words of ["Een. Twee.", "Een. Twee. Drie."]) {
      editor.type({ [TEXT]: words });
      await editor.flush();
      await anna.rescue();
    }
    await editor.close();
    await anna.move("page", to);
    const [along, ...more] = (await call(anna, true)).body.mutations;
    assert.deepEqual(more, []);
    assert.deepEqual([along!.from, along!.space, along!.base], ["rozenhof", to, "revision of page"]);
    assert.deepEqual(along!.fields, { [TEXT]: { was: "Een.", now: "Een. Twee. Drie." } });
  });

test("a deleted text is not shared", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("file", "Een.")] });
  await anna.remove("file");
  await anna.move("file", "rozenhof");
  assert.deepEqual(outbox(anna).map((m) => [m.deleted, m.space]), [[true, home]]);
});

test("words typed in a text deleted in another tab bring it back, and are not deleted with it", async () => {
  const device = deviceOf("Anna");
  const one = await open(device);
  await hear(one, { changes: [own("deleted", "Een.")] });
  const editor = await edited(one, "deleted");
  await (await open(device)).remove("deleted");
  editor.type({ [TEXT]: "Een. Toch." });
  await editor.flush();
  assert.deepEqual(outbox(one).map((m) => [m.deleted, m.fields[TEXT]?.now]), [[true, undefined], [false, "Een. Toch."]]);
  assert.equal((await shown(one, "deleted")).fields[TEXT], "Een. Toch.");
});

test("a text shared before it was ever sent comes from nowhere", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.", "rozenhof");
  assert.deepEqual(outbox(anna).map((m) => [m.from, m.space, m.base]), [[null, "rozenhof", null]]);
});

test("23: typing while a private edit waits over a row now shared stays private", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("private", "Een.")] });
  await typeInto(anna, "private", "Een. Twee.");
  await call(anna, true);
  await hear(anna, { changes: [own("private", "Een.", { space: "rozenhof", revision: "shared on the tablet" })] });
  await typeInto(anna, "private", "Een. Twee. Drie.");
  assert.equal((await shown(anna, "private")).space, home);
  assert.deepEqual(outbox(anna).map((m) => m.space), [home, home]);
});

test("typing on in a text that is being taken home holds up no taking home", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("home", "Een.", { space: "rozenhof" })] });
  await anna.move("home", home);
  await typeInto(anna, "home", "Een. Halve zin");
  assert.deepEqual((await call(anna)).body.mutations.map((m) => [m.from, m.space, m.fields]), [["rozenhof", home, {}]]);
});

test("a text one types on in waits again until its writer leaves it", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  await typeInto(anna, id, "Een. Halve zin");
  assert.deepEqual((await call(anna)).body.mutations, []);
});

test("words shared from an open editor, and those typed on after it, are in the team", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  await sync(anna);
  const editor = await edited(anna, id);
  await anna.move(id, "rozenhof");
  editor.type({ [TEXT]: "Een. Twee." });
  await editor.done();
  assert.deepEqual(outbox(anna).map((m) => m.space), ["rozenhof", "rozenhof"]);
});

test("a share that follows a merge that changed no word needs no second look", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("merge", "Een.")] });
  const editor = await edited(anna, "merge");
  await hear(anna, { changes: [own("merge", "Een.", { revision: "same words" })] });
  await editor.done("rozenhof");
  assert.equal(outbox(anna)[0]!.base, "same words");
});

test("two saves at once are one after the other", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Een." });
  const first = editor.flush();
  editor.type({ [TEXT]: "Een. Twee." });
  await Promise.all([first, editor.flush()]);
  assert.deepEqual(outbox(anna).map((m) => m.fields[TEXT]), [{ was: null, now: "Een. Twee." }]);
});

test("words refused in a team go back into their text once it is private", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("refused", "Een.", { space: "rozenhof" })] });
  await typeInto(anna, "refused", "Een. Twee.");
  await (await edited(anna, "refused")).done();
  const [m] = (await call(anna)).body.mutations;
  await hear(anna, { changes: [own("refused", "Een.")], outcomes: [outcome(m!.id, "rejected", "moved")] });
  await anna.resend(m!.id);
  assert.deepEqual(outbox(anna).map((each) => [each.document, each.space, each.fields[TEXT]!.now]), [["refused", home, "Een.\n\nTwee."]]);
});

test("28: typing in one answer says nothing of the others", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("gibbs", "Een.", { fields: { [TEXT]: "Een.", "answers/gibbs.feelings": "Rustig.", "answers/spiral.essence": "?" } })] });
  const editor = await edited(anna, "gibbs");
  editor.type({ [TEXT]: "Een.", "answers/gibbs.feelings": "Onrustig." });
  await editor.flush();
  assert.deepEqual(outbox(anna)[0]!.fields, { "answers/gibbs.feelings": { was: "Rustig.", now: "Onrustig." } });
});

test("24: a text of which a restore left only the newest words is not shared", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("half", "Een.")] });
  await typeInto(anna, "half", "Een. Twee.");
  await hear(anna, { epoch: "second", reset: [home] });
  assert.equal(await anna.move("half", "rozenhof"), "not whole");
  assert.deepEqual(outbox(anna).map((m) => m.space), [home]);
});
