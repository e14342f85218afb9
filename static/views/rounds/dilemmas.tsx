/** Dilemmas: my own that wait or that only I can read, and what colleagues brought. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Entry, Space } from "../../store";
import { Empty } from "../../ui/empty";
import { More } from "../../ui/more";
import { PersonRing } from "../../ui/person";
import { ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Bands, Filling } from "../bands";
import { Frame } from "../frame";
import { serverAnswered, session, sharedSpaces, spaceOf, store } from "../here";
import { KeptLine } from "../learning/card";
import { people, useLive } from "../live";
import { languageOf, whenName } from "../naming";
import { Ways } from "../ours/ways";
import { place } from "../place";
import { NoTeam, SpacePick } from "../team/team";
import { written } from "../written";
import { isDue, nextDay } from "./steps";

const SLICE = 20;

export function Dilemmas() {
  const space = spaceOf(place.value.about) ?? sharedSpaces()[0];
  return <Frame>{space ? <Of key={space.id} space={space} /> : <NoTeam />}</Frame>;
}

function Of({ space }: { space: Space }) {
  const shared = useLive(() => store().entries({ kind: "dilemma", space: space.id }), [space.id]);
  const own = useLive(() => store().entries({ kind: "dilemma", space: session.value?.personal ?? "" }));
  const waits = [...(own ?? []), ...(shared ?? [])].filter((one) => one.mine && isDue(one));
  const rest = (found: Entry[] | undefined): Entry[] => (found ?? []).filter((one) => !waits.includes(one));
  return (
    <>
      <div class="head"><Title tab={_("Dilemmas")}>{_("Dilemmas")}</Title></div>
      <SpacePick chosen={space.id} view="dilemmas" />
      <Ways space={space} at="dilemmas" />
      <Bands />
      <div class="doing learn-new"><ButtonLink look="soft" href="#/dilemma/own:">{_("New dilemma")}</ButtonLink></div>
      {shared?.length === 0 && own?.length === 0 && serverAnswered.value && (
        <Empty words={_("No dilemmas yet. What are you stuck with? You tell it, colleagues ask, and you find your own next step.")} />
      )}
      <List name={_("Time to look back")} dilemmas={waits} waits />
      <List name={_("Only you can read these")} dilemmas={rest(own)} />
      <List name={space.name} dilemmas={rest(shared)} />
      <Filling />
    </>
  );
}

function List({ name, dilemmas, waits = false }: { name: string; dilemmas: Entry[]; waits?: boolean }) {
  const [most, show] = useState(SLICE);
  if (!dilemmas.length) return null;
  return (
    <section class={`section learned ${waits ? "waits" : ""}`} aria-label={name}>
      <h2>{name}</h2>
      <ul class="stack">{dilemmas.slice(0, most).map((one) => <li key={one.id}><Card dilemma={one} /></li>)}</ul>
      {dilemmas.length > most && <More onMore={() => show((before) => before + SLICE)} />}
    </section>
  );
}

function Card({ dilemma }: { dilemma: Entry }) {
  const name = dilemma.mine ? (session.value?.person.name ?? "") : (people.value.get(dilemma.author)?.name ?? _("A colleague"));
  const day = dilemma.mine ? nextDay(dilemma) : null;
  return (
    <a class="sheet point-card dilemma-card" href={`#/entry/${dilemma.id}`}>
      <span class="by">
        <PersonRing name={name} tone={dilemma.mine ? "me" : "other"} />
        <span><b>{name}</b><span class="small">{whenName(dilemma)}</span></span>
      </span>
      <p class="words clamp" lang={languageOf(dilemma.fields)} dir="auto">{written(dilemma)}</p>
      {day && <p class="small">{_("Look back on {date}", { date: dateOf(day) })}</p>}
      <KeptLine point={dilemma} />
    </a>
  );
}
