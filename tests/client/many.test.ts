/** A phone with years of texts on it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { deviceOf, edited, hear, open, row, TEXT } from "./phones";

const MANY = 5_000;

test("five thousand texts are listed, and one more is stored, without a visible stall", async () => {
  const device = deviceOf("Anna");
  const first = await open(device);
  const words = "Mevrouw pakte mijn hand en zei niets. ".repeat(20);
  for (let page = 0; page < MANY; page += 500) {
    const changes = Array.from({ length: 500 }, (_, i) => row({ document: `${page + i}`, fields: { [TEXT]: words } }));
    await hear(first, { changes, more: true });
  }
  const anna = await open(device);
  const listed = await taking(() => anna.entries({ space: "rozenhof" }));
  assert.equal(listed.result.length, MANY);
  const editor = await anna.create("reflection", {});
  editor.type({ [TEXT]: "Een." });
  const saved = await taking(() => editor.flush());
  await editor.close();
  assert.ok(listed.took < 200, `listing took ${listed.took} ms`);
  assert.ok(saved.took < 200, `saving took ${saved.took} ms`);
  console.log(`listing ${listed.took.toFixed(1)} ms, saving ${saved.took.toFixed(1)} ms`);
  assert.equal((await edited(anna, editor.id)).entry().fields[TEXT], "Een.");
});

async function taking<T>(work: () => Promise<T>): Promise<{ result: T; took: number }> {
  const began = performance.now();
  return { result: await work(), took: performance.now() - began };
}
