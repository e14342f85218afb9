/** What the team shares: whole texts with what came back, newest first, each with a way to respond. */
import { signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry, Space } from "../../store";
import { ChooseChips } from "../../ui/choose";
import { Empty } from "../../ui/empty";
import { More, useHandfuls } from "../../ui/more";
import { PersonRing } from "../../ui/person";
import { Title } from "../../ui/title";
import { Bands, Filling } from "../bands";
import { Answers } from "../entry/as-seen";
import { Frame } from "../frame";
import { LookBackBand } from "../learning/due";
import { serverAnswered, session, sharedSpaces, spaceOf, store } from "../here";
import { people, useLive } from "../live";
import { MeetingNews } from "../meeting/notice";
import { whenName } from "../naming";
import type { Way } from "../ours/ways";
import { go, place } from "../place";
import { Sides } from "../sides";
import { Replies } from "./replies";
import { Respond } from "./respond";
import { WhoIsHere } from "./who-is-here";

const HANDFUL = 2;
const SLICE = 6;
const shown = signal(HANDFUL);

export function Team() {
  const space = spaceOf(place.value.about) ?? sharedSpaces()[0];
  return <Frame>{space ? <Feed key={space.id} space={space} /> : <NoTeam />}</Frame>;
}

function Feed({ space }: { space: Space }) {
  const stories = useLive(() => store().entries({ space: space.id, kind: "reflection" }), [space.id]);
  const responses = useLive(() => store().entries({ space: space.id, kind: "response" }), [space.id]);
  useHandfuls(shown, HANDFUL, Math.min(SLICE, stories?.length ?? 0));
  return (
    <>
      <div class="head">
        <Title tab={space.name}>{space.name}</Title>
        <WhoIsHere space={space.id} />
      </div>
      <SpacePick chosen={space.id} view="team" />
      <Sides space={space} at="texts" />
      <Bands />
      <LookBackBand space={space.id} />
      <MeetingNews space={space.id} />
      {stories?.length === 0 && serverAnswered.value && (
        <Empty words={_("Nobody has shared anything with the team yet. You can be the first. Just reading along is fine too.")} />
      )}
      <div class="stack feed">
        {responses && stories?.slice(0, shown.value).map((story) => (
          <Story key={story.id} story={story} responses={responses.filter(({ target }) => target === story.id)} />
        ))}
      </div>
      {stories && stories.length > Math.max(shown.value, SLICE) && <More onMore={() => (shown.value += SLICE)} />}
      <Filling key={stories?.length ? "below" : "alone"} />
    </>
  );
}

/** `also`: a space that is only there for this view. */
export function SpacePick({ chosen, view, also = [] }: { chosen: string; view: "team" | Way; also?: Space[] }) {
  const spaces = [...sharedSpaces(), ...also];
  if (spaces.length < 2) return null;
  return (
    <div class="spaces">
      <ChooseChips
        label={_("Team")} chosen={chosen} onChoose={(id) => go(`#/${view}/${id}`)}
        choices={spaces.map((space) => ({ value: space.id, title: space.name }))}
      />
    </div>
  );
}

function Story({ story, responses }: { story: Entry; responses: Entry[] }) {
  const name = story.mine ? (session.value?.person.name ?? "") : (people.value.get(story.author)?.name ?? _("A colleague"));
  return (
    <article class="sheet" aria-label={_("Reflection by {name}", { name })}>
      <div class="story">
        <a class="by" href={`#/entry/${story.id}`}>
          <PersonRing name={name} tone={story.mine ? "me" : "other"} />
          <span><b>{name}</b><span class="small">{whenName(story)}</span></span>
        </a>
        <Answers text={story} />
        {!story.mine && <EndOfText id={story.id} />}
      </div>
      <Replies responses={responses} />
      <Respond to={story} open={false} />
    </article>
  );
}

const LONG_ENOUGH_TO_READ = 2_000;

/** A text counts as read when its end has been on screen for a moment, not when it scrolled past. */
function EndOfText({ id }: { id: string }) {
  const end = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let reading: ReturnType<typeof setTimeout> | undefined;
    const watch = new IntersectionObserver(([seen]) => {
      clearTimeout(reading);
      if (seen?.isIntersecting) reading = setTimeout(() => void store().seen(id), LONG_ENOUGH_TO_READ);
    });
    if (end.current) watch.observe(end.current);
    return () => {
      clearTimeout(reading);
      watch.disconnect();
    };
  }, [id]);
  return <span ref={end} />;
}

export function NoTeam() {
  return (
    <>
      <div class="head"><Title tab={_("Team")}>{_("Team")}</Title></div>
      <Empty words={_("You are not in a team yet. A team leader can invite you with a link.")} />
    </>
  );
}
