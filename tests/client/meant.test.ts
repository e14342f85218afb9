/** «Is this about …?»: asked for a strong cue, never for what the text names, never again once it was answered. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { placesOf } from "../../static/search";
import { mayMean } from "../../static/views/entry/meant";

const safety = { core: ["veiligheid*"], strong: ["gevallen", "tillift*", "handen wassen|gewassen", "op _ rem"], lies: ["gevallen engel"] };
const asked = (text: string, ...answered: string[]) => mayMean(text, "nl", { nl: { safety } }, answered);

test("a strong cue asks, also inflected, in a phrase, and with a word between", () => {
  for (const text of ["Ze is weer gevallen.", "De Tilliften piepten.", "Eerst handen gewassen.", "Op de rem gezet.", "op rem"]) assert.equal(asked(text), "safety", text);
});

test("nobody is asked about what they named, what they answered, or what only looks so", () => {
  assert.equal(asked("Gevallen, en dat gaat over veiligheid."), null);
  assert.equal(asked("Ze is weer gevallen.", "safety"), null);
  assert.equal(asked("Een gevallen engel op de kast."), null);
  assert.equal(asked("Eerst de handen. Wassen kwam later."), null);
  assert.equal(mayMean("Ze is weer gevallen.", "sv", { nl: { safety } }, []), null);
});

test("a phrase is marked from its first word to its last", () => {
  const text = "Ik heb de handen gewassen, weer.";
  assert.deepEqual(placesOf(safety.strong, text, "nl").map(([start, end]) => text.slice(start, end)), ["handen gewassen"]);
  assert.deepEqual(placesOf(["*liften", "één|? keer"], "Tilliften, een keer.", "nl").length, 3);
});
