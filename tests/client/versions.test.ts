/** Two versions of one text, choosing between them, and taking back what one just did. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { both, compare, differing, type Pair, type Version } from "../../static/store";
import { pairOf, type Told } from "../../static/store/versions";
import { learnVersions } from "../../static/sync/versions";
import type { Api } from "../../static/sync/transport";
import { call, gone, hear, homeOf, open, deviceOf, openFor, outbox, outcome, row, shown, sync, TEXT, typeInto, write } from "./phones";

const HERE = "Ze wilde niet. Ik had haast. Ze pakte mijn hand.";
const THERE = "Ze wilde niet. Ik bleef in de deur staan. Ze pakte mijn hand.";
const JOINED = "Ze wilde niet. Ik bleef in de deur staan. Ik had haast. Ze pakte mijn hand.";

const told = (id: string, words: string, more: Partial<Told> = {}): Told => ({
  id, fields: { [TEXT]: words }, writer: "Anna", written_at: "2026-03-04T06:12:00+01:00", here: false, merged: false, ...more,
});

/** Newest first, as the server tells it: what became of both, what arrived last, what it met. */
const history = (last: Partial<Told> = {}, first: Partial<Told> = {}): Told[] => [
  told("join", JOINED, { merged: true }), told("last", HERE, last), told("first", THERE, first), told("begun", "Ze wilde niet."),
];

/** A server that tells a history; nothing else is asked of it. */
function telling(revisions: Told[]): { server: Api; asked: string[] } {
  const asked: string[] = [];
  const none = async () => ({ ok: false, status: 404, code: "not_found", message: "", retryAfter: null }) as never;
  const get = async (path: string) => (asked.push(path), { ok: true, value: { revisions } }) as never;
  return { server: { send: none, get, post: none, patch: none, put: none, del: none, bytes: none }, asked };
}

const mergedRow = (more = {}) =>
  row({ document: "walk", log: homeOf("Anna"), author: "Anna", revision: "join", merged: true, fields: { [TEXT]: JOINED }, ...more });

const texts = ({ mine, other }: Pair) => [mine, other].map((version: Version) => version.fields[TEXT]);

test("mine is what was written on this phone, whether it arrived first or last", () => {
  assert.deepEqual(texts(pairOf(history({ here: true }), "Anna")!), [HERE, THERE]);
  assert.deepEqual(texts(pairOf(history({}, { here: true }), "Anna")!), [THERE, HERE]);
});

test("in a shared text mine is what I wrote, and a colleague who wrote neither is not asked", () => {
  assert.deepEqual(texts(pairOf(history({ writer: "Bram" }), "Anna")!), [THERE, HERE]);
  assert.equal(pairOf(history({ writer: "Bram" }, { writer: "Bram" }), "Anna"), null);
});

test("after a share both versions are still found under it", () => {
  assert.deepEqual(texts(pairOf([told("shared", JOINED, { merged: true }), ...history({ here: true })], "Anna")!), [HERE, THERE]);
});

test("a version whose words were taken out is offered to nobody", () => {
  assert.equal(pairOf(history({ fields: null }), "Anna"), null);
  assert.equal(pairOf([told("begun", "Ze wilde niet.")], "Anna"), null, "and where nothing was joined there is nothing to choose");
});

test("both versions are on the phone before anybody asks, so choosing needs no network", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [mergedRow()] });
  const { server, asked } = telling(history({ here: true }));
  await learnVersions(anna.phone, server);
  await learnVersions(anna.phone, server);
  assert.deepEqual(asked, ["documents/walk/history"], "and they are asked for once");
  assert.deepEqual(texts((await shown(anna, "walk")).known.versions!.pair!), [HERE, THERE]);
});

test("versions of a text that changed meanwhile are asked for again", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [mergedRow({ revision: "newer" })] });
  const { server, asked } = telling(history({ here: true }));
  await learnVersions(anna.phone, server);
  assert.equal((await shown(anna, "walk")).known.versions, undefined);
  await learnVersions(anna.phone, server);
  assert.equal(asked.length, 2);
});

