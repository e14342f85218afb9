/** What the phone asks about while somebody writes, and what it leaves alone. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { useNames, type Names } from "../../static/views/heed/first-names";
import { fitting } from "../../static/views/heed/instead";
import type { Language } from "../../static/i18n";
import { moved, traces } from "../../static/views/heed/look";
import { colleaguesOf } from "../../static/views/heed/names";

useNames(JSON.parse(readFileSync("journal/web/built/names.json", "utf-8")) as Names);

const team = colleaguesOf(["Fatoumata Diallo", "Bram de Vos", "Roos Bakker"]);
const seen = (text: string, language: Language = guess(text)) => traces(text, team, language).map(({ what, words }) => `${what}: ${words}`);

/** The language of a line, by a word every one of that language here has. */
const guess = (text: string): Language =>
  /(?<!\p{L})(?:jag|och|är|hon|rum|ring|stod|röst|då)(?!\p{L})/iu.test(text) ? "sv" : /\b(?:the|was|her|she|my|is what)\b/i.test(text) ? "en" : "nl";

const ASKED: [text: string, ...found: string[]][] = [
  ["Jag tror att Ingrid behöver känna att det är hon som bestämmer.", "name: Ingrid"],
  ["Vanmorgen riep mevrouw Van den Berg weer om haar moeder.", "name: mevrouw Van den Berg"],
  ["Mw. de Vries wilde niet eten.", "name: Mw. de Vries"],
  ["Then Mrs O’Brien took my hand.", "name: Mrs O’Brien"],
  ["I read to Mrs B. all evening", "name: Mrs B."],
  ["Opa Jan vertelde over de oorlog.", "name: Opa Jan"],
  ["Zuster Roos hielp me.", "name: Zuster Roos"],
  ["Ik was samen met fatoumata op de gang.", "name: fatoumata"],
  ["Later kwam Bram erbij.", "name: Bram"],
  ["Ingrids son kom, och Lars också.", "name: Ingrids", "name: Lars"],
  ["agneta was boos; gerrit ook.", "name: agneta", "name: gerrit"],
  ["Haar BSN is 111222333, zei ze.", "bsn: 111222333"],
  ["Personnummer 19811218-9876 stod på pappret.", "personnummer: 19811218-9876"],
  ["Her NHS number 943 476 5919 was on the bed.", "nhs: 943 476 5919"],
  ["Bel me op 06-12345678 of 070-123 45 67.", "phone: 06-12345678", "phone: 070-123 45 67"],
  ["Ring +46 70 123 45 67.", "phone: +46 70 123 45 67"],
  ["Mail anna.k@rozenhof.nl even.", "email: anna.k@rozenhof.nl"],
  ["Ze is van 12-03-1938.", "birth: 12-03-1938"],
  ["Hon är född 38-03-12 i Lund.".replace("38-03-12", "12 mars 1938"), "birth: 12 mars 1938"],
  ["She was born on 3 May 1931.", "birth: 3 May 1931"],
  ["Op kamer 12 was het stil.", "room: kamer 12"],
  ["Rum 4B var tomt. In room 7 too.", "room: Rum 4B", "room: room 7"],
];

test("names, numbers and rooms are asked about in three languages", () => {
  for (const [text, ...found] of ASKED) assert.deepEqual(seen(text), found, text);
});

test("a writer's own team is nobody, but who has one word of its name is", () => {
  const inTeam = (text: string) => traces(text, team, "nl", ["De Linde", "Willow"]).map(({ words }) => words);
  assert.deepEqual(seen("Van De Linde kwam Bram."), ["name: Linde", "name: Bram"]);
  assert.deepEqual(inTeam("Van De Linde kwam Bram."), ["Bram"]);
  assert.deepEqual(inTeam("Vandaag zei Linde niets."), ["Linde"]);
});

const QUIET = [
  "Ze wilde niet uit bed. Ik had haast en ben toch naast haar gaan zitten.",
  "Rozen stonden op tafel; een roos lag op haar kussen.",
  "Hope is what kept us going. Will she sleep? May I sit here?",
  "Hans röst var mjuk. Per dag hinner vi tre.",
  "Oma. Ik dacht aan haar. De dokter. Toen ging ik.",
  "Vandaag, 12-3-2026 om 14:30, wogen we 12 kilo en 3,5 liter.",
  "De kamer 2 keer gelucht. The room for 4 people. We have 24 bedden.",
  "Maandag na de Pasen las ik over Alzheimer en Parkinson.",
  "ISBN 9789024425419 en 1234567 stappen, 100.000 euro, 2024-2025.",
  "My sister I love most. Jag älskar min syster. Jag vet.",
];

test("what is no name and no number of anybody is left alone", () => {
  for (const text of QUIET) assert.deepEqual(seen(text), [], text);
});

test("a colleague’s name that is also a word counts with its capital, inside a sentence", () => {
  assert.deepEqual(seen("Ik vroeg Roos om hulp. Roos is ook een bloem."), ["name: Roos"]);
  assert.deepEqual(traces("Ik vroeg Roos om hulp.", team, "nl")[0]?.likely, "colleague");
});

test("the words instead are of the text’s language, and fit where they come", () => {
  const one = (text: string) => traces(text, team, "sv")[0]!;
  const swedish = "Då sa Ingrids dotter nej.";
  assert.equal(fitting(swedish, one(swedish), "resident", "sv"), "den boendes");
  const first = "Ingrid ville inte.";
  assert.equal(fitting(first, one(first), "resident", "sv"), "Den boende");
  const lars = "Jag såg Lars gå.";
  assert.equal(fitting(lars, one(lars), "relative", "sv"), "en anhörig");
  const english = "We went to Agnes’s room.";
  assert.equal(fitting(english, one(english), "resident", "en"), "the resident’s");
});

test("a mark moves along with its word, and goes when the word is touched", () => {
  const before = "Met Ingrid aan tafel.";
  const found = traces(before, team, "nl");
  assert.deepEqual(moved(found, before, `Vandaag. ${before}`).map(({ start }) => start), [13]);
  assert.deepEqual(moved(found, before, `${before} Fijn.`).length, 1);
  assert.deepEqual(moved(found, before, "Met Ingri aan tafel."), []);
  assert.deepEqual(moved(found, before, "Met Ingrida aan tafel."), []);
});

test("three thousand words are looked over within a frame or two", () => {
  const text = Array.from({ length: 300 }, (_, at) => `Om ${at} uur zat ik bij Ingrid en las ik voor. `).join("");
  traces(text, team, "nl");
  const times = [1, 2, 3, 4, 5].map(() => {
    const begun = performance.now();
    assert.equal(traces(text, team, "nl").length, 300);
    return performance.now() - begun;
  });
  assert.ok(Math.min(...times) < 60, `${Math.min(...times)} ms`);
});
