/** Adding words to what is tried out, a plan or a resource, where it stands: a few boxes, and what one does with it. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { daysAfter, isDay, today } from "../../i18n/dates";
import type { Editor, Entry, Fields } from "../../store";
import { ChooseRows, type Choice } from "../../ui/choose";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { useEditing } from "../editing";
import { wordsAt } from "../guides";
import { Heeded } from "../heed/heeded";
import { store } from "../here";
import { FOUR_WEEKS } from "../learning/agreeing";
import { languageOf } from "../naming";
import { isAlone } from "./states";

export type Told = {
  one: Entry;
  title: string;
  boxes: readonly { leaf: string; ask: string }[];
  choices?: readonly Choice<string>[]; // «later» asks for a day
  decided: (chosen: string, day: string) => Fields;
  onOver: () => void;
  onDone?: () => void;
};

export function Telling(told: Told) {
  useEffect(() => () => void setTimeout(backToTitle), []); // the button that had the focus is gone
  const editor = useEditing(() => store().edit(told.one.id));
  if (!editor) return null;
  if (editor === "open elsewhere") return <p class="section note">{_("This text is open in another window. Close it there to go on here.")}</p>;
  return <Form {...told} editor={editor} />;
}

function backToTitle(): void {
  if (document.activeElement === document.body) document.querySelector("h1")?.focus({ preventScroll: true });
}

function Form({ one, title, boxes, choices, decided, onOver, onDone, editor }: Told & { editor: Editor }) {
  const [next, choose] = useState("");
  const [day, put] = useState(daysAfter(today(), FOUR_WEEKS));
  const [wrong, setWrong] = useState<string>();
  async function save(): Promise<void> {
    if (next === "later" && !isDay(day)) return setWrong(_("Choose a day."));
    editor.type(decided(next, day));
    await editor.done();
    onDone?.();
    onOver();
    say(isAlone(one) ? _("Saved.") : _("Saved. Your team sees it on its page."));
  }
  return (
    <section class="section looking-back" aria-label={title}>
      <h2>{title}</h2>
      {boxes.map(({ leaf, ask }, at) => (
        <div class="paper" key={leaf}>
          {boxes.length > 1 && <p class="ask" aria-hidden="true">{ask}</p>}
          <Heeded
            about={editor.id} id={leaf} label={ask} words={wordsAt(editor.entry().fields, leaf)} focus={!at}
            lang={languageOf(one.fields)} onWords={(words) => editor.type({ [leaf]: words })}
          />
        </div>
      ))}
      {choices && <ChooseRows label={_("What do you do with it?")} chosen={next} onChoose={(chosen) => (choose(chosen), setWrong(undefined))} choices={[...choices]} />}
      {next === "later" && <Field label={_("When do you want to look back?")} type="date" value={day} min={today()} onInput={put} />}
      {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
      <div class="doing">
        <Button look="first" onPress={() => void save()}>{_("Save")}</Button>
        <Button look="bare" onPress={onOver}>{_("Not now")}</Button>
      </div>
    </section>
  );
}
