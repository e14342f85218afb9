/** The meetings of a team: what is coming up, and what was said before. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { dayName } from "../../i18n/dates";
import type { Entry, Space } from "../../store";
import { Empty } from "../../ui/empty";
import { More } from "../../ui/more";
import { ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Bands, Filling } from "../bands";
import { Frame } from "../frame";
import { wordsAt } from "../guides";
import { serverAnswered, sharedSpaces } from "../here";
import { KeptLine } from "../learning/card";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { Ways } from "../ours/ways";
import { place } from "../place";
import { Sides } from "../sides";
import { NoTeam, SpacePick } from "../team/team";
import { dayOf, hourName, inTime, isComing, isShort, meetingsOf, placeOf } from "./facts";

const SLICE = 20;

export function Meetings() {
  const spaces = sharedSpaces();
  const space = spaces.find(({ id }) => id === place.value.about) ?? spaces[0];
  return <Frame>{space ? <Listed key={space.id} space={space} /> : <NoTeam />}</Frame>;
}

function Listed({ space }: { space: Space }) {
  const meetings = useLive(async () => (await meetingsOf(space.id)).sort(inTime), [space.id]);
  const coming = meetings?.filter(isComing) ?? [];
  const earlier = meetings?.filter((meeting) => !isComing(meeting)).reverse() ?? [];
  return (
    <>
      <div class="head">
        <Title tab={_("Team meetings")}>{space.name}</Title>
      </div>
      <SpacePick chosen={space.id} view="meetings" />
      <Sides space={space} at="learning" />
      <Ways space={space} at="meetings" />
      <Bands />
      <div class="doing learn-new">
        <ButtonLink look="soft" href={`#/meeting/new:${space.id}`}>{_("Plan a team meeting")}</ButtonLink>
      </div>
      {meetings?.length === 0 && serverAnswered.value && <Empty words={_("No team meeting is planned yet. Ten minutes at a handover are enough.")} />}
      <Group title={_("Coming up")} meetings={coming} />
      <Group title={_("Earlier meetings")} meetings={earlier} />
      <Filling />
    </>
  );
}

function Group({ title, meetings }: { title: string; meetings: Entry[] }) {
  const [most, show] = useState(SLICE);
  if (!meetings.length) return null;
  return (
    <section class="section learned" aria-label={title}>
      <h2>{title}</h2>
      <ul class="stack">{meetings.slice(0, most).map((meeting) => <li key={meeting.id}><Card meeting={meeting} /></li>)}</ul>
      {meetings.length > most && <More onMore={() => show((before) => before + SLICE)} />}
    </section>
  );
}

function Card({ meeting }: { meeting: Entry }) {
  const facts = [hourName(meeting), placeOf(meeting), isShort(meeting) && _("Ten minutes")].filter(Boolean);
  const summary = wordsAt(meeting.fields, "summary").trim();
  return (
    <a class="sheet point-card" href={`#/entry/${meeting.id}`}>
      <b>{dayName(dayOf(meeting))}</b>
      {facts.length > 0 && <p class="small">{facts.join(" · ")}</p>}
      {summary && <p class="words clamp" lang={languageOf(meeting.fields)} dir="auto">{summary}</p>}
      <KeptLine point={meeting} />
    </a>
  );
}
