/** After the questions: what its presenter sees differently now, beside how they saw it before. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { Answer } from "../../ui/answered";
import { Button } from "../../ui/press";
import { useEditing } from "../editing";
import { wordsAt } from "../guides";
import { Heeded } from "../heed/heeded";
import { store } from "../here";
import { languageOf } from "../naming";
import { whoWrites } from "../ours/form";
import type { PartShape } from "./parts";
import { Taken } from "./taken";

export function Insight({ dilemma, onOver }: PartShape) {
  const editor = useEditing(() => store().edit(dilemma.id));
  const [begun] = useState(wordsAt(dilemma.fields, "insight"));
  const lang = languageOf(dilemma.fields);
  if (!editor) return null;
  if (editor === "open elsewhere") return <OpenElsewhere />;
  return (
    <section class="section looking-back">
      <Answer ask={_("Seen before the round")} words={wordsAt(dilemma.fields, "before")} lang={lang} />
      <Taken dilemma={dilemma} />
      <h2>{_("What do you see differently now?")}</h2>
      <div class="paper">
        <Heeded about={editor.id} label={_("What do you see differently now?")} words={begun} focus lang={lang} onWords={(insight) => editor.type({ insight })} />
      </div>
      <p class="small">{whoWrites(dilemma)}</p>
      <div class="doing"><Button look="first" onPress={() => void editor.done().then(onOver)}>{_("Save")}</Button></div>
    </section>
  );
}

export const OpenElsewhere = () => <p class="note section">{_("This text is open in another window. Close it there to go on here.")}</p>;