test("a colleague's own text has no versions for me, so nobody asks for them", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [mergedRow({ log: "rozenhof", author: "Bram" })] });
  const { server, asked } = telling(history());
  await learnVersions(anna.phone, server);
  assert.deepEqual(asked, []);
});

test("one tap writes the chosen words, and the banner goes on this phone at once", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [mergedRow()] });
  await anna.choose("walk", { [TEXT]: HERE });
  const entry = await shown(anna, "walk");
  assert.deepEqual([entry.merged, entry.fields[TEXT], entry.kept], [false, HERE, "waiting"]);
  assert.deepEqual((await call(anna)).body.mutations.map((m) => [m.base, m.fields]), [["join", { [TEXT]: { was: JOINED, now: HERE } }]]);
});

test("choosing what stands there already is sent too, so the banner goes on every phone", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [mergedRow()] });
  await anna.choose("walk", { [TEXT]: JOINED });
  assert.deepEqual((await call(anna)).body.mutations.map((m) => m.fields), [{ [TEXT]: { was: JOINED, now: JOINED } }]);
});

test("a choice is undone before it was sent, and after", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [mergedRow()] });
  await (await anna.choose("walk", { [TEXT]: HERE }))();
  assert.deepEqual([outbox(anna).length, (await shown(anna, "walk")).merged], [0, true]);
  const undo = await anna.choose("walk", { [TEXT]: HERE });
  await sync(anna);
  await undo();
  assert.equal((await shown(anna, "walk")).fields[TEXT], JOINED);
});

test("a choice that is on its way when it is undone is followed by what undoes it", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [mergedRow()] });
  const undo = await anna.choose("walk", { [TEXT]: HERE });
  const [sent] = (await call(anna)).body.mutations;
  await undo();
  assert.deepEqual(outbox(anna).map(({ base, fields }) => [base, fields[TEXT]!.now]), [["join", HERE], [sent!.id, JOINED]]);
});

test("undoing a choice leaves alone what was written since", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [mergedRow()] });
  const undo = await anna.choose("walk", { [TEXT]: HERE });
  await sync(anna);
  await typeInto(anna, "walk", `${HERE} En lachte.`);
  await undo();
  assert.equal((await shown(anna, "walk")).fields[TEXT], `${HERE} En lachte.`);
});

test("a learning point of the team is chosen in the same way", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "point", kind: "learning_point", merged: true, revision: "join", fields: { sentence: "Eerst zitten. Eerst vragen.", state: "agreed" } })] });
  const { server } = telling([
    told("join", "", { merged: true, writer: "Bram" }),
    told("last", "", { writer: "Bram", fields: { sentence: "Eerst vragen.", state: "agreed" } }),
    told("first", "", { fields: { sentence: "Eerst zitten.", state: "agreed" } }),
  ]);
  await learnVersions(anna.phone, server);
  const { mine, other } = (await shown(anna, "point")).known.versions!.pair!;
  assert.deepEqual([mine.writer, other.writer, differing(mine.fields, other.fields)], ["Anna", "Bram", ["sentence"]]);
  await anna.choose("point", { sentence: mine.fields["sentence"]! });
  assert.equal((await shown(anna, "point")).fields["sentence"], "Eerst zitten.");
});

const WORDS = ["Ze", "zong", "niet", "hard", "en", "toen", "lachte", "wij", "samen"];
const chance = (most: number): number => Math.floor(Math.random() * most);
const sentence = (): string => Array.from({ length: 1 + chance(5) }, () => WORDS[chance(WORDS.length)]).join(" ") + ".?!\n"[chance(4)];
const some = (): string => Array.from({ length: chance(6) }, sentence).join(" ");
const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];

