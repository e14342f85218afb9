/** Which words count as a person's own. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addedWords } from "../../static/store/words";

const added = (was: string, now: string) => addedWords({ text: { was, now } }).text;

test("only the words between the others are Anna's", () => {
  assert.equal(added("Zij at. Hij sliep.", "Zij at niet. Hij sliep rustig."), "niet\nrustig");
});

test("a sentence of hers stays whole, with its small words", () => {
  assert.equal(added("De deur was open.", "De deur was open. De zuster was er niet."), "De zuster was er niet.");
});

test("a passage of a colleague's that Anna only moved is not hers", () => {
  assert.equal(added("Eerst dit. Dan dat.", "Dan dat. Eerst dit."), undefined);
});

test("emoji are words, a comma is none", () => {
  assert.equal(added("Zij lachte.", "Zij, lachte 😀."), "😀");
});

test("taking words out adds none", () => assert.equal(added("Mevrouw De Vries at.", "Mevrouw at."), undefined));

test("of a list the new items are hers", () => {
  assert.deepEqual(addedWords({ values: { was: ["rust"], now: ["rust", "aandacht"] } }), { values: ["aandacht"] });
});

test("two long texts that share nothing are compared in no time", () => {
  const words = (letter: string) => Array.from({ length: 20_000 }, (_, i) => letter + i).join(" ");
  const began = performance.now();
  assert.equal((added(words("a"), words("b")) as string).split(" ").length, 20_000);
  assert.ok(performance.now() - began < 1000);
});
