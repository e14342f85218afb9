/** What happens by itself while somebody writes: pauses, rest, and a page that is put away. */
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { call, edited, homeOf, openFor, outbox, shown, sync, TEXT, write } from "./phones";

const page = new EventTarget();
Object.assign(globalThis, { document: page, addEventListener: page.addEventListener.bind(page), removeEventListener: page.removeEventListener.bind(page) });

/** Lets what timers began come to an end. */
const settled = () => new Promise<void>((done) => setImmediate(() => setImmediate(() => setImmediate(() => setImmediate(done)))));

async function pass(ms: number) {
  mock.timers.tick(ms);
  for (let i = 0; i < 5; i++) await settled();
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.UTC(2026, 10, 21) });
});

test("a private text that rests for half a minute goes", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Een." });
  await pass(1_000);
  assert.equal(outbox(anna)[0]!.ready, false);
  await pass(29_000);
  assert.equal(outbox(anna)[0]!.ready, true);
});

test("an edit of what the team reads rests on the phone for as long as it takes", async () => {
  const anna = await openFor("Anna");
  const id = await write(anna, "Een.", "rozenhof");
  await sync(anna);
  (await edited(anna, id)).type({ [TEXT]: "Een. Halve zin" });
  await pass(1_000);
  await pass(60_000);
  assert.equal((await shown(anna, id)).kept, "typing");
  assert.deepEqual((await call(anna)).body.mutations, []);
});

test("typing without a pause is saved every five seconds", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  for (let i = 0; i < 11; i++) {
    editor.type({ [TEXT]: "en ".repeat(i + 1) });
    await pass(500);
  }
  assert.ok(String((await shown(anna, editor.id)).fields[TEXT]).startsWith("en en"));
});

for (const event of ["visibilitychange", "pagehide"])
  test(`words are saved when the page is put away (${event})`, async () => {
    const anna = await openFor("Anna");
    const editor = await anna.create("reflection", {});
    editor.type({ [TEXT]: "Net op tijd." });
    page.dispatchEvent(new Event(event));
    await pass(0);
    assert.equal((await shown(anna, editor.id)).fields[TEXT], "Net op tijd.");
    assert.equal((await shown(anna, editor.id)).space, homeOf("Anna"));
  });

test("half a minute of rest is counted from the last word", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Een." });
  await pass(1_000);
  await pass(20_000);
  editor.type({ [TEXT]: "Een. Twee." });
  await pass(1_000);
  await pass(15_000);
  assert.deepEqual((await call(anna)).body.mutations, []);
});

test("what was sent once is sent again without another rest", async () => {
  const anna = await openFor("Anna");
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Een." });
  await editor.flush();
  await call(anna, true);
  assert.equal((await call(anna)).body.mutations.length, 1);
});
