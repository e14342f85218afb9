/** Whose turn it is: the same on every phone, whatever order things came in, and blind to who was there. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { after, asked, inTurn } from "../../static/views/meeting/rotation";

const meeting = (on: string, support = "", proposed = "") => ({ fields: { on, support, proposed } });
const ALL = ["anna", "bram", "cilla"];

test("who never did it comes first, then whoever did it longest ago", () => {
  const before = [meeting("2026-11-02", "anna"), meeting("2026-11-16", "bram"), meeting("2026-10-05", "bram")];
  assert.deepEqual(inTurn(ALL, before), ["cilla", "anna", "bram"]);
});

test("two phones that got the same things in another order propose the same person", () => {
  const before = [meeting("2026-11-02", "anna"), meeting("2026-11-16", "cilla")];
  assert.deepEqual(inTurn([...ALL].reverse(), [...before].reverse()), inTurn(ALL, before));
  assert.deepEqual(inTurn(ALL, []), inTurn(["cilla", "anna", "bram", "anna"], []));
});

test("a meeting that nobody took, or somebody who left, moves nobody's turn", () => {
  const before = [meeting("2026-11-02", "anna"), meeting("2026-11-09"), meeting("2026-11-16", "dewi")];
  assert.deepEqual(inTurn(ALL, before), ["bram", "cilla", "anna"]);
});

test("passed on it goes once round, and comes back to who was first", () => {
  const round = ALL.reduce<string[]>((been) => [...been, after(been.at(-1)!, ALL)!], ["anna"]);
  assert.deepEqual(round, ["anna", "bram", "cilla", "anna"]);
});

test("who was passed on to is asked, unless they are not in the team any more", () => {
  assert.equal(asked(meeting("2026-11-23", "", "cilla"), ALL), "cilla");
  assert.equal(asked(meeting("2026-11-23", "", "dewi"), ALL), "anna");
  assert.equal(asked(meeting("2026-11-23"), []), null);
});
