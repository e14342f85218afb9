/** What the phone keeps of what it was told, for how long, and what it says of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { settle } from "../../static/sync/round";
import { accepted, call, gone, hear, homeOf, openFor, outcome, replyOf, row, shown, sync, TEXT, write } from "./phones";

const home = homeOf("Anna");
const own = (document: string, words: string, more = {}) => row({ document, log: home, author: "Anna", fields: { [TEXT]: words }, ...more });

test("an answer delivered twice is taken once", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  const request = await call(anna);
  const answer = accepted(anna, request.body);
  assert.deepEqual([await settle(anna.phone, request, answer), await settle(anna.phone, request, answer)], [true, false]);
});

test("a deleted text does not come back while the news of it is on its way", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("page", "Een.")] });
  await anna.remove("page");
  const [m] = (await call(anna)).body.mutations;
  await hear(anna, { outcomes: [outcome(m!.id, "accepted")], more: true });
  assert.equal(await anna.entry("page"), null);
});

test("a text that could not be deleted is shown again and says why", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("page", "Een.")] });
  await anna.remove("page");
  const [m] = (await call(anna)).body.mutations;
  await hear(anna, { outcomes: [outcome(m!.id, "merged", "edited_meanwhile")], changes: [own("page", "Een. Twee.")] });
  assert.deepEqual([(await shown(anna, "page")).code, (await shown(anna, "page")).fields[TEXT]], ["edited_meanwhile", "Een. Twee."]);
});

test("what a card has to say outlasts a later change, and not a share that was taken", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("page", "Een.")] });
  await anna.move("page", "rozenhof");
  const [first] = (await call(anna)).body.mutations;
  await hear(anna, { changes: [own("page", "Een. Twee.")], outcomes: [outcome(first!.id, "merged", "look_again")] });
  await hear(anna, { changes: [own("page", "Een. Twee. Drie.")] });
  assert.equal((await shown(anna, "page")).code, "look_again");
  await anna.move("page", "rozenhof");
  const [second] = (await call(anna)).body.mutations;
  await hear(anna, { changes: [own("page", "Een. Twee. Drie.", { space: "rozenhof" })], outcomes: [outcome(second!.id, "accepted")] });
  assert.equal((await shown(anna, "page")).code, null);
});

test("the day is the newest one told of, in whatever order texts arrive", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "old", day: "2025-02-01" })] });
  await hear(anna, { changes: [row({ document: "new" }), row({ document: "between", day: "2025-06-01" })] });
  assert.deepEqual((await anna.entries({})).map((entry) => entry.id).sort(), ["between", "new"]);
});

test("a text opened while a call is under way is reported with the next one", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "first" }), row({ document: "second" })] });
  await anna.seen("first");
  const request = await call(anna);
  await anna.seen("second");
  await settle(anna.phone, request, replyOf(anna));
  assert.deepEqual((await call(anna)).body.seen, ["second"]);
});

test("after a restore only private texts that are nowhere else need attention", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "point", kind: "learning_point", author: "Anna", fields: { sentence: "Van ons." } })] });
  const id = await write(anna, "Een.");
  await sync(anna);
  await hear(anna, { epoch: "second", reset: ["rozenhof", home] });
  assert.equal(await anna.entry("point"), null);
  assert.deepEqual([await anna.attention(), (await shown(anna, id)).fields[TEXT]], [[], "Een."]);
});

test("a restart in the middle of filling anew forgets no text that may be gone", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "goes" })] });
  await hear(anna, { epoch: "second", reset: ["rozenhof", home], more: true });
  await hear(anna, { epoch: "second", changes: [row({ document: "stays" })] });
  assert.deepEqual((await anna.entries({})).map((entry) => entry.id), ["stays"]);
});

test("without copies off the machine the phone keeps ninety days of what was answered", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  await sync(anna);
  const { now } = Date;
  Date.now = () => now() + 91 * 86_400_000;
  await hear(anna, {});
  Date.now = now;
  assert.equal(await anna.phone.db.count("answered"), 0);
});

test("without copies off the machine the phone keeps twenty megabytes of what was answered", async () => {
  const anna = await openFor("Anna");
  anna.phone.shelf.state = { ...anna.phone.shelf.state, answeredSize: 19_999_000 };
  for (const letter of "ab") {
    await write(anna, letter.repeat(400));
    await sync(anna);
  }
  await hear(anna, {});
  const kept = await anna.phone.db.getAll("answered");
  assert.deepEqual(kept.map(({ mutation }) => String(mutation.fields[TEXT]!.now)[0]), ["b"], "the oldest went, and what it freed is counted");
});

test("what a copy does not have yet is kept", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  await sync(anna);
  await sync(anna, { copied: 0 });
  assert.equal(await anna.phone.db.count("answered"), 1);
});

test("what is erased is forgotten of that text alone", async () => {
  const anna = await openFor("Anna");
  const [erased] = [await write(anna, "Een."), await write(anna, "Twee.")];
  await sync(anna);
  await hear(anna, { changes: [gone(erased, home, true)] });
  assert.equal(await anna.phone.db.count("answered"), 1);
});

test("a colleague's answers leave the phone with the year, like texts", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "answer", kind: "response", day: "2025-02-01" }), row({ document: "new" })] });
  assert.deepEqual((await anna.entries({})).map((entry) => entry.id), ["new"]);
});

test("a text and the choices beside it are one thing unsent", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const beside = await anna.create("choices", { target: id });
  beside.type({ felt: ["tired"] });
  await beside.close();
  assert.equal(await anna.unsent(), 1);
});

test("of many texts opened no more are reported in one call than it may hold", async () => {
  const anna = await openFor("Anna");
  const changes = Array.from({ length: 501 }, (_, i) => row({ document: `text ${i}` }));
  await hear(anna, { changes });
  for (const { document } of changes) await anna.seen(document);
  const request = await call(anna);
  await settle(anna.phone, request, replyOf(anna));
  assert.deepEqual([request.body.seen.length, (await call(anna)).body.seen], [500, ["text 500"]]);
});

test("values in another order are no edit", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [own("values", "Een.", { fields: { values: ["rust", "moed"] } })] });
  const editor = await anna.edit("values");
  assert.ok(editor !== "open elsewhere");
  editor.type({ values: ["moed", "rust"] });
  await editor.close();
  assert.equal(await anna.unsent(), 0);
});

test("what is typed while the phone is wiped is not written to what comes after", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Van Anna." });
  await anna.wipe();
  assert.equal(editor.saved, "saved");
});

test("what is begun on a second phone stands above what the first one sent today", async () => {
  const anna = await openFor("Anna");
  const hex = (new Date().setHours(12, 0, 0, 0) + 30_000_000).toString(16).padStart(12, "0");
  const sent = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
  await hear(anna, { changes: [own(sent, "Van de andere telefoon.")] });
  await write(anna, "Nieuw.");
  assert.deepEqual((await anna.entries({ mine: true })).map((entry) => entry.fields[TEXT]), ["Nieuw.", "Van de andere telefoon."]);
});
