/** A rescue file, put back: on the same phone, on another one, twice, too late, by somebody else, and when it is broken. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Store } from "../../static/store";
import { settle } from "../../static/sync/round";
import { accepted, BJORKEN, call, deviceOf, edited, hear, homeOf, open, openFor, outbox, outcome, row, ROZENHOF, shown, sync, TEXT, write } from "./phones";

const home = homeOf("Anna");
const file = async (store: Store): Promise<string> => (await store.rescue()).text();
/** Typed and left, without *Done*. */
const typed = async (store: Store, id: string, words: string): Promise<void> => {
  const editor = await edited(store, id);
  editor.type({ [TEXT]: words });
  await editor.close();
};
const outboxIn = (rescued: string): { id: string }[] => (JSON.parse(rescued) as { mutations: { id: string }[] }).mutations;
const changed = async (store: Store, how: (content: Record<string, unknown>) => void): Promise<string> => {
  const content = JSON.parse(await file(store)) as Record<string, unknown>;
  how(content);
  return JSON.stringify(content);
};

test("on another phone of the same person every unsent text is back, with its ids, its order and what it builds on", async () => {
  const [phone, tablet] = [await openFor("Anna"), await open(deviceOf("Anna", [ROZENHOF], "Anna-tablet"))];
  await hear(phone, { changes: [row({ document: "page", log: home, author: "Anna", fields: { [TEXT]: "Een." } })] });
  await typed(phone, "page", "Een. Twee.");
  await write(phone, "Nieuw.");
  const rescued = await file(phone);
  await typed(phone, "page", "Een. Twee. Drie.");
  assert.deepEqual(await tablet.putBack(rescued), { back: 2 });
  assert.deepEqual(outbox(tablet).map((m) => [m.id, m.base, m.frozen]), outbox(phone).slice(0, 2).map((m) => [m.id, m.base, true]));
  assert.equal((await shown(tablet, "page")).fields[TEXT], "Een. Twee.");
});

test("twice is once, and so is a file of what was sent meanwhile", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const rescued = await file(anna);
  assert.deepEqual(await anna.putBack(rescued), { back: 0 });
  await sync(anna);
  assert.deepEqual(await anna.putBack(rescued), { back: 0 });
  assert.deepEqual([await anna.unsent(), (await shown(anna, id)).kept], [0, "safe"]);
});

test("what a phone no longer remembers as answered is told it once more, and shown as it was typed last", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const rescued = await file(anna);
  await sync(anna);
  await typed(anna, id, "Een. Twee.");
  await anna.phone.db.clear("answered");
  anna.phone.shelf.rows.set(id, { ...anna.phone.shelf.rows.get(id)!, revision: "later" });
  await anna.putBack(rescued);
  assert.equal((await shown(anna, id)).fields[TEXT], "Een. Twee.");
  await sync(anna);
  await sync(anna);
  assert.equal(await anna.unsent(), 0);
});

test("a file of what was sent is known by the server's copy, and once that was edited by the answer that is kept", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.");
  const rescued = await file(anna);
  await sync(anna);
  await hear(anna, { changes: [row({ document: id, log: home, author: "Anna", revision: "later", fields: { [TEXT]: "Een. Twee." } })] });
  assert.deepEqual(await anna.putBack(rescued), { back: 0 });
  await hear(anna, { changes: [row({ document: id, log: home, author: "Anna", revision: outboxIn(rescued)[0]!.id, fields: { [TEXT]: "Een." } })] });
  await anna.phone.db.clear("answered");
  assert.deepEqual([await anna.putBack(rescued), await anna.unsent()], [{ back: 0 }, 0]);
});

test("what the server refused after the file was made does not wait a second time", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  const rescued = await file(anna);
  const { body, ...request } = await call(anna);
  await settle(anna.phone, { ...request, body }, { ...accepted(anna, body), outcomes: [outcome(body.mutations[0]!.id, "rejected", "too_large")], changes: [] });
  assert.deepEqual(await anna.putBack(rescued), { back: 0 });
  assert.deepEqual([outbox(anna), (await anna.attention()).length], [[], 1]);
});

test("after a restore what is said again goes before what the file brings, which may go on from it", async () => {
  const [phone, tablet] = [await openFor("Anna"), await open(deviceOf("Anna", [ROZENHOF], "Anna-tablet"))];
  await write(phone, "Van de telefoon.");
  await write(tablet, "Van de tablet.");
  await sync(tablet);
  await hear(tablet, { epoch: "second", reset: [home], more: true });
  await tablet.putBack(await file(phone));
  assert.deepEqual(outbox(tablet).map((m) => [m.again, m.fields[TEXT]!.now]), [[true, "Van de tablet."], [false, "Van de telefoon."]]);
});

