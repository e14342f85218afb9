/** What a team and I try out: what waits for a look back, what goes on, plans, and what is good for something. */
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
import { serverAnswered, session, sharedSpaces, spaceOf, store } from "../here";
import { useLive } from "../live";
import { Ways } from "../ours/ways";
import { place } from "../place";
import { NoTeam, SpacePick } from "../team/team";
import { Cards } from "./cards";
import { isDue, isGoing, isOpen, standName, standOf } from "./states";

const SLICE = 20;

export function Trying() {
  const space = sharedSpaces().find(({ id }) => id === place.value.about) ?? sharedSpaces()[0] ?? spaceOf(session.value?.personal ?? "");
  return <Frame>{space ? <All key={space.id} space={space} /> : <NoTeam />}</Frame>;
}

const KINDS = ["experiment", "plan", "resource"];

async function here(space: string): Promise<Entry[]> {
  return (await Promise.all(KINDS.map((kind) => store().entries({ kind, space })))).flat();
}

function All({ space }: { space: Space }) {
  const ours = useLive(() => here(space.id), [space.id]);
  const own = useLive(() => here(session.value?.personal ?? ""));
  return (
    <>
      <div class="head"><Title tab={_("Trying out")}>{_("Trying out")}</Title></div>
      <SpacePick chosen={space.id} view="trying" />
      <Ways space={space} at="trying" />
      <Bands />
      <div class="doing learn-new">
        <ButtonLink look="soft" href={`#/try-out/new:${space.id}`}>{_("Try something out")}</ButtonLink>
      </div>
      {ours && own && !ours.length && !own.length && serverAnswered.value && <Empty words={_("Nothing is being tried out yet. What small thing would you do differently this week?")} />}
      {own && ours && <Due list={[...own, ...ours].filter(isDue)} />}
      {own && <Group title={_("Only you can read these")} list={own.filter((one) => !isDue(one) && one.kind !== "resource" && goesOn(one))} named />}
      {ours && <Tried list={ours.filter((one) => one.kind === "experiment" && !isDue(one))} />}
      {ours && <Plans space={space} list={ours.filter((one) => one.kind === "plan")} />}
      {ours && own && <Resources space={space} list={[...ours, ...own].filter((one) => one.kind === "resource")} />}
      {own && <Past title={_("What you tried before, only for you")} list={own.filter((one) => one.kind !== "resource" && !goesOn(one))} />}
      <Filling />
    </>
  );
}

const goesOn = (one: Entry): boolean => (one.kind === "plan" ? isGoing(one) : isOpen(one));

function Due({ list }: { list: Entry[] }) {
  return <Group title={_("Time to look back")} list={list} named waits />;
}

function Tried({ list }: { list: Entry[] }) {
  const of = (state: string): Entry[] => list.filter((one) => standOf(one) === state);
  return (
    <>
      {["trying", "tried", "kept"].map((state) => <Group key={state} title={standName(state, false)} list={of(state)} state={state} />)}
      <Past title={standName("dropped", false)} list={of("dropped")} named={false} />
    </>
  );
}

function Plans({ space, list }: { space: Space; list: Entry[] }) {
  return (
    <section class="section learned" aria-label={_("Development plans")}>
      <h2>{_("Development plans")}</h2>
      {!list.length && <p class="note">{_("A plan begins with what your organisation needs. What do you want to learn for it?")}</p>}
      <Sliced list={list.filter((plan) => isGoing(plan) && !isDue(plan))} />
      <div class="doing"><ButtonLink low href={`#/plan/new:${space.id}`}>{_("New development plan")}</ButtonLink></div>
      <Past title={_("Plans that are done")} list={list.filter((plan) => !isGoing(plan))} />
    </section>
  );
}

function Resources({ space, list }: { space: Space; list: Entry[] }) {
  const aside = (one: Entry): boolean => one.fields["state"] === "set_aside";
  return (
    <section class="section learned" aria-label={_("Resources")}>
      <h2>{_("Resources")}</h2>
      {!list.length && <p class="note">{_("A link or a few words that help. Add one where you need it, or here.")}</p>}
      <Sliced list={list.filter((one) => !aside(one))} />
      <div class="doing"><ButtonLink low href={`#/resource/new:${space.id}`}>{_("New resource")}</ButtonLink></div>
      <Past title={_("Set aside")} list={list.filter(aside)} />
    </section>
  );
}

type GroupShape = { title: string; list: Entry[]; state?: string; named?: boolean; waits?: boolean };

/** `state`: the one they are all in, said once above them. */
function Group({ title, list, state, named = !state, waits = false }: GroupShape) {
  if (!list.length) return null;
  return (
    <section class={`section learned ${waits ? "waits" : ""}`} aria-label={title}>
      <h2>{state && <i class={state} aria-hidden="true" />}{title}</h2>
      <Sliced list={list} named={named} />
    </section>
  );
}

function Sliced({ list, named = true }: { list: Entry[]; named?: boolean }) {
  const [most, show] = useState(SLICE);
  if (!list.length) return null;
  return (
    <>
      <Cards list={list.slice(0, most)} named={named} />
      {list.length > most && <More onMore={() => show((before) => before + SLICE)} />}
    </>
  );
}

/** Fine too, and out of the way. */
function Past({ title, list, named = true }: { title: string; list: Entry[]; named?: boolean }) {
  if (!list.length) return null;
  return <div class="section"><Fold name={title} quiet><Sliced list={list} named={named} /></Fold></div>;
}
