/** Names in discs: long ones break where a reader would break them, short ones not at all. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { softened } from "../../static/views/values/softened";

const parted = (word: string): string => softened(word).replaceAll("\u00AD", "-");

for (const [word, parts] of [
  ["Verbondenheid", "Verbon-den-heid"],
  ["Vakmanschap", "Vakman-schap"],
  ["Meedoen en meebeslissen", "Meedoen en mee-bes-lis-sen"],
  ["Självbestämmande", "Själv-be-stäm-mande"],
  ["Meningsfullhet", "Menings-full-het"],
  ["Yrkeskunnande", "Yrkes-kun-nande"],
  ["Trustworthiness", "Trust-wor-thi-ness"],
] as const)
  test(`${word} breaks as ${parts}`, () => assert.equal(parted(word), parts));

test("a short name stays whole, and no letter is lost or added", () => {
  for (const name of ["Trust", "Eigen regie", "Närhet", "Respect"]) assert.equal(softened(name), name);
  for (const name of ["Rechtvaardigheid", "Delaktighet", "Self-determination"]) assert.equal(softened(name).replaceAll("\u00AD", ""), name);
});
