/** 3,000 entries of 1.6 KB into the phone's index, and questions to it; prints JSON. */
import { readFileSync } from "node:fs";
import { fillInSlices, SearchIndex, understand, type Text } from "../../static/search";

const ENTRIES = 3_000;
const LENGTH = 1_600;
/** Words that stand in few texts: names of dishes, songs, places; every shelf has many. */
const RARE = 4;
const ROUNDS = 5;
const QUESTIONS = ["wachten", "hand rust", '"rust en"', "medewerker ", "bew", "rust -tafel", "aandahct"];

/** The same texts at every run. */
function* chances(): Generator<number, number> {
  for (let state = 7; ; ) yield (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const chance = chances();
const one = <T>(of: readonly T[]): T => of[Math.floor(chance.next().value * of.length)]!;
const sentences = JSON.parse(readFileSync(process.argv[2]!, "utf-8")) as Record<"nl" | "sv" | "en", string[]>;
const stems = Object.values(sentences).flat().join(" ").split(/[^\p{L}]+/u).filter((word) => word.length > 4);

function entry(i: number): Text {
  const tongue = one(["nl", "nl", "sv", "en"] as const);
  let text = Array.from({ length: RARE }, () => one(stems) + one(stems)).join(" ");
  while (text.length < LENGTH) text += ` ${one(sentences[tongue])}`;
  return { id: String(i), tongue, text };
}

const texts = Array.from({ length: ENTRIES }, (_, i) => entry(i));

/** Milliseconds of processor, so that whatever else the machine does counts for nothing. */
const busy = (since?: NodeJS.CpuUsage): number => (({ user, system }) => (user + system) / 1_000)(process.cpuUsage(since));

async function build(): Promise<{ index: SearchIndex; took: number }> {
  const index = new SearchIndex();
  const began = process.cpuUsage();
  await fillInSlices(index, texts, () => false);
  return { index, took: busy(began) };
}

const built = [];
for (let round = 0; round < ROUNDS; round++) built.push(await build());
const { index } = built[0]!;
const asked = QUESTIONS.map((question) => {
  const began = process.cpuUsage();
  const { found, inside } = index.ask(understand(question));
  return [question, { found: found.length, inside: inside.length, cpu_ms: Math.round(busy(began)) }];
});
const told = {
  entries: ENTRIES,
  characters_each: Math.round(texts.reduce((sum, { text }) => sum + text.length, 0) / ENTRIES),
  /** Of the round that the machine disturbed least. */
  build_cpu_ms: Math.round(Math.min(...built.map(({ took }) => took))),
  questions: Object.fromEntries(asked),
};
console.log(JSON.stringify(told));
