/** What somebody told of their dilemma, question by question, and how they saw it before. */
import { _, language } from "../../i18n";
import { Aloud } from "../../ui/aloud";
import type { Entry } from "../../store";
import { Answer } from "../../ui/answered";
import { Words } from "../../ui/words";
import { wordsAt } from "../guides";
import { languageOf } from "../naming";
import { written } from "../written";

export function Told({ dilemma }: { dilemma: Entry }) {
  const lang = languageOf(dilemma.fields);
  return (
    <>
      <Words text={wordsAt(dilemma.fields, "problem")} lang={lang} className="sentence" />
      <Answer ask={_("Why it matters")} words={wordsAt(dilemma.fields, "matters")} lang={lang} />
      <Answer ask={_("What was tried")} words={wordsAt(dilemma.fields, "attempted")} lang={lang} />
      <Answer ask={_("Seen before the round")} words={wordsAt(dilemma.fields, "before")} lang={lang} />
      <Aloud words={() => written(dilemma)} lang={lang ?? language.value} name={_("Read aloud")} />
    </>
  );
}
