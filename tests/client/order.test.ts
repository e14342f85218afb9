/** The reading order of a manual, moved by thumb, and whose words are whose. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { between, moved } from "../../static/views/manual/order";
import { rewritten, written, writersOf } from "../../static/views/manual/writers";

const list = (...orders: string[]) => orders.map((order, at) => ({ id: `p${at}`, order }));

function inOrder(pages: { id: string; order: string }[], keys: Map<string, string>): string[] {
  const now = pages.map(({ id, order }) => ({ id, order: keys.get(id) ?? order }));
  const key = (order: string): string => (order ? `0${order}` : "1"); // those without a place come last
  return now.sort((one, other) => (key(one.order) === key(other.order) ? 0 : key(one.order) < key(other.order) ? -1 : 1)).map(({ id }) => id);
}

test("a move changes the page that moved and no other", () => {
  const pages = list("001", "002", "003", "004");
  for (const { id } of pages)
    for (let to = 0; to < pages.length; to++) {
      const keys = moved(pages, id, to);
      const wanted = pages.map((page) => page.id).filter((other) => other !== id);
      wanted.splice(to, 0, id);
      assert.deepEqual(inOrder(pages, keys), wanted);
      assert.deepEqual([...keys.keys()], [id]);
    }
});

test("pages without a place get one when the first of them moves", () => {
  const pages = list("", "", "");
  assert.deepEqual(inOrder(pages, moved(pages, "p2", 0)), ["p2", "p0", "p1"]);
  const mixed = list("b", "", "");
  assert.deepEqual([...moved(mixed, "p2", 1).keys()], ["p2"]);
});

test("however often pages move, the order is the one that was meant and no key grows without end", () => {
  let pages = list("000", "001", "002", "Tweede", "x");
  let seed = 7;
  const chance = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  for (let step = 0; step < 3000; step++) {
    const [id, to] = [`p${chance(5)}`, chance(5)];
    const wanted = pages.map((page) => page.id).filter((other) => other !== id);
    wanted.splice(to, 0, id);
    const keys = moved(pages, id, to);
    pages = wanted.map((each) => ({ id: each, order: keys.get(each) ?? pages.find((page) => page.id === each)!.order }));
    assert.deepEqual(inOrder(pages, new Map()), wanted);
    assert.ok(pages.every(({ order }) => order.length <= 60));
  }
});

test("a hundred new pages one after another have short keys in that order", () => {
  let last = "";
  for (let page = 0; page < 1000; page++) {
    const next = between(last, null)!;
    assert.ok(last < next && next.length <= 60);
    last = next;
  }
});

test("each paragraph says who wrote it, also when both wrote in one", () => {
  const runs = written([
    { writer: "anna", text: "Ga eerst zitten.\n\nWacht dan." },
    { writer: "bram", text: "Ga eerst rustig zitten.\n\nWacht dan.\n\nVraag wat iemand lust." },
    { writer: "anna", text: "Ga eerst rustig zitten.\n\nVraag wat iemand lust." },
  ]);
  assert.deepEqual(writersOf(runs, 0, 1), ["anna", "bram"]);
  assert.deepEqual(writersOf(runs, 2, 3), ["bram"]);
  assert.equal(runs.map(({ text }) => text).join(""), "Ga eerst rustig zitten.\n\nVraag wat iemand lust.");
});

test("what is not known is nobody's, and what waits on this phone is mine", () => {
  const runs = rewritten([{ writer: null, text: "Ga zitten." }], "Ga zitten. Wacht.", "anna");
  assert.deepEqual(writersOf(runs, 0, 1), [null, "anna"]);
});
