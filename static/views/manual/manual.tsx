/** The manual of a team: its pages in reading order over those that everybody shares, and a way to write one. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry, Space } from "../../store";
import { Chips } from "../../ui/choose";
import { Empty } from "../../ui/empty";
import { Fold } from "../../ui/fold";
import { More } from "../../ui/more";
import { Button, ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Bands, Filling } from "../bands";
import { Frame } from "../frame";
import { administers, serverAnswered, session, sharedSpaces, spaceOf } from "../here";
import { KeptLine } from "../learning/card";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { Ways } from "../ours/ways";
import { place } from "../place";
import { NoTeam, SpacePick } from "../team/team";
import { Arranging } from "./arranging";
import { DuePages } from "./due";
import { Editors } from "./editors";
import { houseSpace, inOrder, isAside, manualOf, pagesIn, titleOf, writesIn, type Layers } from "./pages";
import { tagsOf } from "./tags";

const SLICE = 30;

export function Manual() {
  const space = spaceOf(place.value.about) ?? sharedSpaces()[0] ?? houseSpace();
  return <Frame>{space ? <Pages key={space.id} space={space} /> : <NoTeam />}</Frame>;
}

function Pages({ space }: { space: Space }) {
  const manual = useLive(() => manualOf(space.id), [space.id]);
  const all = useLive(() => pagesIn(space.id), [space.id]);
  const own = useLive(() => pagesIn(session.value?.personal ?? ""));
  const [tag, choose] = useState<string | null>(null);
  const [arranging, arrange] = useState(false);
  const ours = manual?.layers[0]?.pages ?? [];
  const isHouse = space.kind === "organisation";
  const name = isHouse ? _("Manual: {team}", { team: space.name }) : _("Team manual");
  const asides = inOrder((all ?? []).filter(isAside));
  return (
    <>
      <div class="head"><Title tab={name}>{name}</Title></div>
      <Picked space={space} />
      {!isHouse && <Ways space={space} at="manual" />}
      <Bands />
      <DuePages space={space.id} />
      {writesIn(space.id) && <div class="doing learn-new"><ButtonLink look="soft" href={`#/manual-page/new:${space.id}`}>{_("New page")}</ButtonLink></div>}
      {all?.length === 0 && serverAnswered.value && writesIn(space.id) && <First space={space} />}
      <List name={_("Only you can read these")} pages={own ?? []} />
      {manual && <Tags pages={manual.layers.flatMap(({ pages }) => pages)} chosen={tag} onChoose={choose} />}
      {arranging ? <Arranging pages={ours} onDone={() => arrange(false)} /> : manual && <Layered manual={manual} tag={tag} />}
      {asides.length > 0 && <div class="section"><Fold name={_("Set aside")} quiet><Cards pages={asides} /></Fold></div>}
      {isHouse && <div class="section"><Fold name={_("Who writes this manual")} quiet><Editors space={space.id} /></Fold></div>}
      <div class="section">
        <Fold name={_("More")} quiet>
          <div class="doing rare">
            {writesIn(space.id) && ours.length > 1 && <Button low look="bare" onPress={() => arrange(true)}>{_("Change the reading order")}</Button>}
            {houseSpace() && <ButtonLink low look="bare" href="#/lent">{_("Pages of other teams")}</ButtonLink>}
            <ButtonLink low look="bare" href={`#/wiki/${space.id}`}>{_("As a file, for a TiddlyWiki")}</ButtonLink>
          </div>
        </Fold>
      </div>
      <Filling />
    </>
  );
}

/** One's own spaces, and the organisation's once it has a manual, or for whoever writes it. */
function Picked({ space }: { space: Space }) {
  const house = houseSpace();
  const pages = useLive(async () => (house ? pagesIn(house.id) : []), [house?.id]);
  const there = house && (pages?.length || space.id === house.id || writesIn(house.id) || administers());
  return <SpacePick chosen={space.id} view="manual" also={there ? [house] : []} />;
}

/** What a manual is, for whoever sees it empty. */
function First({ space }: { space: Space }) {
  if (space.kind === "organisation") return <Empty words={_("What you write here is read by everybody at {organisation}. Each team can make its own version of it.", { organisation: space.name })} />;
  return (
    <Empty words={_("Your team manual is still empty. Start with one thing that works well here.")}>
      <p class="note">{_("A page says how you do something here, and why. Everybody in the team adds to it, and it is never finished.")}</p>
      {houseSpace() && <div class="doing"><ButtonLink low look="bare" href="#/lent">{_("See what other teams wrote")}</ButtonLink></div>}
    </Empty>
  );
}

function Tags({ pages, chosen, onChoose }: { pages: Entry[]; chosen: string | null; onChoose: (tag: string | null) => void }) {
  const tags = [...new Set(pages.flatMap(tagsOf))].sort((one, other) => one.localeCompare(other));
  if (!tags.length) return null;
  return <div class="spaces"><Chips label={_("Tags")} choices={tags.map((tag) => ({ value: tag, title: tag }))} chosen={chosen} onChoose={onChoose} /></div>;
}

function Layered({ manual: { layers, under }, tag }: { manual: Layers; tag: string | null }) {
  return (
    <>
      {layers.map(({ space, pages }) => (
        <List key={space} name={spaceOf(space)?.name ?? ""} pages={tag ? pages.filter((page) => tagsOf(page).includes(tag)) : pages} under={under} />
      ))}
    </>
  );
}

type Shown = { pages: Entry[]; under?: Layers["under"] };

function List({ name, ...shown }: Shown & { name: string }) {
  if (!shown.pages.length) return null;
  return <section class="section learned" aria-label={name}><h2>{name}</h2><Cards {...shown} /></section>;
}

function Cards({ pages, under }: Shown) {
  const [most, show] = useState(SLICE);
  return (
    <>
      <ol class="stack">{pages.slice(0, most).map((page) => <li key={page.id}><Card page={page} ours={under?.has(page.id) ?? false} /></li>)}</ol>
      {pages.length > most && <More onMore={() => show((before) => before + SLICE)} />}
    </>
  );
}

function Card({ page, ours }: { page: Entry; ours: boolean }) {
  return (
    <a class="sheet point-card" href={`#/entry/${page.id}`}>
      <p class="words clamp" lang={languageOf(page.fields)} dir="auto">{titleOf(page)}</p>
      {ours && <p class="small ours">{_("Our own version")}</p>}
      <KeptLine point={page} />
    </a>
  );
}