test("a private text that was left to rest goes at once when its file is put back", async () => {
  const [phone, tablet] = [await openFor("Anna"), await open(deviceOf("Anna", [ROZENHOF], "Anna-tablet"))];
  await hear(phone, { changes: [row({ document: "rest", log: home, author: "Anna", fields: { [TEXT]: "Een." } })] });
  const editor = await edited(phone, "rest");
  editor.type({ [TEXT]: "Een. Twee." });
  await editor.flush();
  const old = await changed(phone, (content) => ((content["mutations"] as { written_at: string }[])[0]!.written_at = "2026-03-04T06:12:00+01:00"));
  assert.deepEqual(await tablet.putBack(old), { back: 1 });
  assert.equal((await call(tablet)).body.mutations.length, 1);
});

test("a file that says something of another form anywhere in it is damaged", async () => {
  const [phone, tablet] = [await openFor("Anna"), await open(deviceOf("Anna", [ROZENHOF], "Anna-tablet"))];
  await write(phone, "Een.");
  const { body, ...request } = await call(phone);
  await settle(phone.phone, { ...request, body }, { ...accepted(phone, body), outcomes: [outcome(body.mutations[0]!.id, "rejected", "too_large")], changes: [] });
  await write(phone, "Twee.");
  for (const list of ["mutations", "attention"]) {
    const [item] = (JSON.parse(await file(phone)) as Record<string, Record<string, unknown>[]>)[list]!;
    assert.ok(item);
    for (const name of Object.keys(item))
      for (const wrong of [{ [TEXT]: { was: null, now: { deep: 1 } } }, [[1]]]) {
        const broken = await changed(phone, (content) => ((content[list] as Record<string, unknown>[])[0]![name] = wrong));
        assert.deepEqual(await tablet.putBack(broken), { refused: "damaged" }, `${list} ${name}`);
      }
  }
});

test("words that were never released for a team are not released by a file, and hold up nothing", async () => {
  const [phone, tablet] = [await openFor("Anna"), await open(deviceOf("Anna", [ROZENHOF], "Anna-tablet"))];
  const page = row({ document: "page", author: "Anna", fields: { [TEXT]: "Een." } });
  for (const each of [phone, tablet]) await hear(each, { changes: [page] });
  await typed(phone, "page", "Een. Nog niet klaar.");
  const editor = await edited(tablet, "page");
  editor.type({ [TEXT]: "Een. Klaar." });
  await editor.done();
  await tablet.putBack(await file(phone));
  const sent = (await call(tablet, true)).body.mutations;
  assert.deepEqual(sent.map((m) => m.fields[TEXT]!.now), ["Een. Klaar."]);
  assert.equal(outbox(tablet, "page").at(-1)!.ready, false);
});

test("what needed attention needs it again, and its words are added once, on however many phones", async () => {
  const [phone, tablet] = [await openFor("Anna"), await open(deviceOf("Anna", [ROZENHOF], "Anna-tablet"))];
  const page = row({ document: "page", log: home, author: "Anna", fields: { [TEXT]: "Een." } });
  await hear(phone, { changes: [page] });
  await typed(phone, "page", "Een. Twee.");
  const { body, ...request } = await call(phone, true);
  await settle(phone.phone, { ...request, body }, { ...accepted(phone, body), outcomes: [outcome(body.mutations[0]!.id, "rejected", "too_large")], changes: [] });
  assert.deepEqual(await tablet.putBack(await file(phone)), { back: 1 });
  assert.deepEqual((await tablet.attention()).map(({ code }) => code), ["too_large"]);
  for (const each of [phone, tablet]) await each.resend((await each.attention())[0]!.id);
  await hear(tablet, { changes: [{ ...page, revision: "resent", fields: { [TEXT]: "Een.\n\nTwee." } }] });
  await tablet.putBack(await file(phone));
  assert.equal((await shown(phone, "page")).fields[TEXT], "Een.\n\nTwee.");
});

