/** What a tired colleague finds on their phone, in three languages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fillInSlices, passage, SearchIndex, tongueOf, understand, type Text } from "../../static/search";

const texts = (language: string, lines: Record<string, string>): Text[] =>
  Object.entries(lines).map(([id, text]) => ({ id, text, tongue: tongueOf(language) }));

function indexOf(...all: Text[][]): SearchIndex {
  const index = new SearchIndex();
  for (const text of all.flat()) index.put(text);
  return index;
}

const ids = (index: SearchIndex, asked: string): string[] => index.ask(understand(asked)).found.map(({ id }) => id);
const inside = (index: SearchIndex, asked: string): string[] => index.ask(understand(asked)).inside.map(({ id }) => id);

const swedish = texts("sv", {
  here: "Hon satt här hela kvällen.",
  has: "Vi har tid i dag.",
  own: "Det handlar om självbestämmande.",
  caring: "Hennes vård var viktig för oss.",
});
const dutch = texts("nl", {
  keen: "Zij was geïnteresseerd in de muziek.",
  bare: "Hij was niet geinteresseerd, zei hij.",
  staff: "De zorgmedewerkers wisselden elkaar af.",
  rest: "Er was rust en aandacht aan tafel.",
  apart: "Aandacht was er wel, maar geen rust.",
});
const all = indexOf(swedish, dutch, texts("en", { rush: "We rushed her breakfast.", door: "I knocked on the door and waited." }));

test("in Swedish här is not har", () => {
  assert.deepEqual(ids(all, "här "), ["here"]);
  assert.deepEqual(ids(all, "har "), ["has"]);
});

test("in Dutch geïnteresseerd is found without its dots, and the one typed comes first", () => {
  assert.deepEqual(ids(all, "geinteresseerd ").sort(), ["bare", "keen"]);
  assert.deepEqual(ids(all, "geïnteresseerd "), ["keen", "bare"]);
});

test("a word inside a longer word is found, and shown apart", () => {
  assert.deepEqual([ids(all, "bestämmande "), inside(all, "bestämmande ")], [[], ["own"]]);
  assert.deepEqual([ids(all, "medewerker "), inside(all, "medewerker ")], [[], ["staff"]]);
});

test("while she types, the beginning of a word is enough", () => {
  assert.deepEqual(ids(all, "geïnt"), ["keen", "bare"]);
  assert.deepEqual(ids(all, "aandacht ta"), ["rest"]);
});

test("all words must be there, in any order", () => assert.deepEqual(ids(all, "rust aandacht ").sort(), ["apart", "rest"]));

test("between quotation marks the order counts, with the marks of any language", () => {
  for (const asked of ['"rust en aandacht"', "“rust en aandacht”", "”rust en aandacht”", "„rust en aandacht”"])
    assert.deepEqual(ids(all, asked), ["rest"], asked);
});

test("-without leaves out, a word or a phrase", () => {
  assert.deepEqual(ids(all, "aandacht -tafel"), ["apart"]);
  assert.deepEqual(ids(all, 'aandacht -"geen rust"'), ["rest"]);
});

test("a missing quotation mark is seen, and the words are looked for meanwhile", () => {
  assert.equal(understand('"rust en').halfQuoted, true);
  assert.equal(understand('"rust en"').halfQuoted, false);
  assert.deepEqual(ids(all, '"rust en aand'), ["rest"]);
});

test("only a minus asks for nothing", () => assert.deepEqual(ids(all, "-rust"), []));

test("a word nobody wrote like this brings the nearest that somebody did", () => {
  assert.deepEqual(all.ask(understand("aandahct")).meant, ["aandacht"]);
  assert.deepEqual(all.ask(understand("sjalvbestammande")).meant, ["självbestämmande"]);
  assert.equal(all.ask(understand("xyzzyx")).meant, null);
});

test("what was taken back is found no more, and its words are not offered either", () => {
  const index = indexOf(dutch);
  index.drop("staff");
  assert.deepEqual([ids(index, "zorgmedewerkers"), inside(index, "medewerker")], [[], []]);
  assert.equal(index.ask(understand("zorgmedewerkerz")).meant, null);
});

test("a text that was changed is found by its new words alone", () => {
  const index = indexOf(dutch);
  index.put({ id: "staff", tongue: "nl", text: "Iedereen wisselde af." });
  assert.deepEqual(ids(index, "zorgmedewerkers "), []);
  assert.deepEqual(ids(index, "iedereen "), ["staff"]);
  assert.equal(index.size, dutch.length);
});

test("the passage shows what was found, and nothing of the text is lost or added", () => {
  const text = `${"Eerst was er veel te doen. ".repeat(12)}Toen was er rust en aandacht. ${"Later niet meer. ".repeat(9)}`;
  const pieces = passage(text, "nl", new Set(["rust", "aandacht"]));
  assert.deepEqual(pieces.filter(({ found }) => found).map((piece) => piece.text), ["rust", "aandacht"]);
  const shown = pieces.map((piece) => piece.text).join("").replace(/^… | …$/g, "");
  assert.ok(text.includes(shown.trim()) && shown.length < 220, shown);
});

test("five thousand texts are put in by slices, and it stops when it is told to", async () => {
  const many = texts("nl", Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`t${i}`, `Op dag ${i} was er rust en tijd.`])));
  const index = new SearchIndex();
  const told: number[] = [];
  await fillInSlices(index, many, () => false, (count) => void told.push(count));
  assert.equal(index.size, 5_000);
  assert.ok(told.length > 1);
  const halted = new SearchIndex();
  await fillInSlices(halted, many, () => halted.size >= 10);
  assert.equal(halted.size, 10);
});
