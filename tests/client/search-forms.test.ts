/** How well a word finds its other forms: judged pairs per language, with look-alikes that must stay away. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SearchIndex, understand, type Tongue } from "../../static/search";

/** What is typed: the forms it should find · the words it should not. */
type Judged = Record<string, [forms: string, others: string]>;

const JUDGED: Record<"nl" | "sv" | "en", Judged> = {
  nl: {
    bewoners: ["bewoner", "bewaking"],
    bewoner: ["bewoners", "beloner"],
    namen: ["naam", "nemen"],
    brief: ["brieven", "breed"],
    huizen: ["huis", "huid"],
    bedden: ["bed", "bid"],
    mannen: ["man", "maan"],
    lopen: ["loop loopt", "loper"],
    luisteren: ["luistert luisterde luister", "lusteloos"],
    wachten: ["wacht wachtte", "wakker"],
    collega: ["collega's", "college"],
    gesprekken: ["gesprek", "gespaard"],
    momenten: ["moment momentje", "monument"],
    handen: ["hand handje", "handig"],
    waarde: ["waarden", "waar"],
    mogelijkheden: ["mogelijkheid", "moge"],
  },
  sv: {
    boende: ["boenden boendet", "bonde"],
    kollegor: ["kollega kollegan kollegorna", "kalla"],
    samtalet: ["samtal samtalen", "samtidig"],
    händer: ["händerna", "hander"],
    lyssnade: ["lyssna lyssnar", "lysa"],
    måltiden: ["måltid måltider måltiderna", "målning"],
    väntade: ["vänta väntar", "vän"],
    tryggheten: ["trygghet", "tröghet"],
    lugn: ["lugna lugnt", "lunga"],
    nätter: ["nätterna", "nätverk"],
    frågor: ["fråga frågan frågorna", "frågetecken"],
  },
  en: {
    residents: ["resident", "residence"],
    colleague: ["colleagues", "college"],
    waited: ["wait waiting waits", "waiter"],
    family: ["families", "familiar"],
    listening: ["listen listened listens", "listless"],
    breakfasts: ["breakfast", "break"],
    stopped: ["stop stopping", "store"],
    hands: ["hand", "handle"],
  },
};

function judge(tongue: Tongue, judged: Judged): { recall: number; wrong: string[]; missed: string[] } {
  const [missed, wrong]: string[][] = [[], []];
  let wanted = 0;
  for (const [typed, [forms, others]] of Object.entries(judged)) {
    const index = new SearchIndex();
    for (const word of [...forms.split(" "), ...others.split(" ")]) index.put({ id: word, tongue, text: word });
    const found = new Set(index.ask(understand(`${typed} `)).found.map(({ id }) => id));
    missed!.push(...forms.split(" ").filter((form) => !found.has(form)).map((form) => `${typed}: ${form}`));
    wrong!.push(...others.split(" ").filter((other) => found.has(other)).map((other) => `${typed}: ${other}`));
    wanted += forms.split(" ").length;
  }
  return { recall: 1 - missed!.length / wanted, wrong: wrong!, missed: missed! };
}

for (const [tongue, judged] of Object.entries(JUDGED)) {
  test(`nine in ten other forms are found in ${tongue}, and no look-alike`, () => {
    const { recall, wrong, missed } = judge(tongue as Tongue, judged);
    assert.ok(recall >= 0.9, `${recall.toFixed(2)}, missed ${missed.join(" · ")}`);
    assert.deepEqual(wrong, []);
  });

  test(`without stems most of them would be missed in ${tongue}`, () => {
    const { recall } = judge("other", judged);
    assert.ok(recall < 0.5, recall.toFixed(2));
  });
}
