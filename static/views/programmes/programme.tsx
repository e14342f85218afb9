/** One programme: what for, its meetings and rounds by link, and at its end what people can do without help. */
import { useState } from "preact/hooks";
import { _, language } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Aloud } from "../../ui/aloud";
import { Answer } from "../../ui/answered";
import { Band } from "../../ui/band";
import { Fold } from "../../ui/fold";
import { Button, ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Notices, Responses } from "../entry/entry";
import { Inner } from "../frame";
import { wordsAt } from "../guides";
import { store } from "../here";
import { calendarFile } from "../learning/calendar";
import { KeptLine } from "../learning/card";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { whoWrites } from "../ours/form";
import { handOver } from "../phone/hand-over";
import { goInstead, place } from "../place";
import { RemoveButton } from "../removing";
import { written } from "../written";
import { AtTheEnd } from "./at-the-end";
import { Meetings } from "./meetings";
import { dayAt, hasEnded, isDue } from "./state";
import { HungUnder } from "../files/hung";

export function Programme() {
  const id = place.value.about;
  const programme = useLive(() => store().entry(id), [id]);
  return <Inner top={<Title tab={_("Programme")}>{_("Programme")}</Title>}>{programme && <One key={programme.id} programme={programme} />}</Inner>;
}

function One({ programme }: { programme: Entry }) {
  const [looking, look] = useState(false);
  const draft = programme.kept === "typing" && !programme.revision;
  return (
    <>
      <Notices entry={programme} />
      {isDue(programme) && !looking && <Band kept="attention"><p>{_("Time to look back on this with your team.")}</p></Band>}
      <Paper programme={programme} />
      {looking && <AtTheEnd programme={programme} onOver={() => look(false)} />}
      {!looking && (
        <div class="doing under">
          {draft
            ? <ButtonLink look="first" href={`#/programme-form/${programme.id}`}>{_("Go on with it")}</ButtonLink>
            : <ToDo programme={programme} onLook={() => look(true)} />}
        </div>
      )}
      <HungUnder of={programme} />
      {!draft && <Meetings programme={programme} />}
      {programme.revision && <Responses entry={programme} />}
      <MoreToDo programme={programme} />
    </>
  );
}

function ToDo({ programme, onLook }: { programme: Entry; onLook: () => void }) {
  return (
    <>
      {hasEnded(programme)
        ? <Button onPress={() => void store().choose(programme.id, { state: "running" })}>{_("Go on with this programme")}</Button>
        : <Button look={isDue(programme) ? "first" : "soft"} onPress={onLook}>{_("Look back")}</Button>}
      <ButtonLink href={`#/programme-form/${programme.id}`}>{_("Edit")}</ButtonLink>
    </>
  );
}

function Paper({ programme }: { programme: Entry }) {
  const lang = languageOf(programme.fields);
  const title = wordsAt(programme.fields, "title");
  const [begins, review] = [dayAt(programme, "begins_on"), dayAt(programme, "review_on")];
  return (
    <article class="sheet alone padded point programme" aria-label={title}>
      <h2 class="words" lang={lang} dir="auto">{title}</h2>
      <Answer ask={_("What it is for")} words={wordsAt(programme.fields, "purpose")} lang={lang} />
      <Answer ask={_("What comes back every time")} words={wordsAt(programme.fields, "thread")} lang={lang} />
      <Answer ask={_("What we want to be able to do ourselves")} words={wordsAt(programme.fields, "able")} lang={lang} />
      <Answer ask={_("What we can do now without help")} words={wordsAt(programme.fields, "outcome")} lang={lang} />
      <Aloud words={() => written(programme)} lang={lang ?? language.value} name={_("Read aloud")} />
      <KeptLine point={programme} />
      <div class="who-when">
        {begins && <p>{_("Begins on {date}", { date: dateOf(begins) })}</p>}
        {review && <p>{_("Look back on {date}", { date: dateOf(review) })}</p>}
        {review && !hasEnded(programme) && <div class="doing"><Button low onPress={() => intoCalendar(review)}>{_("Put it in my calendar")}</Button></div>}
      </div>
      <p class="small">{whoWrites(programme)}</p>
    </article>
  );
}

function intoCalendar(day: string): void {
  const reminder = { day, title: _("Time to look back, in Kring"), note: _("A programme of your team waits. Open Kring to read it.") };
  handOver(new Blob([calendarFile(reminder, new Date())], { type: "text/calendar" }), `kring-${day}.ics`);
}

function MoreToDo({ programme }: { programme: Entry }) {
  if (!programme.revision && !programme.mine) return null;
  return (
    <div class="section">
      <Fold name={_("More")} quiet>
        <div class="doing rare">
          {programme.revision && <ButtonLink low look="bare" href={`#/history/${programme.id}`}>{_("Earlier versions")}</ButtonLink>}
          {programme.mine && <RemoveButton low entry={programme} onGone={() => goInstead(`#/programmes/${programme.space}`)} />}
        </div>
      </Fold>
    </div>
  );
}
