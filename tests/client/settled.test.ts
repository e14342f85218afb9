/** What a team named or set aside holds at once, also before the server counts again. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entry, Fields } from "../../static/store";
import { settled } from "../../static/views/values/settled";
import type { Theme, Themes } from "../../static/views/values/told";

const topic = { id: "emerging-garden", kind: "emerging", label: "garden", words: { en: ["garden"], nl: ["tuin", "buiten"], sv: [] } } as unknown as Theme;
const trust = { id: "trust", kind: "value", label: "Vertrouwen", words: { en: ["garden"], nl: [], sv: [] } } as unknown as Theme;
const told = { themes: [trust, topic] } as unknown as Themes;
const value = (fields: Fields): Entry => ({ id: "ours", fields }) as unknown as Entry;
const shown = (...values: Entry[]) => settled(told, values, "nl").themes.map(({ id, kind, label }) => [id, kind, label]);

test("a topic goes by the name its team gave it, in the reader's language where there is one", () => {
  const named = { state: "named", "words/nl": ["tuin"] };
  assert.deepEqual(shown(value({ ...named, "names/en": "Outdoors", "names/nl": "Buitenlucht" })), [["trust", "value", "Vertrouwen"], ["ours", "value", "Buitenlucht"]]);
  assert.deepEqual(shown(value({ ...named, "names/en": "Outdoors" }))[1], ["ours", "value", "Outdoors"]);
});

test("what a team set aside is gone", () => {
  assert.deepEqual(shown(value({ state: "set_aside", left_out: ["garden", "tuin"] })), [["trust", "value", "Vertrouwen"]]);
});

test("a word that was taken out names nothing, and what has nothing to do with it neither", () => {
  const others = [value({ state: "named", "names/nl": "Rust", "words/nl": ["rust"], left_out: ["tuin"] }), value({ state: "set_aside", left_out: ["bus"] })];
  assert.deepEqual(shown(...others)[1], ["emerging-garden", "emerging", "garden"]);
});
