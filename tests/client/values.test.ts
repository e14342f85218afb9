/** The pictures of a team's values: nobody lies on anybody, nothing leaves the sheet, and no size tells more than the words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { layOut, type Disc } from "../../static/views/values/layout";

const discs = (count: number, seed: number): Disc[] =>
  Array.from({ length: count }, (_none, at) => ({
    id: `value-${at}`,
    radius: [42, 50, 60][(at * seed) % 3]!,
    beside: [`value-${(at * seed + 1) % count}`, `value-${(at + seed) % count}`].filter((id) => id !== `value-${at}`),
  }));

for (const width of [280, 350, 620])
  test(`at ${width} pixels discs lie side by side on the sheet`, () => {
    for (let count = 1; count <= 16; count += 1)
      for (const seed of [1, 2, 5]) {
        const { discs: lying, height } = layOut(discs(count, seed), width);
        assert.equal(lying.length, count);
        for (const { x, y, radius } of lying) assert.ok(x >= radius && x <= width - radius && y >= radius - 1 && y <= height - radius + 1);
        for (const [at, one] of lying.entries())
          for (const other of lying.slice(at + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > one.radius + other.radius, `${width} ${count} ${seed}`);
      }
  });

test("the same values lie in the same places every time", () => {
  assert.deepEqual(layOut(discs(9, 2), 350), layOut(discs(9, 2), 350));
});

test("what is said together lies closer than what is not", () => {
  const said = discs(8, 3).map((disc) => ({ ...disc, radius: 42, beside: disc.id === "value-0" ? ["value-7"] : [] }));
  const { discs: lying, ties } = layOut(said, 620);
  const at = (id: string) => lying.find((disc) => disc.id === id)!;
  const apart = (one: string, other: string) => Math.hypot(at(one).x - at(other).x, at(one).y - at(other).y);
  const others = [1, 2, 3, 4, 5, 6].map((other) => apart("value-0", `value-${other}`)).sort((a, b) => a - b);
  assert.ok(apart("value-0", "value-7") <= others[2]!);
  assert.deepEqual(ties.map(({ from, to }) => [from.id, to.id]), [["value-0", "value-7"]]);
});
