/** One page of the manual: its words, what lies under it, where it leads, and what may be done with it. */
import { useState } from "preact/hooks";
import { _, language, list } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Aloud } from "../../ui/aloud";
import { Band } from "../../ui/band";
import { Button, ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Notices, Responses } from "../entry/entry";
import { ShareOrTakeBack } from "../entry/sharing";
import { Inner } from "../frame";
import { wordsAt } from "../guides";
import { session, store } from "../here";
import { KeptLine } from "../learning/card";
import { Sources } from "../learning/sources";
import { people, useLive } from "../live";
import { isPersonal, languageOf } from "../naming";
import { whoWrites } from "../ours/form";
import { place } from "../place";
import { Resources } from "../trying/beside";
import { written } from "../written";
import { Abroad } from "./lending";
import { CopyButton } from "./copying";
import { isDue } from "./due";
import { LayerNotes } from "./layer-notes";
import { MoreToDo } from "./more-to-do";
import { Beside, Neighbours } from "./neighbours";
import { isAside, manualOf, titleOf, writesIn, type Layers } from "./pages";
import { PageWords, type Under } from "./paper";
import type { Places } from "./text";
import { useWriters, type Writers } from "./who-wrote";
import { writersOf } from "./writers";
import { HungUnder } from "../files/hung";

export function ManualPage() {
  const id = place.value.about;
  const page = useLive(() => store().entry(id), [id]);
  return <Inner top={<Title tab={_("Page")}>{_("Page")}</Title>}>{page && <One key={page.id} page={page} />}</Inner>;
}

function One({ page }: { page: Entry }) {
  const manual = useLive(() => manualOf(page.space), [page.space]);
  const alone = isPersonal(page.space);
  const draft = page.kept === "typing" && !page.revision;
  const mayWrite = writesIn(page.space);
  return (
    <>
      <Notices entry={page} />
      {isDue(page) && mayWrite && <Band kept="attention"><p>{_("Time to read this page again together. Is it still how you do it?")}</p></Band>}
      <LayerNotes page={page} under={manual?.under.get(page.id)} />
      <Paper page={page} places={placesOf(manual)} />
      <div class="doing under">
        {alone && <ShareOrTakeBack entry={page} />}
        {mayWrite && <ButtonLink href={`#/manual-page/${page.id}`}>{draft ? _("Go on with it") : _("Edit")}</ButtonLink>}
        {!mayWrite && <CopyButton origin={page} look="first" />}
      </div>
      {!draft && mayWrite && <Resources of={page} />}
      {!draft && !alone && <Abroad page={page} />}
      <Beside page={page} />
      <HungUnder of={page} />
      <Sources point={page} />
      {!draft && !alone && mayWrite && <Responses entry={page} />}
      <MoreToDo page={page} />
      {manual && !isAside(page) && <Neighbours page={page} manual={manual} />}
    </>
  );
}

/** The first of a title is the one it leads to, in the nearest manual. */
const placesOf = (manual: Layers | undefined): Places =>
  new Map((manual?.layers ?? []).flatMap(({ pages }) => pages).reverse().map((page) => [wordsAt(page.fields, "title"), `#/entry/${page.id}`]));

function Paper({ page, places }: { page: Entry; places: Places }) {
  const [asked, ask] = useState(false);
  const writers = useWriters(page);
  const day = wordsAt(page.fields, "review_on");
  return (
    <article class="sheet alone padded manual-page" aria-label={titleOf(page)}>
      <PageWords page={page} places={places} under={asked && writers ? namesUnder(writers) : undefined} />
      <div class="page-acts">
        <Aloud words={() => written(page)} lang={languageOf(page.fields) ?? language.value} name={_("Read aloud")} />
        {!isPersonal(page.space) && <Button low look="bare" onPress={() => ask(!asked)}>{asked ? _("Hide who wrote which part") : _("Who wrote which part")}</Button>}
      </div>
      {asked && !writers && <p class="small" role="status">{_("Who wrote this version is on the server. You can see it when you are online.")}</p>}
      <KeptLine point={page} />
      {day && <p class="small">{_("Look back on {date}", { date: dateOf(day) })}</p>}
      <p class="small">{writesIn(page.space) ? whoWrites(page) : _("Everybody at {organisation} can read this. Its editors write it.", { organisation: session.value?.organisation.name ?? "" })}</p>
    </article>
  );
}

const namesUnder = (writers: Writers): Under => (leaf, from, to) => {
  const names = writersOf(writers.get(leaf) ?? [], from, to).map(nameOf);
  return names.length > 0 && <p class="by-line small">{list([...new Set(names)])}</p>;
};

function nameOf(writer: string | null): string {
  const me = session.value?.person;
  return writer === me?.id ? me?.name ?? "" : (people.value.get(writer ?? "")?.name ?? _("A colleague"));
}
