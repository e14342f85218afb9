/** A question that shuts is told from one that opens, in three languages; where nobody can tell, nothing is said. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Language } from "../../static/i18n/index.ts";
import { OPENINGS, shutIn } from "../../static/views/rounds/open-question.ts";

const CLOSED: Record<Language, string[]> = {
  en: ["Have you told her family?", "Did he sleep that night?", "And is there anyone who knows her?", "Was it in the morning", "Are you sure?", "“Do they know?”", "I see. Can you leave the room then?"],
  nl: ["Heb je het aan de familie gevraagd?", "Was het in de ochtend?", "En is er iemand die hem kent?", "Weet zij dat je dit lastig vindt?", "Kun je dan even weggaan?", "Maar durf je dat te zeggen", "Vind je het moeilijk?"],
  sv: ["Har du frågat familjen?", "Var det på morgonen?", "Och finns det någon som känner honom?", "Känner du dig ensam?", "Kan du gå därifrån då?", "Men vågar du säga det", "Är hon rädd?"],
};
const LEADING: Record<Language, string[]> = {
  en: ["Why don’t you sit down first?", "Why don't you ask her?", "Why not wait?", "Have you tried music?", "Have you thought of the night shift?", "Shouldn’t you tell your team leader?", "What if you came later?", "It was the noise, wasn’t it?", "Haven't you asked her?"],
  nl: ["Waarom doe je het niet samen?", "Waarom vraag je het haar niet?", "Waarom niet even wachten?", "Heb je al eens muziek geprobeerd?", "Zou je niet beter wachten?", "Moet je dat niet melden?", "Het was het lawaai, toch?", "Wat als je later komt?"],
  sv: ["Varför gör du inte det tillsammans?", "Varför frågar du henne inte?", "Varför inte vänta?", "Har du provat musik?", "Borde du inte säga det till chefen?", "Det var ljudet, eller hur?", "Tänk om du kom senare?"],
};
const OPEN: Record<Language, string[]> = {
  en: ["What happened when you sat down?", "How did you notice that?", "Why does it stay with you?", "When was it different?", "Who else sees this?", "Have you told her? What happened then?", "What did you hope for when you asked, and what do you hope for now?"],
  nl: ["Wat gebeurde er toen je ging zitten?", "Hoe merkte je dat?", "Waarom blijft het je bij?", "Waardoor werd ze rustig?", "Wie ziet dit nog meer?", "Heb je het gezegd? Wat gebeurde er toen?", "Wat zou er gebeuren als je niets doet?"],
  sv: ["Vad hände när du satte dig?", "Hur märkte du det?", "Varför stannar det kvar hos dig?", "När var det annorlunda?", "Var satt du när det hände?", "Vem mer ser det här?", "Har du sagt det? Vad hände då?", "Vad är det som gör att du stannar?"],
};
const NOBODY_CAN_TELL = ["", "   ", "I had that too.", "Zij was bang.", "Jag har varit där.", "She was afraid?", "Have a rest first.", "Was.", "?", "Haves and have-nots?", "Isolde?", "Varma händer?", "Hebben"];

const languages = Object.keys(CLOSED) as Language[];

for (const language of languages) {
  for (const asked of CLOSED[language]) test(`yes or no: ${asked}`, () => assert.deepEqual(shutIn(asked, language), { how: "closed", language }));
  for (const asked of LEADING[language]) test(`an idea: ${asked}`, () => assert.deepEqual(shutIn(asked, language), { how: "leading", language }));
  for (const asked of OPEN[language]) test(`open: ${asked}`, () => assert.equal(shutIn(asked, language), null));
  for (const opening of OPENINGS[language]) test(`what is offered is open: ${opening}`, () => assert.equal(shutIn(`${opening} …?`, language), null));
}

for (const said of NOBODY_CAN_TELL) test(`nothing is said of “${said}”`, () => languages.forEach((language) => assert.equal(shutIn(said, language), null)));

test("whoever writes another language than the screen’s is understood, and offered beginnings in their own", () => {
  for (const screen of languages)
    for (const language of languages)
      for (const [how, asked] of [["closed", CLOSED[language][0]], ["leading", LEADING[language][0]]] as const)
        assert.deepEqual(shutIn(asked ?? "", screen), { how, language });
});
