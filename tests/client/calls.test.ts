/** What a call may carry, and what the phone does when it is refused. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import type { Call, Reply } from "../../static/store/wire";
import { change } from "../../static/store/phone";
import { exchange, fresh } from "../../static/sync/exchange";
import { startSync } from "../../static/sync/loop";
import { type Answer, type Api, apiOf } from "../../static/sync/transport";
import { accepted, call, deviceOf, edited, homeOf, open, openFor, outbox, replyOf, row, hear, shown, sync, TEXT, write } from "./phones";
import { lastSession, rememberSession } from "../../static/store";

type Said = Answer<Reply>;
const trouble = (status: number, code: string, retryAfter: number | null = null): Said => ({ ok: false, status, code, message: "", retryAfter });

function network(say: (body: Call, call: number) => Said): { api: Api; calls: Call[] } {
  const calls: Call[] = [];
  const send = async (_path: string, body: unknown) => say(body as Call, calls.push(body as Call)) as Answer<never>;
  const none = async () => trouble(404, "not_found") as Answer<never>;
  return { calls, api: { send, get: none, post: none, patch: none, put: none, del: none, bytes: none } };
}

test("a call is never more than the server takes", async () => {
  const anna = await openFor("Anna");
  for (const letter of "abcdefg") await write(anna, letter.repeat(900_000));
  const { body } = await call(anna);
  assert.ok(JSON.stringify(body).length < 5_000_000);
  assert.equal(body.mutations.length, 5);
});

test("a text that is too much for any call is sent all the same, and its writer hears of it", async () => {
  const anna = await openFor("Anna");
  await write(anna, "x".repeat(5_000_000));
  const { api } = network((body) => (body.mutations.length ? trouble(413, "too_much") : { ok: true, value: replyOf(anna) }));
  assert.equal(await exchange(anna.phone, api, fresh()), null);
  assert.deepEqual((await anna.attention()).map((item) => item.code), ["too_large"]);
});

test("no more mutations than asked for go in one call", async () => {
  const anna = await openFor("Anna");
  const { api, calls } = network((body) => (body.mutations.length > 1 ? trouble(413, "too_much") : { ok: true, value: accepted(anna, body) }));
  for (const words of ["Een.", "Twee."]) await write(anna, words);
  assert.equal(await exchange(anna.phone, api, fresh()), null);
  assert.deepEqual(calls.map((body) => body.mutations.length), [2, 1, 1]);
});

test("a 413 to a call that carries nothing is not asked again for ever", async () => {
  const anna = await openFor("Anna");
  const { api, calls } = network((_body, call) => (call < 5 ? trouble(413, "too_much") : trouble(404, "enough")));
  assert.equal((await exchange(anna.phone, api, fresh()))?.code, "too_much");
  assert.equal(calls.length, 1);
});

test("what waits behind words that are not done waits with them", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.", "rozenhof");
  await sync(anna);
  const editor = await edited(anna, id);
  editor.type({ [TEXT]: "Een. Halve zin" });
  await editor.flush();
  await anna.rescue();
  editor.type({ [TEXT]: "Een. Halve zin, af." });
  await editor.flush();
  await change(anna.phone, (desk) => {
    const last = outbox(anna, id).pop()!;
    desk.outbox.set(last.id, { ...last, ready: true });
  });
  assert.deepEqual((await call(anna)).body.mutations, []);
});

test("30: a text set aside holds those behind it, and nothing else", async () => {
  const anna = await openFor("Anna");
  const bad = await write(anna, "Struikel.");
  await call(anna);
  await edited(anna, bad).then(async (editor) => (editor.type({ [TEXT]: "Struikel. Nog eens." }), editor.close()));
  await write(anna, "Goed.");
  const { api, calls } = network((body) => (body.mutations.some((m) => m.document === bad) ? trouble(500, "server_error") : { ok: true, value: accepted(anna, body) }));
  const progress = fresh();
  for (let i = 0; i < 4; i++) await exchange(anna.phone, api, progress);
  const [first, second] = outbox(anna, bad);
  assert.ok(calls.some((body) => body.mutations.some((m) => m.id === first!.id)));
  assert.ok(!calls.some((body) => body.mutations.some((m) => m.id === second!.id)));
});

test("one stumble of the server sets nothing aside", async () => {
  const anna = await openFor("Anna");
  for (const words of ["Een.", "Twee."]) await write(anna, words);
  const progress = fresh();
  await exchange(anna.phone, network(() => trouble(500, "server_error")).api, progress);
  assert.deepEqual([progress.most, progress.aside.size], [500, 0]);
  const { api, calls } = network((body) => ({ ok: true, value: accepted(anna, body) }));
  await exchange(anna.phone, api, progress);
  assert.deepEqual(calls.map((body) => body.mutations.length), [2]);
});

for (const status of [400, 415, 422])
  test(`a call the server cannot read (${status}) blocks no other text`, async () => {
    const anna = await openFor("Anna");
    const bad = await write(anna, "Onleesbaar.");
    const good = await write(anna, "Goed.");
    const { api } = network((body) => (body.mutations.some((m) => m.document === bad) ? trouble(status, "bad_request") : { ok: true, value: accepted(anna, body) }));
    const progress = fresh();
    for (let i = 0; i < 4; i++) await exchange(anna.phone, api, progress);
    assert.equal((await shown(anna, good)).kept, "safe");
  });

for (const status of [429, 503])
  test(`a server that is busy (${status}) says nothing of what was sent`, async () => {
    const anna = await openFor("Anna");
    await write(anna, "Een.");
    const progress = fresh();
    for (let i = 0; i < 3; i++) await exchange(anna.phone, network(() => trouble(status, "busy")).api, progress);
    assert.deepEqual([progress.most, progress.aside.size], [500, 0]);
  });

test("what was set aside is tried again alone, the next time", async () => {
  const anna = await openFor("Anna");
  const bad = await write(anna, "Struikel.");
  const progress = fresh();
  let well = false;
  const { api, calls } = network((body) => (body.mutations.length && !well ? trouble(500, "server_error") : { ok: true, value: accepted(anna, body) }));
  for (let i = 0; i < 4; i++) await exchange(anna.phone, api, progress);
  assert.ok(progress.retry);
  await write(anna, "Goed.");
  well = true;
  calls.length = 0;
  await exchange(anna.phone, api, progress);
  assert.deepEqual(calls.map((body) => body.mutations.length), [1, 1]);
  assert.equal((await shown(anna, bad)).kept, "safe");
});

test("a good answer ends a row of errors", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  const progress = fresh();
  const { api } = network((body, call) => (call === 2 ? { ok: true, value: accepted(anna, body, { more: true }) } : trouble(500, "server_error")));
  await exchange(anna.phone, api, progress);
  await exchange(anna.phone, api, progress);
  assert.equal(progress.errors, 1);
});

test("a server that says there is more and brings nothing is not asked for ever", async () => {
  const anna = await openFor("Anna");
  const { api, calls } = network((_body, call) => (call < 50 ? { ok: true, value: replyOf(anna, { more: true }) } : trouble(404, "enough")));
  assert.equal((await exchange(anna.phone, api, fresh()))?.code, "server_error");
  assert.equal(calls.length, 20);
});

test("the spaces of the newest answer are those of the next start", async () => {
  const device = deviceOf("Anna");
  const anna = await open(device);
  await rememberSession(anna.session);
  const spaces = anna.session.spaces.filter((space) => space.id !== "rozenhof");
  await hear(anna, { spaces, cursors: { [homeOf("Anna")]: "cursor" } });
  assert.deepEqual((await lastSession())!.spaces, spaces);
});

test("each failure waits longer than the one before, never longer than five minutes, and as long as the server asks", async (t) => {
  t.mock.method(Math, "random", () => 0.5);
  const anna = await openFor("Anna");
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.UTC(2026, 10, 21) });
  let asked: number | null = null;
  const sync = startSync(anna, network(() => trouble(503, "busy", asked)).api);
  const settled = async () => { for (let i = 0; i < 10; i++) await new Promise<void>((done) => setImmediate(done)); };
  const waits: number[] = [];
  for (let i = 0; i < 10; i++) {
    await settled();
    const wait = sync.state().retryAt! - Date.now();
    waits.push(wait / 1000);
    if (i === 8) asked = 900;
    mock.timers.tick(wait);
  }
  sync.stop();
  mock.timers.reset();
  assert.deepEqual(waits, [2, 4, 8, 16, 32, 64, 128, 256, 300, 900]);
});

test("an app that was put aside asks nothing more", async () => {
  const anna = await openFor("Anna");
  const { api, calls } = network((body) => ({ ok: true, value: accepted(anna, body) }));
  const sync = startSync(anna, api);
  await sync.now();
  sync.stop();
  const before = calls.length;
  await write(anna, "Een.");
  await new Promise((passed) => setTimeout(passed, 500));
  await sync.now();
  assert.equal(calls.length, before);
});

test("two who ask at the same moment share one call", async () => {
  const anna = await openFor("Anna");
  const { api, calls } = network((body) => ({ ok: true, value: accepted(anna, body) }));
  const sync = startSync(anna, api);
  await Promise.all([sync.now(), sync.now()]);
  sync.stop();
  assert.equal(calls.length, 1);
});

test("a refusal by something before the server is understood as well", async (t) => {
  const say = (status: number, body: string, headers = {}) => t.mock.method(globalThis, "fetch", async () => new Response(body, { status, headers }));
  const api = apiOf("http://127.0.0.1:1");
  say(413, "<html>Too large</html>");
  assert.deepEqual(await api.send("sync", {}), trouble(413, "too_much"));
  say(503, "", { "Retry-After": "7" });
  assert.deepEqual(await api.send("sync", {}), trouble(503, "server_error", 7));
  say(200, "<html>Welcome, guest</html>");
  assert.deepEqual(await api.get("session"), trouble(200, "offline"));
});

test("what is long goes gzipped", async (t) => {
  const sent: Headers[] = [];
  t.mock.method(globalThis, "fetch", async (_url: string, init: RequestInit) => (sent.push(new Headers(init.headers)), new Response("{}")));
  await apiOf("http://127.0.0.1:1").send("sync", { words: "é".repeat(3000) });
  assert.equal(sent[0]!.get("Content-Encoding"), "gzip");
});

test("a colleague's answer one may read is asked for by name once, not at every sync", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "theirs" })] });
  let asked = 0;
  const { api } = network((body) => ({ ok: true, value: accepted(anna, body) }));
  const sync = startSync(anna, { ...api, get: async () => (asked++, { ok: true, value: { people: [] } }) as Answer<never> });
  for (let i = 0; i < 3; i++) {
    await sync.now();
    await new Promise((passed) => setTimeout(passed, 20));
  }
  sync.stop();
  assert.equal(asked, 1);
});

test("while the server wants to be left alone, new words do not ask again", async () => {
  const anna = await openFor("Anna");
  const { api, calls } = network(() => trouble(503, "busy", 60));
  const sync = startSync(anna, api);
  await sync.now();
  await write(anna, "Een.");
  await new Promise((passed) => setTimeout(passed, 500));
  sync.stop();
  assert.equal(calls.length, 1);
});

test("with nothing to send, the phone still asks every five minutes", async () => {
  const anna = await openFor("Anna");
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.UTC(2026, 10, 21) });
  const { api, calls } = network((body) => ({ ok: true, value: accepted(anna, body) }));
  const sync = startSync(anna, api);
  await sync.now();
  mock.timers.tick(5 * 60_000);
  for (let i = 0; i < 30; i++) await new Promise<void>((done) => setImmediate(done));
  sync.stop();
  mock.timers.reset();
  assert.equal(calls.length, 2);
});

test("a wiped phone asks nothing", async () => {
  const anna = await openFor("Anna");
  const { api, calls } = network((body) => ({ ok: true, value: accepted(anna, body) }));
  const sync = startSync(anna, api);
  await sync.now();
  await anna.wipe();
  await sync.now();
  sync.stop();
  assert.equal(calls.length, 1);
});

test("a server that never answers is out of reach after a minute", async (t) => {
  mock.timers.enable({ apis: ["setTimeout"] });
  t.mock.method(globalThis, "fetch", (_url: string, { signal }: RequestInit) => new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal!.reason))));
  const answer = apiOf("http://127.0.0.1:1").get("session");
  mock.timers.tick(60_000);
  mock.timers.reset();
  assert.deepEqual(await answer, trouble(0, "offline"));
});
