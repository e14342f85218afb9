/** A learning community: what it agreed on, and how far it is with each building block, over time. */
import { useState } from "preact/hooks";
import { _, language } from "../../i18n";
import { dateOf, monthName } from "../../i18n/dates";
import type { Entry, Space } from "../../store";
import { Aloud } from "../../ui/aloud";
import { Answer } from "../../ui/answered";
import { Empty } from "../../ui/empty";
import { Fold } from "../../ui/fold";
import { Button, ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Words } from "../../ui/words";
import { Bands, Filling } from "../bands";
import { Notices } from "../entry/entry";
import { Frame, Inner } from "../frame";
import { wordsAt } from "../guides";
import { serverAnswered, sharedSpaces, spaceOf, store } from "../here";
import { KeptLine } from "../learning/card";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { whoWrites } from "../ours/form";
import { Ways } from "../ours/ways";
import { goInstead, place } from "../place";
import { RemoveButton } from "../removing";
import { NoTeam, SpacePick } from "../team/team";
import { written } from "../written";
import { blockName, BLOCKS, daysOf, stepName, stepOn } from "./blocks";
import { ScoringSheet } from "./scoring";

/** As many looks back as stand beside each other on a phone. */
const LOOKS = 4;

/** The place of a community; about a team it leads to nobody's agreement and says so. */
export function Community() {
  const space = spaceOf(place.value.about) ?? sharedSpaces().find(({ kind }) => kind === "community");
  return <Frame>{space ? <Of key={space.id} space={space} /> : <NoTeam />}</Frame>;
}

function Of({ space }: { space: Space }) {
  const found = useLive(() => store().entries({ kind: "charter", space: space.id }), [space.id]);
  const [first, ...others] = [...(found ?? [])].reverse();
  return (
    <>
      <div class="head"><Title tab={_("Community agreement")}>{_("Community agreement")}</Title></div>
      <SpacePick chosen={space.id} view="community" />
      <Ways space={space} at="community" />
      <Bands />
      {found?.length === 0 && serverAnswered.value && (
        <>
          <Empty words={_("Nothing is agreed yet. Begin with one sentence: what do you want to learn together?")} />
          <div class="doing learn-new"><ButtonLink look="soft" href={`#/charter/new:${space.id}`}>{_("Write the agreement")}</ButtonLink></div>
        </>
      )}
      {first && <One charter={first} />}
      {others.length > 0 && <div class="section"><Fold name={_("Begun twice")} quiet><ul class="stack">{others.map((each) => <li key={each.id}><a class="sheet point-card" href={`#/entry/${each.id}`}><p class="words clamp" dir="auto">{written(each)}</p></a></li>)}</ul></Fold></div>}
      <Filling />
    </>
  );
}

/** One agreement by itself, as a search or a link leads to it. */
export function Charter() {
  const id = place.value.about;
  const charter = useLive(() => store().entry(id), [id]);
  return <Inner top={<Title tab={_("Community agreement")}>{_("Community agreement")}</Title>}>{charter && <One key={charter.id} charter={charter} />}</Inner>;
}

function One({ charter }: { charter: Entry }) {
  const [scoring, score] = useState(false);
  const draft = charter.kept === "typing" && !charter.revision;
  return (
    <>
      <Notices entry={charter} />
      <Paper charter={charter} />
      <div class="doing under">
        <ButtonLink href={`#/charter/${charter.id}`}>{charter.kept === "typing" ? _("Go on with it") : _("Edit")}</ButtonLink>
      </div>
      {!draft && <Blocks charter={charter} onScore={charter.kept === "typing" ? undefined : () => score(true)} />}
      {scoring && <ScoringSheet charter={charter} onClose={() => score(false)} />}
      <More charter={charter} />
    </>
  );
}

function Paper({ charter }: { charter: Entry }) {
  const lang = languageOf(charter.fields);
  return (
    <article class="sheet alone padded point" aria-label={_("Community agreement")}>
      <Words text={wordsAt(charter.fields, "purpose")} lang={lang} className="sentence" />
      <Answer ask={_("Who takes part")} words={wordsAt(charter.fields, "taking_part")} lang={lang} />
      <Answer ask={_("How we work together")} words={wordsAt(charter.fields, "working")} lang={lang} />
      <Answer ask={_("What it has brought")} words={wordsAt(charter.fields, "delivered")} lang={lang} />
      <Aloud words={() => written(charter)} lang={lang ?? language.value} name={_("Read aloud")} />
      <KeptLine point={charter} />
      <p class="small">{whoWrites(charter)}</p>
    </article>
  );
}

/** Scores would wait behind a draft. A disc for how far it was, beside its words; the newest look is said in full. */
function Blocks({ charter, onScore }: { charter: Entry; onScore: (() => void) | undefined }) {
  const days = daysOf(charter).slice(-LOOKS);
  return (
    <section class="section">
      <h2>{_("How far are we?")}</h2>
      {days.length === 0 && <p class="note">{_("You have not looked at this together yet.")}</p>}
      {days.length > 0 && (
        <div class="sheet padded">
          <table class="blocks">
            <caption class="hush">{_("How far the community was with each part, by day")}</caption>
            <thead><tr><td />{days.map((day) => <th scope="col" key={day} class="small"><span aria-hidden="true">{monthName(day.slice(0, 7))}</span><span class="hush">{dateOf(day)}</span></th>)}</tr></thead>
            <tbody>
              {BLOCKS.map((block) => (
                <tr key={block}>
                  <th scope="row">{blockName(block)}</th>
                  {days.map((day) => <Cell key={day} step={stepOn(charter, day, block)} last={day === days.at(-1)} />)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {onScore && <div class="doing"><Button low onPress={onScore}>{_("Look at it together")}</Button></div>}
    </section>
  );
}

function Cell({ step, last }: { step: ReturnType<typeof stepOn>; last: boolean }) {
  if (!step) return <td><span aria-hidden="true">–</span><span class="hush">{_("Nothing said")}</span></td>;
  return <td><i class={`reached ${step}`} aria-hidden="true" /><span class={last ? "small" : "hush"}>{stepName(step)}</span></td>;
}

function More({ charter }: { charter: Entry }) {
  if (!charter.revision) return null;
  return (
    <div class="section">
      <Fold name={_("More")} quiet>
        <div class="doing rare">
          <ButtonLink low look="bare" href={`#/history/${charter.id}`}>{_("Earlier versions")}</ButtonLink>
          {charter.mine && <RemoveButton low entry={charter} onGone={() => goInstead(`#/community/${charter.space}`)} />}
        </div>
      </Fold>
    </div>
  );
}