test("a file of somebody else, of another organisation, cut off, changed, newer or no file of ours changes nothing and says why", async () => {
  const [bram, anna] = [await openFor("Bram"), await openFor("Anna")];
  await write(bram, "Van Bram.");
  const whole = await file(bram);
  const mine = (how: (content: Record<string, unknown>) => void) => changed(bram, (content) => (Object.assign(content, { person: "Anna" }), how(content)));
  const told = [
    whole, await mine((content) => (content["organisation"] = "elsewhere")), whole.slice(0, -40), await mine((content) => delete content["attention"]),
    await mine((content) => (content["mutations"] = [{}])), await mine((content) => (content["version"] = 2)), "", "{}", "[1]", "Beste Anna,",
  ];
  const refused = await Promise.all(told.map((each) => anna.putBack(each)));
  const why = ["other_person", "other_organisation", "damaged", "damaged", "damaged", "newer", ...Array<string>(4).fill("not_a_rescue_file")];
  assert.deepEqual(refused, why.map((reason) => ({ refused: reason })));
  assert.deepEqual([await anna.unsent(), anna.phone.shelf.state.version], [0, 0]);
});

test("a text the file shares with a team I have left comes back for me alone to decide about", async () => {
  const device = deviceOf("Anna", [ROZENHOF, BJORKEN]);
  const anna = await open(device);
  await write(anna, "Voor Björken.", BJORKEN.id);
  const rescued = await file(anna);
  const later = await openFor("Anna", [ROZENHOF]);
  assert.deepEqual(await later.putBack(rescued), { back: 1 });
  const request = await call(later);
  await settle(later.phone, request, { ...accepted(later, request.body), outcomes: [outcome(request.body.mutations[0]!.id, "rejected", "not_allowed")], changes: [] });
  assert.deepEqual((await later.attention()).map(({ code, fields }) => [code, fields[TEXT]]), [["not_allowed", "Voor Björken."]]);
});

test("thrown away is only what was on this phone alone", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "page", log: home, author: "Anna", fields: { [TEXT]: "Een." } })] });
  await typed(anna, "page", "Een. Half");
  const draft = await anna.create("response", { space: "rozenhof", target: "page" });
  draft.type({ text: "Wat zag je" });
  await draft.flush();
  await anna.remove(await write(anna, "Toch niet."));
  assert.deepEqual((await anna.whatIsUnsent()).map(({ id, kind, deleted }) => [id, kind, deleted]).slice(0, 2), [["page", "reflection", false], [draft.id, "response", false]]);
  for (const { id } of await anna.whatIsUnsent()) await anna.letGo(id);
  assert.deepEqual([await anna.unsent(), (await shown(anna, "page")).fields[TEXT], await anna.entry(draft.id)], [0, "Een.", null]);
});

test("a file with a name that the server cannot read is refused whole, and stops no sending", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  for (const id of ["", "x".repeat(200)]) {
    const forged = await changed(anna, (content) => {
      content["mutations"] = (content["mutations"] as object[]).map((m) => ({ ...m, id }));
    });
    assert.deepEqual(await anna.putBack(forged), { refused: "damaged" });
  }
  assert.equal(await anna.unsent(), 1);
});

test("what was typed while the clock of a phone stood years ahead is sent when it is put right", async () => {
  const [phone, tablet] = [await openFor("Anna"), await open(deviceOf("Anna", [ROZENHOF], "Anna-tablet"))];
  const editor = await phone.create("reflection", {});
  editor.type({ [TEXT]: "Een." });
  await editor.close();
  const ahead = await changed(phone, (content) => {
    content["mutations"] = (content["mutations"] as object[]).map((m) => ({ ...m, ready: false, written_at: "2099-01-01T00:00:00+00:00" }));
  });
  await tablet.putBack(ahead);
  await sync(tablet);
  assert.equal(await tablet.unsent(), 0);
});

test("a refused text and a deletion that waits are told with their words, and thrown away like the rest", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "page", log: home, author: "Anna", fields: { [TEXT]: "Een." } })] });
  await write(anna, "Geweigerd.");
  const { body, ...request } = await call(anna);
  await settle(anna.phone, { ...request, body }, { ...accepted(anna, body), outcomes: [outcome(body.mutations[0]!.id, "rejected", "too_large")], changes: [] });
  await anna.remove("page");
  const told = (await anna.whatIsUnsent()).map(({ fields, kept, deleted }) => [fields[TEXT], kept, deleted]);
  assert.deepEqual(told, [["Een.", "waiting", true], ["Geweigerd.", "attention", false]]);
  for (const { id } of await anna.whatIsUnsent()) await anna.letGo(id);
  assert.deepEqual([await anna.unsent(), (await anna.entries({})).map(({ id }) => id)], [0, ["page"]]);
});
