/** Who goes from a phone: with everything, or leaving what nobody but the phone has. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { remember, setting } from "../../static/store/settings";
import { call, deviceOf, hear, homeOf, open, outbox, row, sync, TEXT, write } from "./phones";

const page = row({ document: "page", log: homeOf("Anna"), author: "Anna", fields: { [TEXT]: "Een." } });

test("who leaves with everything sent leaves nothing, in no tab", async () => {
  const device = deviceOf("Anna");
  const [anna, other] = [await open(device), await open(device)];
  await hear(anna, { changes: [page] });
  await remember("people-Anna", Date.now());
  assert.equal(await anna.retire(), 0);
  await new Promise((go) => setTimeout(go, 20));
  assert.equal(other.phone.closed, true);
  assert.deepEqual([await (await open(device)).entries({}), await setting("people-Anna")], [[], 0]);
});

test("what is not sent stays for who comes back, and nothing else: texts, answers, names and places in the logs come anew", async () => {
  const device = deviceOf("Anna");
  const anna = await open(device);
  await hear(anna, { changes: [page, row({ document: "story" })] });
  await write(anna, "Verzonden.");
  await sync(anna);
  await anna.phone.db.put("people", { id: "Bram", name: "Bram", spaces: [] });
  await remember("people-Anna", Date.now());
  const id = await write(anna, "Nog niet.");
  assert.equal(await anna.retire(), 1);
  const again = await open(device);
  assert.deepEqual([(await again.entries({})).map((entry) => entry.id), outbox(again).length], [[id], 1]);
  const kept = await Promise.all((["rows", "answered", "people"] as const).map((name) => again.phone.db.count(name)));
  assert.deepEqual(kept, [0, 0, 0]);
  assert.deepEqual([(await call(again)).body.cursors, await setting("people-Anna")], [{}, 0]);
});
