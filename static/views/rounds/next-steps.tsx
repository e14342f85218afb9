/** What the presenter will do, each with a day to look back: theirs alone to choose, and to change. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { daysAfter, today } from "../../i18n/dates";
import type { Editor } from "../../store";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { useEditing } from "../editing";
import { wordsAt } from "../guides";
import { Heeded } from "../heed/heeded";
import { store } from "../here";
import { languageOf } from "../naming";
import { whoWrites } from "../ours/form";
import { OpenElsewhere } from "./insight";
import type { PartShape } from "./parts";
import { newStep, stepsOf } from "./steps";

/** Time for a few shifts, and near enough to do something. */
const TWO_WEEKS = 14;

export function NextSteps({ dilemma, onOver }: PartShape) {
  const editor = useEditing(() => store().edit(dilemma.id));
  const [ids, add] = useState(() => (stepsOf(dilemma).length ? stepsOf(dilemma).map(({ id }) => id) : [newStep()]));
  if (!editor) return null;
  if (editor === "open elsewhere") return <OpenElsewhere />;
  async function save(editor: Editor): Promise<void> {
    await editor.done();
    say(_("Saved."));
    onOver();
  }
  return (
    <section class="section looking-back">
      <h2>{_("What is your next step?")}</h2>
      <p class="note">{_("Something small that you can do yourself.")}</p>
      {ids.map((id, at) => <OneStep key={id} id={id} editor={editor} focus={at === ids.length - 1} />)}
      <div class="doing"><Button low look="soft" onPress={() => add([...ids, newStep()])}>{_("One more step")}</Button></div>
      <p class="small">{whoWrites(dilemma)}</p>
      <div class="doing"><Button look="first" onPress={() => void save(editor)}>{_("Save")}</Button></div>
    </section>
  );
}

function OneStep({ id, editor, focus }: { id: string; editor: Editor; focus: boolean }) {
  const [{ fields }] = useState(editor.entry());
  const [words, write] = useState(wordsAt(fields, `steps/${id}`));
  const [day, put] = useState(wordsAt(fields, `days/${id}`) || (words ? "" : daysAfter(today(), TWO_WEEKS)));
  const type = (said: string, on: string): void => editor.type({ [`steps/${id}`]: said, [`days/${id}`]: said.trim() ? on : "" });
  return (
    <div class="one-step">
      <div class="paper">
        <Heeded
          about={editor.id} label={_("What are you going to do?")} placeholder={_("What are you going to do?")} words={words} focus={focus} lang={languageOf(fields)}
          onWords={(said) => (write(said), type(said, day))}
        />
      </div>
      <Field
        label={_("When do you look back on it yourself?")} type="date" value={day} min={today()}
        onInput={(on) => {
          put(on);
          if (words.trim()) type(words, on);
        }}
      />
    </div>
  );
}
