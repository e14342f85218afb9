/** What becomes of words when the server has answered. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { settle } from "../../static/sync/round";
import {
  accepted, BJORKEN, call, deviceOf, edited, gone, hear, homeOf, open, openFor, outbox, outcome, replyOf, row, ROZENHOF, shown,
  sync, TEXT, typeInto, write,
} from "./phones";

const own = (document: string, words: string, more = {}) =>
  row({ document, log: homeOf("Anna"), author: "Anna", fields: { [TEXT]: words }, ...more });

test("words that are safe are shown as safe, and never flicker away", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const seen: (string | undefined)[] = [];
  anna.subscribe(async () => void seen.push((await anna.entry(id))?.fields[TEXT] as string | undefined));
  await sync(anna);
  assert.equal((await shown(anna, id)).kept, "safe");
  assert.ok(seen.length > 0 && seen.every((words) => words === "Een."));
});

test("an answer that comes late, or twice, is thrown away", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const early = await call(anna);
  const answer = accepted(anna, early.body);
  await sync(anna);
  await typeInto(anna, id, "Een. Twee.");
  await sync(anna);
  assert.equal(await settle(anna.phone, early, answer), false);
  assert.equal((await shown(anna, id)).fields[TEXT], "Een. Twee.");
});

test("an answer never touches what waits", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const request = await call(anna);
  await typeInto(anna, id, "Een. Twee.");
  await settle(anna.phone, request, accepted(anna, request.body));
  assert.equal((await shown(anna, id)).fields[TEXT], "Een. Twee.");
  assert.deepEqual(outbox(anna).map((m) => m.fields[TEXT]), [{ was: "Een.", now: "Een. Twee." }]);
});

test("a refused edit keeps only the words Anna added, not her colleague's", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "point", kind: "learning_point", fields: { sentence: "Bram zag het eerst. Zij lachte." } })] });
  await typeInto(anna, "point", { sentence: "Bram zag het eerst. Zij zong en lachte." });
  await (await edited(anna, "point")).done();
  const [m] = (await call(anna)).body.mutations;
  await hear(anna, { outcomes: [outcome(m!.id, "rejected", "not_allowed")] });
  const [item] = await anna.attention();
  assert.deepEqual([item!.code, item!.fields], ["not_allowed", { sentence: "zong en" }]);
  assert.equal((await shown(anna, "point")).kept, "attention");
  assert.equal((await shown(anna, "point")).fields.sentence, "Bram zag het eerst. Zij lachte.");
});

test("a refused edit goes along with the words that continue it in the same space", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("page", "Een.")] });
  await typeInto(anna, "page", "Een. Twee.");
  const { body } = await call(anna, true);
  await typeInto(anna, "page", "Een. Twee. Drie.");
  await hear(anna, { outcomes: [outcome(body.mutations[0]!.id, "rejected", "invalid_document")] });
  assert.deepEqual(outbox(anna).map((m) => [m.fields[TEXT], m.base]), [[{ was: "Een.", now: "Een. Twee. Drie." }, "revision of page"]]);
  assert.deepEqual(await anna.attention(), []);
});

test("words refused in one space do not slip into another", async () => {
  const device = deviceOf("Anna");
  const [anna, tab] = [await open(device), await open(device)];
  await hear(anna, { changes: [own("shared", "Een.", { space: "rozenhof" })] });
  await typeInto(anna, "shared", "Een. Voor Rozenhof.");
  await (await edited(anna, "shared")).done();
  await anna.rescue();
  const early = outbox(anna)[0]!;
  await tab.move("shared", homeOf("Anna"));
  assert.deepEqual(outbox(tab).map((m) => m.space), ["rozenhof", homeOf("Anna")]);
  await hear(tab, { outcomes: [outcome(early.id, "rejected", "not_allowed")] });
  assert.deepEqual(outbox(tab).map((m) => [m.space, m.fields[TEXT]?.now]), [[homeOf("Anna"), "Een. Voor Rozenhof."]], "taken home on purpose");
});

test("when the server refuses to make a document, all that was typed into it needs attention", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.", "rozenhof");
  const { body } = await call(anna);
  await typeInto(anna, id, "Een. Twee.");
  await anna.rescue();
  await hear(anna, { outcomes: [outcome(body.mutations[0]!.id, "rejected", "not_allowed")] });
  assert.deepEqual((await anna.attention()).map((item) => item.fields[TEXT]).sort(), ["Een.", "Twee."]);
  assert.deepEqual(outbox(anna), []);
  assert.equal(await anna.unsent(), 1);
});

test("deleting a document the server refused to make leaves nothing", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.", "rozenhof");
  const { body } = await call(anna);
  await anna.remove(id);
  await hear(anna, { outcomes: [outcome(body.mutations[0]!.id, "rejected", "not_allowed")] });
  assert.deepEqual([outbox(anna), await anna.attention()], [[], []]);
});

test("what an older server does not know waits, and stands in nobody's way", async () => {
  const anna = await openFor("Anna");
  const early = await write(anna, "Een.");
  const first = await call(anna);
  await settle(anna.phone, first, replyOf(anna, { outcomes: [outcome(first.body.mutations[0]!.id, "rejected", "unknown_field")] }));
  const late = await write(anna, "Twee.");
  assert.deepEqual((await call(anna)).body.mutations.map((m) => m.document), [early, late]);
  assert.equal((await shown(anna, early)).kept, "waiting");
});

test("sending refused words again puts them into their text, or into a private one", async () => {
  const anna = await openFor("Anna", [ROZENHOF, BJORKEN]);
  await hear(anna, { changes: [own("diary", "Een.")] });
  await typeInto(anna, "diary", "Een. Twee.");
  const { body } = await call(anna, true);
  await hear(anna, { changes: [own("diary", "Een.", { space: "rozenhof" })], outcomes: [outcome(body.mutations[0]!.id, "rejected", "moved")] });
  await anna.resend((await anna.attention())[0]!.id);
  const [m] = (await call(anna)).body.mutations;
  assert.notEqual(m!.document, "diary", "it was written for nobody but Anna");
  assert.deepEqual([m!.space, m!.fields[TEXT]!.now], [homeOf("Anna"), "Twee."]);
  assert.deepEqual(await anna.attention(), []);
});

test("gone counts only for the copy that came from the same space", async () => {
  const anna = await openFor("Anna", [ROZENHOF, BJORKEN]);
  await hear(anna, { changes: [row({ document: "page" })] });
  await hear(anna, { changes: [row({ document: "page", log: "bjorken" }), gone("page", "rozenhof")] });
  assert.equal((await shown(anna, "page")).space, "bjorken");
  await hear(anna, { changes: [gone("page", "bjorken")] });
  assert.equal(await anna.entry("page"), null);
});

test("leaving a team takes the colleagues' texts along and leaves one's own", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "theirs" }), own("mine", "Een.", { space: "rozenhof" })] });
  const spaces = anna.session.spaces.filter((space) => space.id !== "rozenhof");
  await hear(anna, { spaces, cursors: { [homeOf("Anna")]: "cursor" } });
  assert.deepEqual((await anna.entries({})).map((entry) => entry.id), ["mine"]);
  assert.deepEqual(Object.keys((await call(anna)).body.cursors), [homeOf("Anna")]);
  assert.deepEqual(anna.session.spaces, spaces);
});

test("filling anew drops what was not delivered again, but only when it has ended", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "stays" }), row({ document: "goes" }), own("lost", "Mijn woorden.")] });
  await hear(anna, { epoch: "second", reset: ["rozenhof", homeOf("Anna")], more: true, changes: [row({ document: "stays" })] });
  assert.equal((await anna.entries({})).length, 3);
  await hear(anna, { epoch: "second" });
  assert.deepEqual((await anna.entries({})).map((entry) => entry.id), ["stays"]);
  assert.deepEqual((await anna.attention()).map((item) => [item.code, item.fields]), [["lost", { [TEXT]: "Mijn woorden." }]]);
  await hear(anna, { epoch: "second", changes: [own("lost", "Mijn woorden.")] });
  assert.deepEqual(await anna.attention(), []);
});

test("after a restore what was answered is said again, in order, before what waits", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const first = await sync(anna);
  await typeInto(anna, id, "Een. Twee.");
  const second = await sync(anna);
  await typeInto(anna, id, "Een. Twee. Drie.");
  await call(anna, true);
  await hear(anna, { epoch: "second", reset: [homeOf("Anna")] });
  const { body } = await call(anna, true);
  assert.deepEqual(body.mutations.map((m) => m.id), [first, second].map((request) => request.body.mutations[0]!.id));
  assert.ok(body.mutations.every((m) => m.again));
  assert.equal(outbox(anna).length, 3);
  assert.equal(outbox(anna)[2]!.fields[TEXT]!.now, "Een. Twee. Drie.");
});

test("after a restore a text that was taken home passes through no team", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.", "rozenhof");
  await sync(anna);
  await anna.move(id, homeOf("Anna"));
  await sync(anna);
  await hear(anna, { epoch: "second", reset: [homeOf("Anna")] });
  assert.deepEqual((await call(anna)).body.mutations.map((m) => m.space), [homeOf("Anna"), homeOf("Anna")]);
});

test("what a copy off the machine has is not kept for another restore", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  await sync(anna);
  assert.equal(await anna.phone.db.count("answered"), 1);
  await sync(anna, { copied: 1 });
  assert.equal(await anna.phone.db.count("answered"), 0);
});

test("what its author erased is kept nowhere on the phone", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  await sync(anna);
  await hear(anna, { changes: [gone(id, homeOf("Anna"), true)] });
  assert.deepEqual([await anna.entry(id), await anna.phone.db.count("answered")], [null, 0]);
});

test("a share that met unseen words says so until it was looked at", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("page", "Een.")] });
  await anna.move("page", "rozenhof");
  const { body } = await call(anna);
  await hear(anna, { changes: [own("page", "Een. Twee.")], outcomes: [outcome(body.mutations[0]!.id, "merged", "look_again")] });
  assert.equal((await shown(anna, "page")).code, "look_again");
  assert.equal((await shown(anna, "page")).space, homeOf("Anna"));
  await anna.seen("page");
  assert.equal((await shown(anna, "page")).code, null);
});

test("opening a colleague's text is reported once, and not by those who keep it to themselves", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "theirs" }), own("mine", "Een.")] });
  await anna.seen("theirs");
  await anna.seen("mine");
  assert.deepEqual((await sync(anna)).body.seen, ["theirs"]);
  assert.deepEqual((await call(anna)).body.seen, []);
  await anna.renew({ ...anna.session, shows_reads: false });
  await anna.seen("theirs");
  assert.deepEqual((await call(anna)).body.seen, []);
});

test("what a newer server sends is kept as it comes", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "new", kind: "song", fields: { melody: ["a", "b"], loud: true } })] });
  assert.deepEqual((await shown(anna, "new")).fields, { melody: ["a", "b"], loud: true });
});

test("colleagues' texts leave the phone a year after they last changed, by the server's days", async () => {
  const anna = await openFor("Anna");
  const old = "2025-02-01";
  await hear(anna, { changes: [row({ document: "old", day: old }), row({ document: "point", kind: "learning_point", day: old }), own("mine", "Een.", { day: old })] });
  assert.equal((await anna.entries({})).length, 3);
  await hear(anna, { changes: [row({ document: "new" })] });
  assert.deepEqual((await anna.entries({})).map((entry) => entry.id).sort(), ["mine", "new", "point"]);
});

test("deleting holds although the last edit before it is refused", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("deleted", "Een.")] });
  await typeInto(anna, "deleted", "Een. Twee.");
  const { body } = await call(anna, true);
  await anna.remove("deleted");
  await hear(anna, { outcomes: [outcome(body.mutations[0]!.id, "rejected", "moved")] });
  assert.deepEqual(outbox(anna).map((m) => [m.deleted, m.base]), [[true, "revision of deleted"]]);
  assert.deepEqual((await anna.attention()).map((item) => item.fields[TEXT]), ["Twee."]);
});

test("an editor whose words were merged goes on from what it said itself", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("merged", "Een.")] });
  const editor = await edited(anna, "merged");
  editor.type({ [TEXT]: "Een. Twee." });
  await editor.flush();
  const [said] = (await call(anna, true)).body.mutations;
  await hear(anna, { changes: [own("merged", "Nul. Een. Twee.", { revision: "met" })], outcomes: [outcome(said!.id, "merged")] });
  editor.type({ [TEXT]: "Een. Twee. Drie." });
  await editor.flush();
  assert.deepEqual(outbox(anna).map((m) => [m.base, m.fields[TEXT]]), [[said!.id, { was: "Een. Twee.", now: "Een. Twee. Drie." }]]);
});