test("both keeps every word of either, and what differs adds up to each of them", () => {
  for (let i = 0; i < 2_000; i++) {
    const [one, other] = [some(), some()];
    const kept = String(both(TEXT, one, other));
    for (const word of [...wordsOf(one), ...wordsOf(other)]) assert.ok(wordsOf(kept).includes(word), JSON.stringify([one, other, kept]));
    assert.ok(wordsOf(kept).length >= Math.max(wordsOf(one).length, wordsOf(other).length));
    const pieces = compare(one, other);
    const only = (side: string): string => pieces.filter((piece) => piece.in === "both" || piece.in === side).map(({ text }) => text).join("");
    assert.deepEqual([only("first"), only("second")], [one, other]);
  }
});

test("both says once what both say", () => {
  assert.equal(both(TEXT, THERE, HERE), JOINED);
  assert.equal(both(TEXT, "Rust", "Ruimte"), "Rust Ruimte");
  assert.equal(both(TEXT, "Rust", " Ruimte"), "Rust Ruimte");
  assert.deepEqual(both("values", ["rust"], ["nabijheid", "rust"]), ["nabijheid", "rust"]);
});

test("of a day, which is no prose, the second version's stands; one that only one of them has is kept", () => {
  assert.deepEqual([both("happened_on", "2026-03-04", "2026-03-05"), both("happened_on", "2026-03-04", undefined)], ["2026-03-05", "2026-03-04"]);
});

test("two changed words with a space between them are read as one change", () => {
  const pieces = compare("Ik liep snel weg.", "Ik rende hard weg.").map(({ in: side, text }) => [side, text]);
  assert.deepEqual(pieces, [["both", "Ik "], ["first", "liep snel"], ["second", "rende hard"], ["both", " weg."]]);
});

test("a text of three thousand words that was rewritten is compared before a thumb is lifted", () => {
  const long = (word: string): string => Array.from({ length: 300 }, (_, i) => `${word} ${i} zat daar stil en keek naar buiten.`).join(" ");
  const start = performance.now();
  compare(long("Ze"), long("Hij"));
  assert.ok(performance.now() - start < 1_000);
});

test("a deletion is undone as if it had never been, as long as it was not sent", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "stroll", author: "Anna", log: homeOf("Anna"), space: "rozenhof", fields: { [TEXT]: HERE } })] });
  await typeInto(anna, "stroll", `${HERE} Nog iets.`);
  const undo = await anna.remove("stroll");
  assert.equal(await anna.entry("stroll"), null);
  await undo();
  const entry = await shown(anna, "stroll");
  assert.deepEqual([entry.fields[TEXT], entry.space, entry.kept], [`${HERE} Nog iets.`, "rozenhof", "typing"]);
});

test("after it was sent, undoing a deletion brings the words back for their writer alone", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "walk", author: "Anna", log: homeOf("Anna"), space: "rozenhof", fields: { [TEXT]: HERE } })] });
  const undo = await anna.remove("walk");
  await sync(anna);
  await undo();
  assert.deepEqual([(await shown(anna, "walk")).fields[TEXT], (await shown(anna, "walk")).space], [HERE, homeOf("Anna")]);
  const [m] = (await call(anna)).body.mutations;
  assert.deepEqual([m!.from, m!.space, m!.fields], ["rozenhof", homeOf("Anna"), { [TEXT]: { was: HERE, now: HERE } }]);
});

test("a deletion that is on its way when it is undone is sent all the same, and the words come after it", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "path", author: "Anna", log: homeOf("Anna"), fields: { [TEXT]: HERE } })] });
  const undo = await anna.remove("path");
  const [sent] = (await call(anna)).body.mutations;
  await undo();
  assert.deepEqual(outbox(anna).map((m) => [m.base, m.deleted]), [["revision of path", true], [sent!.id, false]]);
  assert.equal((await shown(anna, "path")).fields[TEXT], HERE);
});

test("a text that never left the phone comes back whole when its deletion is undone", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, HERE);
  await (await anna.remove(id))();
  assert.equal((await shown(anna, id)).fields[TEXT], HERE);
});

