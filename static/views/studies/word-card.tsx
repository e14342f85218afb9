/** One word with everything around it: the places it stands in, one text as it would leave, and what to do with it. */
import { useEffect, useState } from "preact/hooks";
import { _, ngettext, number, pgettext } from "../../i18n";
import { api } from "../../sync";
import { Button } from "../../ui/press";
import { openPlace, type Deciding } from "./deciding";
import { Cap } from "./keys";
import { formStanding, kindName } from "./naming";
import { Places } from "./places";
import { reasonsSaid } from "./reasons";
import { TextAsItLeaves } from "./segments";
import { inStudy, said, type Decision, type Form, type Whole } from "./wire";

type Shape = { study: string; form: Form; deciding: Deciding; onDecide: (decision: Decision) => void; onBack: () => void };

export function WordCard({ study, form, deciding, onDecide, onBack }: Shape) {
  const [text, read] = useState<Whole | null>(null);
  const around = deciding.places.value;
  const places = around.form === form.id ? around.places : [];
  useEffect(() => void deciding.look(form.id), [form.id]);
  const asked = openPlace(form, around);
  const onUndo = deciding.undoable.value ? () => void deciding.undo() : undefined;
  const shown = (asked ?? places[0])?.text;
  useEffect(() => {
    if (shown !== undefined) void api.get<Whole>(inStudy(study, "texts", shown)).then((answer) => read(said(answer)));
  }, [shown, asked?.mark, form.version]);
  return (
    <section class="sheet word-card" aria-label={form.words}>
      <header>
        <button type="button" class="link small to-list" onClick={onBack}>{_("All words")}</button>
        <h2 class="words" lang={form.language}>{form.words}</h2>
        <p class="small">{about(form)}</p>
      </header>
      <Places study={study} form={form} places={places} asked={asked} />
      {text && (
        <div class="as-it-leaves">
          <p class="small">{_("Text {number}, as it would leave", { number: number(text.number) })}</p>
          <TextAsItLeaves text={text} />
        </div>
      )}
      {asked ? <OneByOne left={places.filter(({ decision }) => decision === null).length} {...{ onDecide, onUndo }} /> : <Decisions form={form} {...{ onDecide, onUndo }} />}
    </section>
  );
}

function about(form: Form): string {
  if (form.state !== "open") return formStanding(form);
  return _("You decide. Proposed: {kind}. {reasons}", { kind: kindName(form.kind), reasons: reasonsSaid(form.reasons) });
}

/** `onUndo`: only where there is something to undo. */
type Deciders = Pick<Shape, "onDecide"> & { onUndo: (() => void) | undefined };

const Undo = ({ onUndo }: Pick<Deciders, "onUndo">) => (onUndo ? <Button low look="bare" onPress={onUndo}>{_("Undo")} <Cap>Z</Cap></Button> : null);

function OneByOne({ left, onDecide, onUndo }: { left: number } & Deciders) {
  return (
    <div class="deciding">
      <p class="small">{ngettext("This is the last place.", "{count} places still to decide, this one first.", left)}</p>
      <Button low look="first" onPress={() => onDecide("mask")}>{pgettext("one place", "Cover it up")} <Cap>M</Cap></Button>
      <Button low onPress={() => onDecide("keep")}>{pgettext("one place", "Keep it")} <Cap>K</Cap></Button>
      <Button low look="bare" onPress={() => onDecide("open")}>{_("All places at once")}</Button>
      <Undo onUndo={onUndo} />
    </div>
  );
}

function Decisions({ form, onDecide, onUndo }: { form: Form } & Deciders) {
  const second = form.state === "decided" && form.by === "another";
  const agree = (decision: Decision): boolean => second && form.decision === decision;
  const look = (decision: Decision) => ((second ? form.decision === decision : decision === "mask") ? "first" as const : "line" as const);
  return (
    <div class="deciding">
      {second && <p class="small">{_("Another person decided this. Choose the same to approve it, or something else to ask for another look.")}</p>}
      <Button low look={look("mask")} onPress={() => onDecide("mask")}>{agree("mask") ? _("Approve: cover up") : ngettext("Cover up this 1 place", "Cover up all {count}", form.places)} <Cap>M</Cap></Button>
      <Button low look={look("keep")} onPress={() => onDecide("keep")}>{agree("keep") ? _("Approve: keep") : _("Keep")} <Cap>K</Cap></Button>
      {(form.places > 1 || agree("one_by_one")) && <Button low look={look("one_by_one")} onPress={() => onDecide("one_by_one")}>{agree("one_by_one") ? _("Approve: one by one") : _("One by one")} <Cap>O</Cap></Button>}
      <Button low look={agree("always") ? "first" : "bare"} onPress={() => onDecide("always")}>{agree("always") ? _("Approve: always cover up here") : _("Always cover up here")} <Cap>A</Cap></Button>
      <Undo onUndo={onUndo} />
    </div>
  );
}
