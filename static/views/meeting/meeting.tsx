/** One meeting: before it, when and where and what is on the table; after it, what was said and agreed. */
import { _, language } from "../../i18n";
import { dayName } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Aloud } from "../../ui/aloud";
import { Fold } from "../../ui/fold";
import { Button, ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Words } from "../../ui/words";
import { Notices } from "../entry/entry";
import { HungUnder } from "../files/hung";
import { Inner } from "../frame";
import { wordsAt } from "../guides";
import { store } from "../here";
import { calendarFile } from "../learning/calendar";
import { KeptLine, PointCard } from "../learning/card";
import { useLive } from "../live";
import { languageOf, readersName } from "../naming";
import { handOver } from "../phone/hand-over";
import { goInstead, place } from "../place";
import { RemoveButton } from "../removing";
import { tableOf } from "./bringing";
import { dayOf, hourName, hourOf, isHeld, isShort, lastBefore, nameOf, placeOf, pointsOf } from "./facts";
import { Notes } from "./notes";
import { Support } from "./support";
import { Gone, Table } from "./table";
import { TextLink } from "./text-link";

export function Meeting() {
  const id = place.value.about;
  const meeting = useLive(() => store().entry(id), [id]);
  const title = meeting ? nameOf(meeting) : _("Team meeting");
  return (
    <Inner top={<Title tab={title}>{title}</Title>}>
      {meeting && (isHeld(meeting) ? <After key={meeting.id} meeting={meeting} /> : <Before key={meeting.id} meeting={meeting} />)}
    </Inner>
  );
}

function Before({ meeting }: { meeting: Entry }) {
  return (
    <>
      <Notices entry={meeting} />
      <article class="sheet alone padded meeting" aria-label={_("When and where")}>
        <WhenWhere meeting={meeting} />
        <div class="doing">
          <ButtonLink look="first" href={`#/talk/${meeting.id}`}>{_("Begin the meeting")}</ButtonLink>
          <Button low onPress={() => intoCalendar(meeting)}>{_("Put it in my calendar")}</Button>
        </div>
      </article>
      <Support meeting={meeting} />
      <LastTime meeting={meeting} />
      <Table meeting={meeting} />
      <HungUnder of={meeting} />
      <MoreToDo meeting={meeting} />
    </>
  );
}

function WhenWhere({ meeting }: { meeting: Entry }) {
  const where = placeOf(meeting);
  return (
    <>
      <p class="when"><b>{[dayName(dayOf(meeting)), hourName(meeting)].filter(Boolean).join(", ")}</b></p>
      {where && <Words text={where} lang={languageOf(meeting.fields)} />}
      {isShort(meeting) && <p class="small">{_("Ten minutes at a handover")}</p>}
      <KeptLine point={meeting} />
    </>
  );
}

/** A meeting opens with what was agreed at the one before it. */
export function LastTime({ meeting }: { meeting: Entry }) {
  const last = useLive(() => lastBefore(meeting), [meeting.id]);
  const points = useLive(async () => (last ? pointsOf(last) : []), [last?.id]);
  if (!last || !points?.length) return null;
  return (
    <section class="section learned" aria-label={_("What you agreed last time")}>
      <h2>{_("What you agreed last time")}</h2>
      <ul class="stack">{points.map((point) => <li key={point.id}><PointCard point={point} /></li>)}</ul>
    </section>
  );
}

function After({ meeting }: { meeting: Entry }) {
  const points = useLive(() => pointsOf(meeting), [meeting.id]);
  const laid = useLive(() => tableOf(meeting), [meeting.id]);
  const summary = wordsAt(meeting.fields, "summary");
  const lang = languageOf(meeting.fields);
  return (
    <>
      <Notices entry={meeting} />
      <article class="sheet alone padded meeting" aria-label={_("Summary")}>
        <p class="ask">{_("Summary")}</p>
        {summary.trim() ? <Words text={summary} lang={lang} /> : <p class="note">{_("Nothing was written down as a summary.")}</p>}
        {summary.trim() && <Aloud words={() => summary} lang={lang ?? language.value} name={_("Read aloud")} />}
        <KeptLine point={meeting} />
        <p class="small">{_("Everybody in {team} can read and change this.", { team: readersName(meeting.space) })}</p>
      </article>
      {meeting.revision && summary.trim() && <div class="doing under"><ButtonLink low href={`#/manual-page/from:${meeting.id}`}>{_("Add to our manual")}</ButtonLink></div>}
      <section class="section learned" aria-label={_("What you learned from it")}>
        <h2>{_("What you learned from it")}</h2>
        {points?.length === 0 && <p class="note">{_("No learning point was written down. That is fine too.")}</p>}
        {points && points.length > 0 && <ul class="stack">{points.map((point) => <li key={point.id}><PointCard point={point} /></li>)}</ul>}
      </section>
      <Notes meeting={meeting} />
      <HungUnder of={meeting} />
      {laid && laid.length > 0 && (
        <section class="section brought">
          <h2>{_("What was on the table")}</h2>
          <ul class="stack">{laid.map(({ id, text }) => <li key={id}>{text ? <TextLink text={text} /> : <Gone />}</li>)}</ul>
        </section>
      )}
      <MoreToDo meeting={meeting} />
    </>
  );
}

function MoreToDo({ meeting }: { meeting: Entry }) {
  const held = isHeld(meeting);
  return (
    <div class="section">
      <Fold name={_("More")} quiet>
        <div class="doing rare">
          {held ? <ButtonLink low look="bare" href={`#/talk/${meeting.id}`}>{_("Add to it")}</ButtonLink> : <ButtonLink low look="bare" href={`#/meeting/${meeting.id}`}>{_("When and where")}</ButtonLink>}
          {meeting.mine && <RemoveButton low entry={meeting} onGone={() => goInstead(`#/meetings/${meeting.space}`)} />}
        </div>
      </Fold>
    </div>
  );
}

/** That there is a meeting and when: other apps and other people see calendars, so not what about, where or with whom. */
function intoCalendar(meeting: Entry): void {
  const [day, hour] = [dayOf(meeting), hourOf(meeting)];
  const reminder = { day, hour, about: "meeting", title: _("Team meeting, in Kring"), note: _("Open Kring to see what is on the table.") };
  handOver(new Blob([calendarFile(reminder, new Date())], { type: "text/calendar" }), `kring-${day}.ics`);
}