test("of an erased text this phone holds no word, nor of what was kept beside it", async () => {
  const device = deviceOf("Anna");
  const anna = await open(device);
  const home = homeOf("Anna");
  const felt = row({ document: "felt", kind: "choices", target: "secret", author: "Anna", log: home, fields: { felt: "zwaar" } });
  await hear(anna, { changes: [row({ document: "secret", author: "Anna", log: home, fields: { [TEXT]: HERE } }), felt] });
  await typeInto(anna, "secret", `${HERE} Nog iets.`);
  await anna.forget("secret");
  const again = await open(device);
  assert.deepEqual([await again.entries({}), outbox(again), await again.attention()], [[], [], []]);
  await hear(anna, { changes: [gone("secret", home, true)] });
  assert.deepEqual(await anna.entries({}), []);
});

test("nor of what the server refused of it, and after a restore nothing of it is said again", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, HERE);
  await sync(anna);
  await typeInto(anna, id, `${HERE} Nog iets.`);
  const [m] = (await call(anna, true)).body.mutations;
  await hear(anna, { outcomes: [outcome(m!.id, "rejected", "too_large")] });
  await anna.forget(id);
  assert.deepEqual([await anna.attention(), await anna.phone.db.count("answered")], [[], 0]);
});

test("what was thrown away is back with one tap", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, HERE);
  const [m] = (await call(anna)).body.mutations;
  await hear(anna, { outcomes: [{ mutation: m!.id, status: "rejected", revision: null, sequence: 1, code: "too_large" }] });
  const [item] = await anna.attention();
  assert.deepEqual(item!.said, { model: "one_minute", [TEXT]: HERE }, "all of an own text is its writer's");
  const undo = await anna.discard(item!.id);
  assert.deepEqual(await anna.attention(), []);
  await undo();
  assert.deepEqual((await anna.attention()).map(({ document }) => document), [id]);
});

test("who can read a text and who has read it is remembered, until it is somewhere else", async () => {
  const device = deviceOf("Anna");
  const anna = await open(device);
  const here = (more = {}) => row({ document: "walk", author: "Anna", log: homeOf("Anna"), space: "rozenhof", fields: { [TEXT]: HERE }, ...more });
  await hear(anna, { changes: [here()] });
  const bram = { id: "Bram", name: "Bram", role: "member" };
  await anna.learn("walk", { audience: { space: "rozenhof", readers: [bram], newcomers: [] } });
  await anna.learn("walk", { readBy: { space: "rozenhof", names: ["Bram"], count: null } });
  await hear(anna, { changes: [here({ revision: "newer" })] });
  const { audience, readBy } = (await shown(await open(device), "walk")).known;
  assert.deepEqual([audience?.readers, readBy?.names], [[bram], ["Bram"]]);
});

test("others see what the server has, not what waits on this phone", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "talk", author: "Anna", log: homeOf("Anna"), space: "rozenhof", fields: { [TEXT]: HERE } })] });
  await typeInto(anna, "talk", "Iets anders.");
  await anna.move("talk", homeOf("Anna"));
  assert.deepEqual(await anna.atServer("talk"), { space: "rozenhof", fields: { [TEXT]: HERE } });
  assert.equal(await anna.atServer(await write(anna, "Nieuw.")), null);
});

test("what a team wrote together comes back where it stood, one's own text to its writer alone", async () => {
  const anna = await openFor("Anna");
  const point = { kind: "learning_point", target: null, space: "rozenhof", revision: "deletion", fields: { sentence: "Eerst zitten." } };
  await anna.bringBack({ ...point, id: "point" });
  await anna.bringBack({ ...point, id: "walk", kind: "reflection", fields: { [TEXT]: HERE } });
  assert.deepEqual(outbox(anna, "point").map(({ space, from, ready }) => [space, from, ready]), [["rozenhof", null, true]]);
  assert.deepEqual(outbox(anna, "walk").map(({ space, from, ready }) => [space, from, ready]), [[anna.personal, "rozenhof", true]]);
});
