/** Guides on the phone: whoever changes to another one half-way finds every answer on the sheet, and no empty one in it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import { language } from "../../static/i18n";
import type { Entry, Store } from "../../static/store";
import type { Sync } from "../../static/sync";
import { openDraft, type Draft } from "../../static/views/write/draft";
import { answered, guides, partsOf, questions, type Guide } from "../../static/views/guides";
import { here, session } from "../../static/views/here";
import { careValues, offeredValues, valueFor, valueName } from "../../static/views/values";
import { openFor, outbox, sync } from "./phones";

const built = (name: string): unknown => JSON.parse(readFileSync(`journal/web/built/${name}.json`, "utf8"));
guides.value = built("prompts") as Guide[];
careValues.value = built("values") as typeof careValues.value;
const PAIRS = guides.value.flatMap((one) => guides.value.filter((other) => other !== one).map((other) => [one, other] as const));
const firstOf = (guide: Guide): string => questions(guide)[0]!.leaf;

let anna: Store;
beforeEach(async () => {
  anna = await openFor("Anna");
  here.value = { store: anna, sync: null as unknown as Sync };
  session.value = anna.session;
  language.value = "nl";
});

async function begin(about = "new"): Promise<Draft> {
  const draft = await openDraft(about);
  if (draft === "open elsewhere") throw new Error(draft);
  return draft;
}

async function kept(draft: Draft): Promise<Entry> {
  const entry = await anna.entry(draft.id);
  if (!entry) throw new Error("nothing was kept");
  return entry;
}

test("between any two of the eight guides every answer stays, there and back", async () => {
  assert.equal(PAIRS.length, 56);
  for (const [one, other] of PAIRS) {
    const draft = await begin();
    draft.change({ model: one.id });
    draft.change({ [firstOf(one)]: "Onder de eerste." });
    draft.change({ model: other.id });
    draft.change({ [firstOf(other)]: "Onder de tweede." });
    draft.change({ model: one.id });
    const asked = partsOf(draft.fields.value, one).map((question) => question.leaf);
    assert.deepEqual(asked.filter((leaf) => [firstOf(one), firstOf(other)].includes(leaf)).sort(), [firstOf(one), firstOf(other)].sort());
    await draft.finish(undefined);
    assert.deepEqual(answered((await kept(draft)).fields).map(({ words }) => words).sort(), ["Onder de eerste.", "Onder de tweede."]);
  }
});

test("going through every guide leaves no empty answer behind", async () => {
  const draft = await begin();
  draft.change({ [firstOf(guides.value[0]!)]: "Eén zin." });
  for (const guide of guides.value) {
    draft.change({ model: guide.id });
    draft.change({ [firstOf(guide)]: "Toch niet." });
    draft.change({ [firstOf(guide)]: guide.id === "one_minute" ? "Eén zin." : "" });
  }
  await draft.finish(undefined);
  const sent = Object.entries(outbox(anna)[0]!.fields).filter(([leaf, { now }]) => leaf.startsWith("answers/") && now !== "");
  assert.deepEqual(sent.map(([leaf]) => leaf), ["answers/one_minute.text"]);
  await sync(anna);
  assert.deepEqual(answered((await kept(draft)).fields).map(({ words }) => words), ["Eén zin."]);
});

test("a small screen is asked one question at a time; the rest waits until it is wanted", () => {
  for (const question of guides.value.flatMap(questions)) {
    assert.ok(question.hint.length <= 160, question.leaf);
    if (question.more.length) assert.ok(question.hint.length > 0, question.leaf);
  }
  const gibbs = questions(guides.value.find((guide) => guide.id === "gibbs")!)[0]!;
  assert.equal([gibbs.hint, ...gibbs.more].join(" ").split("?").length - 1, 6);
});

test("what Anna means to try out begins her next text, and a sheet she leaves alone leaves no trace", async () => {
  const earlier = await begin();
  earlier.change({ model: "korthagen", "answers/korthagen.trial": "Eerst gaan zitten." });
  await earlier.finish(undefined);
  const left = await begin(`after:${earlier.id}`);
  assert.equal(left.fields.value["answers/korthagen.action"], "Eerst gaan zitten.");
  assert.equal(await left.leave(), false);
  assert.equal(await anna.entry(left.id), null);
  const next = await begin(`after:${earlier.id}`);
  await next.finish(undefined);
  const { fields } = await kept(next);
  assert.deepEqual([fields["model"], fields["answers/korthagen.action"]], ["korthagen", "Eerst gaan zitten."]);
  assert.deepEqual(await anna.beside(next.id), { continues: earlier.id });
});

test("going back says that something was kept only when something was", async () => {
  const empty = await begin();
  empty.change({ setting: "night" });
  assert.equal(await empty.leave(), false);
  const begun = await begin();
  begun.change({ [firstOf(guides.value[0]!)]: "Eén zin." });
  assert.equal(await begun.leave(), true);
  const looked = await begin(begun.id);
  assert.equal(await looked.leave(), false);
});

test("a value goes by its own name in each language, and a word of Anna's own stays as she wrote it", () => {
  assert.equal(valueFor("  tillit "), "trust");
  assert.equal(valueName("trust"), "Vertrouwen");
  assert.equal(valueFor("tijd  nemen"), "tijd nemen");
  assert.equal(valueName("tijd nemen"), "tijd nemen");
  assert.equal(valueFor("  "), null);
});

test("people choose from the sets their organisation chose, and read any value a text names", () => {
  const offered = (values?: string[]): string[] => {
    session.value = { ...anna.session, ...(values && { values }) };
    return offeredValues.value.map(({ id }) => id);
  };
  assert.equal(offered(["care"]).length, 16);
  assert.deepEqual(offered(["often"]).slice(0, 2), ["calm", "working_together"]);
  assert.deepEqual(offered(["care", "uk"]).slice(16), ["uk.communication", "uk.commitment"]);
  assert.equal(offered(["se"]).length, 9);
  assert.equal(valueName("icn.justice"), "Rechtvaardigheid");
  assert.equal(valueFor("toewijding"), "uk.commitment");
});
