/** A manual as a file for a TiddlyWiki, and such a file into the manual: first what would come in, then whether it does. */
import { useState } from "preact/hooks";
import { _, ngettext } from "../../i18n";
import { api } from "../../sync";
import { FileChoice } from "../../ui/file-choice";
import { Fold } from "../../ui/fold";
import { Button } from "../../ui/press";
import { Title } from "../../ui/title";
import { say } from "../../ui/toast";
import { Inner } from "../frame";
import { spaceOf, sync } from "../here";
import { go, place, stillHere, visit } from "../place";
import { writesIn } from "./pages";

type LeftOut = { title: string; why: string };
type Comes = { new: string[]; changed: string[]; known: number; left_out: LeftOut[] };
type Chosen = { file: string; comes: Comes };

/** The server reads five million letters a call, as JSON. */
const LARGEST = 4_000_000;

export function Wiki() {
  const space = spaceOf(place.value.about);
  return (
    <Inner top={<Title tab={_("As a file, for a TiddlyWiki")}>{_("As a file, for a TiddlyWiki")}</Title>}>
      {space && (
        <>
          <section class="section">
            <h2>{_("Take it out")}</h2>
            <p class="note">{_("All pages of {team} as one file. A TiddlyWiki shows them, and what is changed there can come back in here. Whoever has the file can read it, also who wrote a page first and last.", { team: space.name })}</p>
            <div class="doing"><a class="btn line" href={`/api/manual/${space.id}/tiddlywiki`} download>{_("Save the file")}</a></div>
          </section>
          {writesIn(space.id) && <BringIn key={space.id} space={space.id} />}
        </>
      )}
    </Inner>
  );
}

function BringIn({ space }: { space: string }) {
  const [chosen, choose] = useState<Chosen | null>(null);
  const [wrong, tell] = useState("");
  async function ask(file: string, bring: boolean): Promise<Comes | null> {
    const answer = await api.send<Comes>(`manual/${space}/tiddlywiki`, { file, bring });
    if (answer.ok) return answer.value;
    tell(answer.status ? answer.message : _("You are offline. Try again when you are online."));
    return null;
  }
  async function pick(picked: File): Promise<void> {
    tell("");
    choose(null);
    if (picked.size > LARGEST) return tell(_("This file is too large. Take pictures out of the wiki first, or bring it in as two files."));
    const file = await picked.text();
    const comes = await ask(file, false);
    if (comes) choose({ file, comes });
  }
  async function bring({ file }: Chosen): Promise<void> {
    tell("");
    const from = visit.peek();
    const comes = await ask(file, true);
    if (!comes) return;
    void sync().now();
    say(ngettext("1 page came in.", "{count} pages came in.", comes.new.length + comes.changed.length));
    if (stillHere(from)) go(`#/manual/${space}`);
  }
  return (
    <section class="section wiki">
      <h2>{_("Bring pages in")}</h2>
      <p class="note">{_("In your TiddlyWiki: Tools, Export all, JSON file. First you see what would come in. A page that is here already is joined with what the file says; nothing is lost.")}</p>
      <div class="doing"><FileChoice accept=".json,application/json" onPick={(file) => void pick(file)}>{_("Choose the file")}</FileChoice></div>
      {wrong && <p class="wrong-note" role="alert">{wrong}</p>}
      {chosen && <Preview chosen={chosen} onBring={() => void bring(chosen)} onLeave={() => choose(null)} />}
    </section>
  );
}

function Preview({ chosen, onBring, onLeave }: { chosen: Chosen; onBring: () => void; onLeave: () => void }) {
  const { comes } = chosen;
  const some = comes.new.length + comes.changed.length > 0;
  return (
    <div class="sheet padded coming" role="status">
      <h3>{some ? _("This would come in") : _("There is nothing new in this file")}</h3>
      <Titles name={ngettext("1 new page", "{count} new pages", comes.new.length)} titles={comes.new} />
      <Titles name={ngettext("1 page with changes", "{count} pages with changes", comes.changed.length)} titles={comes.changed} />
      {comes.known > 0 && <p class="small">{ngettext("1 page says what is here already.", "{count} pages say what is here already.", comes.known)}</p>}
      {comes.left_out.length > 0 && (
        <Fold name={ngettext("1 thing is left out", "{count} things are left out", comes.left_out.length)} quiet>
          <ul class="plain">{comes.left_out.map(({ title, why }) => <li>{title && <b class="words" dir="auto">{title}</b>} <span class="small">{whyName(why)}</span></li>)}</ul>
        </Fold>
      )}
      <div class="doing">
        {some && <Button look="first" onPress={onBring}>{_("Bring these pages in")}</Button>}
        <Button look="bare" onPress={onLeave}>{some ? _("Not now") : _("Close")}</Button>
      </div>
    </div>
  );
}

function Titles({ name, titles }: { name: string; titles: string[] }) {
  if (!titles.length) return null;
  return <><p class="ask">{name}</p><ul class="plain">{titles.map((title) => <li class="words" dir="auto">{title || _("No title yet")}</li>)}</ul></>;
}

function whyName(why: string): string {
  switch (why) {
    case "no_title": return _("It has no title.");
    case "same_title": return _("Another one in the file has the same title; the last one counts.");
    case "own_part": return _("It is a part of the wiki itself.");
    case "draft": return _("It is an unfinished draft in the wiki.");
    case "no_words": return _("It is a picture or something else without words.");
    case "too_large": return _("It is too long. Make two pages of it.");
    default: return _("It does not fit here.");
  }
}
