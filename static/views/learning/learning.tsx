/** What a team learns: what waits for a look back, what was put forward, agreed and tried, and what stayed. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry, Space } from "../../store";
import { Empty } from "../../ui/empty";
import { Fold } from "../../ui/fold";
import { More } from "../../ui/more";
import { ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Bands, Filling } from "../bands";
import { Frame } from "../frame";
import { serverAnswered, session, sharedSpaces, store } from "../here";
import { useLive } from "../live";
import { Ways } from "../ours/ways";
import { place } from "../place";
import { Sides } from "../sides";
import { NoTeam, SpacePick } from "../team/team";
import { PointCard } from "./card";
import { isDue, stateName, stateOf, STATES, type State } from "./states";

const SLICE = 20;

export function Learning() {
  const spaces = sharedSpaces();
  const space = spaces.find(({ id }) => id === place.value.about) ?? spaces[0];
  return <Frame>{space ? <Points key={space.id} space={space} /> : <NoTeam />}</Frame>;
}

function Points({ space }: { space: Space }) {
  const points = useLive(() => store().entries({ kind: "learning_point", space: space.id }), [space.id]);
  const own = useLive(() => store().entries({ kind: "learning_point", space: session.value?.personal ?? "" }));
  return (
    <>
      <div class="head">
        <Title tab={_("Learning points")}>{space.name}</Title>
      </div>
      <SpacePick chosen={space.id} view="learning" />
      <Sides space={space} at="learning" />
      <Ways space={space} at="learning" />
      <Bands />
      <div class="doing learn-new">
        <ButtonLink look="soft" href={`#/point/new:${space.id}`}>{_("New learning point")}</ButtonLink>
        {space.role === "supervisor" && <ButtonLink look="bare" href="#/me/over-time">{_("Learning over time")}</ButtonLink>}
      </div>
      {points?.length === 0 && serverAnswered.value && <Empty words={_("No learning points yet. They come from what you talk about together.")} />}
      {own && <Group title={_("Only you can read these")} points={own} />}
      {points && <Grouped points={points} />}
      <Filling />
    </>
  );
}

function Grouped({ points }: { points: Entry[] }) {
  const due = points.filter((point) => isDue(point));
  const rest = points.filter((point) => !due.includes(point));
  const of = (state: State): Entry[] => rest.filter((point) => stateOf(point) === state);
  return (
    <>
      <Group title={_("Time to look back")} points={due} waits />
      {STATES.filter((state) => state !== "dropped").map((state) => <Group key={state} title={stateName(state)} points={of(state)} state={state} />)}
      <LetGo points={of("dropped")} />
    </>
  );
}

/** `state`: the one they are all in, said once above them. */
function Group({ title, points, state, waits = false }: { title: string; points: Entry[]; state?: State; waits?: boolean }) {
  if (!points.length) return null;
  return (
    <section class={`section learned ${waits ? "waits" : ""}`} aria-label={title}>
      <h2>{state && <i class={state} aria-hidden="true" />}{title}</h2>
      <Cards points={points} named={!state} />
    </section>
  );
}

function Cards({ points, named }: { points: Entry[]; named: boolean }) {
  const [most, show] = useState(SLICE);
  return (
    <>
      <ul class="stack">{points.slice(0, most).map((point) => <li key={point.id}><PointCard point={point} named={named} /></li>)}</ul>
      {points.length > most && <More onMore={() => show((before) => before + SLICE)} />}
    </>
  );
}

/** Fine too, and out of the way. */
function LetGo({ points }: { points: Entry[] }) {
  if (!points.length) return null;
  return <div class="section"><Fold name={stateName("dropped")} quiet><Cards points={points} named={false} /></Fold></div>;
}
