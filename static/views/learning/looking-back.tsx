/** Looking back: did it help, what did we see, and does it stay. Letting go is as good, and may have its reason. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { dateOf, daysAfter, isDay, today } from "../../i18n/dates";
import type { Editor, Entry, Fields } from "../../store";
import { ChooseRows } from "../../ui/choose";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { useEditing } from "../editing";
import { wordsAt } from "../guides";
import { Heeded } from "../heed/heeded";
import { store } from "../here";
import { languageOf } from "../naming";
import { FOUR_WEEKS } from "./agreeing";
import { dayAt, isOpen, stateName } from "./states";

type Next = "kept" | "dropped" | "later";
type Looking = { point: Entry; onOver: () => void };

export function LookingBack({ point, onOver }: Looking) {
  const editor = useEditing(() => store().edit(point.id));
  if (!editor) return null;
  if (editor === "open elsewhere") return <p class="section note">{_("This text is open in another window. Close it there to go on here.")}</p>;
  return <Form point={point} editor={editor} onOver={onOver} />;
}

/** What was never agreed on can only be let go. */
function Form({ point, editor, onOver }: Looking & { editor: Editor }) {
  const open = isOpen(point);
  const [next, choose] = useState<Next | "">(open ? "" : "dropped");
  const [day, put] = useState(daysAfter(today(), FOUR_WEEKS));
  const [wrong, setWrong] = useState<string>();
  async function save(): Promise<void> {
    if (!next) return setWrong(_("Choose what you do with it."));
    if (next === "later" && !isDay(day)) return setWrong(_("Choose a day."));
    editor.type(decided(next, day));
    await editor.done();
    onOver();
    say(_("Saved. Your team sees it on its page."));
  }
  return (
    <section class="section looking-back">
      <h2>{open ? asked(point) : _("Why do you let this go?")}</h2>
      <div class="paper">
        <Heeded
          about={editor.id} label={open ? _("What did you see?") : _("Why do you let this go?")} placeholder={open ? _("What did you see?") : undefined}
          words={wordsAt(editor.entry().fields, "outcome")} focus lang={languageOf(point.fields)} onWords={(outcome) => editor.type({ outcome })}
        />
      </div>
      {open && <Choosing next={next} onChoose={(chosen) => (choose(chosen), setWrong(undefined))} />}
      {next === "later" && <Field label={_("When do you look back?")} type="date" value={day} min={today()} onInput={put} />}
      {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
      <div class="doing">
        <Button look="first" onPress={() => void save()}>{open ? _("Save") : stateName("dropped")}</Button>
        <Button look="bare" onPress={onOver}>{_("Not now")}</Button>
      </div>
    </section>
  );
}

function Choosing({ next, onChoose }: { next: Next | ""; onChoose: (next: Next) => void }) {
  return (
    <ChooseRows<Next | "">
      label={_("What do you do with it?")} chosen={next} onChoose={(chosen) => chosen && onChoose(chosen)}
      choices={[{ value: "kept", title: stateName("kept") }, { value: "dropped", title: stateName("dropped") }, { value: "later", title: _("We look back again later") }]}
    />
  );
}

const decided = (next: Next, day: string): Fields => (next === "later" ? { state: "tried", review_on: day } : { state: next });

function asked({ fields }: Entry): string {
  const date = dayAt(fields, "agreed_on");
  return date ? _("Time to look back. You agreed on this on {date}. Did it help?", { date: dateOf(date) }) : _("Time to look back. Did it help?");
}
