/** Calls that go wrong: nothing is lost, nothing blocks, nobody else's session is used. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import type { Store } from "../../static/store";
import type { Call, Reply } from "../../static/store/wire";
import { exchange, fresh } from "../../static/sync/exchange";
import { startSync } from "../../static/sync/loop";
import { type Answer, type Api, apiOf } from "../../static/sync/transport";
import { accepted, hear, openFor, outbox, outcome, replyOf, row, shown, write } from "./phones";

type Said = Answer<Reply>;

const trouble = (status: number, code: string): Said => ({ ok: false, status, code, message: "", retryAfter: null });

/** A network that says what the test wants; what it was sent is kept. */
function network(say: (body: Call, call: number) => Said): { api: Api; calls: Call[] } {
  const calls: Call[] = [];
  const send = async (_path: string, body: unknown) => say(body as Call, calls.push(body as Call)) as Answer<never>;
  const none = async () => trouble(404, "not_found") as Answer<never>;
  return { calls, api: { send, get: none, post: none, patch: none, put: none, del: none, bytes: none } };
}

const accepting = (anna: Store) => (body: Call): Said => ({ ok: true, value: accepted(anna, body) });

test("all that waits goes in one call, under the name of who wrote it", async () => {
  const anna = await openFor("Anna");
  for (const words of ["Een.", "Twee.", "Drie."]) await write(anna, words);
  const { api, calls } = network(accepting(anna));
  assert.equal(await exchange(anna.phone, api, fresh()), null);
  assert.deepEqual(calls.map((body) => [body.person, body.mutations.length]), [["Anna", 3]]);
  assert.equal(await anna.unsent(), 0);
});

test("calls go on while there is more", async () => {
  const anna = await openFor("Anna");
  const { api, calls } = network((_body, call) => ({ ok: true, value: replyOf(anna, { more: call < 3, changes: [row({ document: `${call}` })] }) }));
  await exchange(anna.phone, api, fresh());
  assert.equal(calls.length, 3);
  assert.equal((await anna.entries({})).length, 3);
});

test("a server that wants something later is not asked again in the same breath", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  const { api, calls } = network((body) => ({
    ok: true, value: replyOf(anna, { outcomes: body.mutations.map((m) => outcome(m.id, "rejected", "unknown_document")) }),
  }));
  assert.equal(await exchange(anna.phone, api, fresh()), null);
  assert.equal(calls.length, 1);
});

test("when it is too much at once, half of it goes", async () => {
  const anna = await openFor("Anna");
  for (let i = 0; i < 8; i++) await write(anna, `${i}.`);
  const { api, calls } = network((body) => (body.mutations.length > 3 ? trouble(413, "too_much") : accepting(anna)(body)));
  assert.equal(await exchange(anna.phone, api, fresh()), null);
  assert.deepEqual(calls.map((body) => body.mutations.length).slice(0, 3), [8, 4, 2]);
  assert.equal(await anna.unsent(), 0);
});

test("one text that never fits needs attention, the others go", async () => {
  const anna = await openFor("Anna");
  const big = await write(anna, "Te groot.");
  await write(anna, "Klein.");
  const isBig = (body: Call) => body.mutations.some((m) => m.document === big);
  const { api } = network((body) => (isBig(body) ? trouble(413, "too_much") : accepting(anna)(body)));
  assert.equal(await exchange(anna.phone, api, fresh()), null);
  assert.deepEqual((await anna.attention()).map((item) => [item.document, item.code]), [[big, "too_large"]]);
  assert.deepEqual(outbox(anna), []);
});

test("one text on which the server stumbles holds up no other", async () => {
  const anna = await openFor("Anna");
  const bad = await write(anna, "Struikel.");
  const good = await write(anna, "Goed.");
  const { api } = network((body) => (body.mutations.some((m) => m.document === bad) ? trouble(500, "server_error") : accepting(anna)(body)));
  const progress = fresh();
  const said = [];
  for (let i = 0; i < 4; i++) said.push((await exchange(anna.phone, api, progress))?.code ?? null);
  assert.deepEqual(said, ["server_error", "server_error", "server_error", null]);
  assert.equal((await shown(anna, good)).kept, "safe");
  assert.equal((await shown(anna, bad)).kept, "waiting");
});

for (const [status, code] of [[401, "session_expired"], [401, "device_revoked"], [409, "other_person"]] as const)
  test(`${code} discards nothing and says so`, async () => {
    const anna = await openFor("Anna");
    const id = await write(anna, "Een.");
    const said = await exchange(anna.phone, network(() => trouble(status, code)).api, fresh());
    assert.equal(said?.signedOut, code);
    assert.equal((await shown(anna, id)).kept, "waiting");
  });

test("a hotel's sign-in page, or anybody else's JSON, is no answer", async () => {
  const anna = await openFor("Anna");
  await write(anna, "Een.");
  const { api } = network(() => ({ ok: true, value: { hello: "guest" } as unknown as Reply }));
  assert.equal((await exchange(anna.phone, api, fresh()))?.code, "offline");
  assert.equal(outbox(anna).length, 1);
});

test("what is done is sent by itself, and what fails is tried again", async () => {
  const anna = await openFor("Anna");
  let up = false;
  const { api } = network((body) => (up ? accepting(anna)(body) : trouble(0, "offline")));
  const sync = startSync(anna, api);
  await write(anna, "Een.");
  await sync.now();
  assert.equal(sync.state().phase, "offline");
  assert.ok(sync.state().retryAt! > Date.now());
  up = true;
  await sync.now();
  assert.deepEqual([sync.state().phase, sync.state().trouble, await anna.unsent()], ["idle", null, 0]);
  assert.ok(sync.state().lastAnswer! > 0);
  await write(anna, "Twee.");
  await new Promise((passed) => setTimeout(passed, 600));
  assert.equal(await anna.unsent(), 0);
  sync.stop();
});

test("signed out, the phone waits until it is asked again", async () => {
  const anna = await openFor("Anna");
  const { api, calls } = network(() => trouble(401, "session_expired"));
  const sync = startSync(anna, api);
  await sync.now();
  await write(anna, "Een.");
  await new Promise((passed) => setTimeout(passed, 500));
  assert.equal(calls.length, 1);
  assert.equal(sync.state().signedOut, "session_expired");
  sync.stop();
});

test("long calls go compressed, and a server out of reach is no exception", async () => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts);
      heard.push((request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString());
      response.writeHead(200, { "Content-Type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as { port: number };
  const api = apiOf(`http://127.0.0.1:${port}`);
  await api.send("sync", { words: "é".repeat(3000) });
  assert.deepEqual(JSON.parse(heard[0]!), { words: "é".repeat(3000) });
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  assert.deepEqual(await api.get("session"), trouble(0, "offline"));
});

test("names come with the first strange author", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "page" })] });
  const { api } = network(accepting(anna));
  const people = [{ id: "Bram", name: "Bram de Boer", spaces: ["rozenhof"] }];
  const sync = startSync(anna, { ...api, get: async () => ({ ok: true, value: { people } }) as Answer<never> });
  await sync.now();
  await new Promise((passed) => setTimeout(passed, 50));
  assert.equal((await anna.people()).get("Bram")?.name, "Bram de Boer");
  sync.stop();
});
