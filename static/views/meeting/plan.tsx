/** Planning a meeting, or changing when and where: a day, and as little else as people want. */
import { useRef, useState } from "preact/hooks";
import { _, language } from "../../i18n";
import { isDay, today } from "../../i18n/dates";
import type { Entry, Fields } from "../../store";
import { ChooseRows } from "../../ui/choose";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { Title } from "../../ui/title";
import { Inner } from "../frame";
import { wordsAt } from "../guides";
import { store } from "../here";
import { useLive } from "../live";
import { whoWrites } from "../ours/form";
import { goInstead, place, stillHere, visit } from "../place";

/** The place is about `new:` a space, or the meeting itself. */
export function MeetingForm() {
  const [about] = useState(place.value.about);
  const space = /^new:(.*)$/.exec(about)?.[1];
  const meeting = useLive(async () => (space ? null : store().entry(about)), [about]);
  const title = space ? _("Plan a team meeting") : _("When and where");
  return (
    <Inner writing top={<Title tab={title} still={Boolean(space)}>{title}</Title>}>
      {meeting !== undefined && (meeting || space) && <Planning meeting={meeting} space={space ?? meeting?.space ?? ""} />}
    </Inner>
  );
}

function Planning({ meeting, space }: { meeting: Entry | null; space: string }) {
  const before = meeting?.fields ?? { on: today() };
  const [said, say] = useState<Fields>({ on: wordsAt(before, "on"), at: wordsAt(before, "at"), place: wordsAt(before, "place"), length: wordsAt(before, "length") });
  const [wrong, setWrong] = useState<string>();
  const saving = useRef(false);
  const put = (leaf: string) => (value: string): void => say((now) => ({ ...now, [leaf]: value }));

  async function save(): Promise<void> {
    if (!isDay(wordsAt(said, "on"))) return setWrong(_("Choose a day."));
    if (saving.current) return;
    saving.current = true;
    const from = visit.peek();
    const id = await (meeting ? changed(meeting, said) : planned(space, said)).finally(() => (saving.current = false));
    if (stillHere(from)) goInstead(`#/entry/${id}`);
  }
  return (
    <>
      <div class="sheet padded more-said planning">
        <Field label={_("On which day?")} type="date" value={wordsAt(said, "on")} wrong={wrong} onInput={(day) => (put("on")(day), setWrong(undefined))} />
        <Field label={_("At what time? You may leave this open.")} type="time" value={wordsAt(said, "at")} onInput={put("at")} />
        <Field label={_("Where?")} value={wordsAt(said, "place")} onInput={put("place")} />
      </div>
      <div class="planning">
        <ChooseRows
          label={_("How long?")} chosen={wordsAt(said, "length") || "whole"} onChoose={(chosen) => put("length")(chosen === "whole" ? "" : chosen)}
          choices={[
            { value: "whole", title: _("A team meeting"), note: _("What was agreed, the texts on the table, what we learn from them.") },
            { value: "ten_minutes", title: _("Ten minutes at a handover"), note: _("One text, one question, one learning point.") },
          ]}
        />
      </div>
      <p class="changed note">{whoWrites({ space, kind: "meeting" })}</p>
      <div class="done">
        <span />
        <Button look="first" onPress={() => void save()}>{meeting ? _("Save") : _("Plan it")}</Button>
      </div>
    </>
  );
}

async function changed(meeting: Entry, said: Fields): Promise<string> {
  await store().choose(meeting.id, said);
  return meeting.id;
}

async function planned(space: string, said: Fields): Promise<string> {
  const editor = await store().create("meeting", { space });
  editor.type({ ...said, state: "planned", language: language.peek() });
  await editor.done();
  return editor.id;
}
