/** Later: how each step went, and from there the next round. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { Band } from "../../ui/band";
import { Button, ButtonLink } from "../../ui/press";
import { Words } from "../../ui/words";
import { useEditing } from "../editing";
import { Heeded } from "../heed/heeded";
import { store } from "../here";
import { KeptLine } from "../learning/card";
import { useLive } from "../live";
import { sourcesOf } from "../learning/sources";
import { languageOf } from "../naming";
import { whoWrites } from "../ours/form";
import { OpenElsewhere } from "./insight";
import type { PartShape } from "./parts";
import { StepList } from "./step-list";
import { isDue, stepsOf } from "./steps";

export function NextRound({ dilemma }: PartShape) {
  const [looking, look] = useState(false);
  if (!stepsOf(dilemma).length) return <p class="note section">{_("First write what you are going to do. Here you look back on it.")}</p>;
  if (looking) return <LookingBack dilemma={dilemma} onOver={() => look(false)} />;
  return (
    <>
      {isDue(dilemma) && <Band kept="attention"><p>{_("Time to look back on your next step.")}</p></Band>}
      <div class="sheet alone padded came-of-it">
        <StepList dilemma={dilemma} remind />
        <KeptLine point={dilemma} />
        <p class="small">{whoWrites(dilemma)}</p>
      </div>
      <div class="doing under">
        <Button look={isDue(dilemma) ? "first" : "soft"} onPress={() => look(true)}>{_("Look back")}</Button>
        <Onward dilemma={dilemma} />
      </div>
    </>
  );
}

/** To the round that began here, or to a new one. */
function Onward({ dilemma }: { dilemma: Entry }) {
  const mine = useLive(() => store().entries({ kind: "dilemma", mine: true }), [dilemma.id]);
  const next = mine?.find((other) => sourcesOf(other).includes(dilemma.id));
  if (!mine) return null;
  if (next) return <ButtonLink href={`#/entry/${next.id}`}>{_("Open the next round")}</ButtonLink>;
  return <ButtonLink look={isDue(dilemma) ? "line" : "first"} href={`#/dilemma/own:${dilemma.id}`}>{_("Begin the next round")}</ButtonLink>;
}

function LookingBack({ dilemma, onOver }: PartShape) {
  const editor = useEditing(() => store().edit(dilemma.id));
  const [steps] = useState(stepsOf(dilemma));
  const lang = languageOf(dilemma.fields);
  if (!editor) return null;
  if (editor === "open elsewhere") return <OpenElsewhere />;
  return (
    <section class="section looking-back">
      <h2>{_("How did it go?")}</h2>
      <p class="note">{_("It may have gone differently, or not at all. That tells you something too.")}</p>
      {steps.map(({ id, words, went }, at) => (
        <div class="one-step" key={id}>
          <Words text={words} lang={lang} />
          <div class="paper">
            <Heeded
              about={editor.id} label={`${_("How did it go?")} ${words}`} placeholder={_("How did it go?")} words={went} focus={at === 0} lang={lang}
              onWords={(said) => editor.type({ [`went/${id}`]: said })}
            />
          </div>
        </div>
      ))}
      <div class="doing">
        <Button look="first" onPress={() => void editor.done().then(onOver)}>{_("Save")}</Button>
        <Button look="bare" onPress={onOver}>{_("Not now")}</Button>
      </div>
    </section>
  );
}
