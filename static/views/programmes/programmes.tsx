/** The programmes of a team: what goes on, and what was looked back on. */
import { _ } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Entry, Space } from "../../store";
import { Empty } from "../../ui/empty";
import { Fold } from "../../ui/fold";
import { ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Bands, Filling } from "../bands";
import { Frame } from "../frame";
import { wordsAt } from "../guides";
import { serverAnswered, sharedSpaces, spaceOf, store } from "../here";
import { KeptLine } from "../learning/card";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { Ways } from "../ours/ways";
import { place } from "../place";
import { NoTeam, SpacePick } from "../team/team";
import { dayAt, hasEnded, isDue } from "./state";

export function Programmes() {
  const space = spaceOf(place.value.about) ?? sharedSpaces()[0];
  return <Frame>{space ? <Of key={space.id} space={space} /> : <NoTeam />}</Frame>;
}

function Of({ space }: { space: Space }) {
  const programmes = useLive(() => store().entries({ kind: "programme", space: space.id }), [space.id]);
  const all = programmes ?? [];
  const [due, ended] = [all.filter(isDue), all.filter(hasEnded)];
  return (
    <>
      <div class="head"><Title tab={_("Programmes")}>{_("Programmes")}</Title></div>
      <SpacePick chosen={space.id} view="programmes" />
      <Ways space={space} at="programmes" />
      <Bands />
      <div class="doing learn-new"><ButtonLink look="soft" href={`#/programme-form/new:${space.id}`}>{_("New programme")}</ButtonLink></div>
      {programmes?.length === 0 && serverAnswered.value && (
        <Empty words={_("No programmes yet. A programme is a series of meetings with one purpose. What do you want to learn together this year?")} />
      )}
      <List name={_("Time to look back")} programmes={due} waits />
      <List name={_("Going on")} programmes={all.filter((one) => !due.includes(one) && !ended.includes(one))} />
      {ended.length > 0 && <div class="section"><Fold name={_("Looked back on")} quiet><Cards programmes={ended} /></Fold></div>}
      <Filling />
    </>
  );
}

function List({ name, programmes, waits = false }: { name: string; programmes: Entry[]; waits?: boolean }) {
  if (!programmes.length) return null;
  return <section class={`section learned ${waits ? "waits" : ""}`} aria-label={name}><h2>{name}</h2><Cards programmes={programmes} /></section>;
}

const Cards = ({ programmes }: { programmes: Entry[] }) => <ul class="stack">{programmes.map((one) => <li key={one.id}><Card programme={one} /></li>)}</ul>;

function Card({ programme }: { programme: Entry }) {
  const day = hasEnded(programme) ? null : dayAt(programme, "review_on");
  const lang = languageOf(programme.fields);
  return (
    <a class="sheet point-card programme-card" href={`#/entry/${programme.id}`}>
      <p class="words" lang={lang} dir="auto">{wordsAt(programme.fields, "title")}</p>
      <p class="words clamp more-of-it" lang={lang} dir="auto">{wordsAt(programme.fields, hasEnded(programme) ? "outcome" : "purpose")}</p>
      {day && <p class="small">{_("Look back on {date}", { date: dateOf(day) })}</p>}
      <KeptLine point={programme} />
    </a>
  );
}
