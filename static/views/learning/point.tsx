/** One learning point: its sentence and reasons, how it stands, what the team can do with it, and where it came from. */
import { useState } from "preact/hooks";
import { _, language } from "../../i18n";
import { dateOf } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Aloud } from "../../ui/aloud";
import { Answer } from "../../ui/answered";
import { Band } from "../../ui/band";
import { Fold } from "../../ui/fold";
import { onDemand } from "../../ui/on-demand";
import { Button, ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { say } from "../../ui/toast";
import { Words } from "../../ui/words";
import { Notices, Responses } from "../entry/entry";
import { ShareOrTakeBack } from "../entry/sharing";
import { Inner } from "../frame";
import { wordsAt } from "../guides";
import { store } from "../here";
import { useLive } from "../live";
import { isPersonal, languageOf, readersName } from "../naming";
import { goInstead, place } from "../place";
import { RemoveButton } from "../removing";
import { Resources, TryOuts } from "../trying/beside";
import { written } from "../written";
import { AgreeSheet } from "./agreeing";
import { KeptLine, ownerOf, Stage } from "./card";
import { LookingBack } from "./looking-back";
import { intoCalendar } from "./reminder";
import { Sources } from "./sources";
import { dayAt, isDue, isOpen, reviewOf, stateName, stateOf } from "./states";
import { HungUnder } from "../files/hung";

const EraseSheet = onDemand(() => import("../entry/erasing").then((part) => part.EraseSheet));

export function Point() {
  const id = place.value.about;
  const point = useLive(() => store().entry(id), [id]);
  return (
    <Inner top={<Title tab={_("Learning point")}>{_("Learning point")}</Title>}>
      {point && <One key={point.id} point={point} />}
    </Inner>
  );
}

function One({ point }: { point: Entry }) {
  const [looking, look] = useState(false);
  const draft = point.kept === "typing";
  return (
    <>
      <Notices entry={point} />
      {isDue(point) && !looking && !draft && <Due onLook={() => look(true)} />}
      <Paper point={point} />
      {looking && <LookingBack point={point} onOver={() => look(false)} />}
      {!looking && (
        <div class="doing under">
          {draft ? <Unfinished point={point} onLook={() => look(true)} /> : <ToDo point={point} onLook={() => look(true)} />}
        </div>
      )}
      {point.revision && !draft && <TryOuts of={point} />}
      {point.revision && <Resources of={point} />}
      <HungUnder of={point} />
      <Sources point={point} />
      {point.revision && !isPersonal(point.space) && <Responses entry={point} />}
      {point.revision && !isPersonal(point.space) && <div class="doing under"><ButtonLink low href={`#/manual-page/from:${point.id}`}>{_("Add to our manual")}</ButtonLink></div>}
      <MoreToDo point={point} />
    </>
  );
}

type About = { point: Entry; onLook: () => void };

function ToDo({ point, onLook }: About) {
  return (
    <>
      {isPersonal(point.space) ? <ShareOrTakeBack entry={point} /> : <Steps point={point} onLook={onLook} />}
      <ButtonLink href={`#/point/${point.id}`}>{_("Edit")}</ButtonLink>
    </>
  );
}

/** Words that were begun and are only here: nothing else happens to it until they are sent or thrown away. */
function Unfinished({ point, onLook }: About) {
  const there = useLive(() => store().atServer(point.id), [point.id]);
  const looked = there && wordsAt(there.fields, "outcome") !== wordsAt(point.fields, "outcome");
  return (
    <>
      {looked ? <Button look="first" onPress={onLook}>{_("Go on with it")}</Button> : <ButtonLink look="first" href={`#/point/${point.id}`}>{_("Go on with it")}</ButtonLink>}
      {there && <Button look="bare" onPress={() => void store().letGo(point.id)}>{_("Throw away this change")}</Button>}
    </>
  );
}

function Due({ onLook }: { onLook: () => void }) {
  return (
    <Band kept="attention">
      <p>{_("Time to look back on this with your team.")}</p>
      <div class="doing"><Button low look="first" onPress={onLook}>{_("Look back")}</Button></div>
    </Band>
  );
}

function Paper({ point }: { point: Entry }) {
  const lang = languageOf(point.fields);
  return (
    <article class="sheet alone padded point" aria-label={_("Our learning point")}>
      <Stage point={point} />
      <Words text={wordsAt(point.fields, "sentence")} lang={lang} className="sentence" />
      <Answer ask={_("Reasons")} words={wordsAt(point.fields, "reasons")} lang={lang} />
      <Answer ask={_("What we saw")} words={wordsAt(point.fields, "outcome")} lang={lang} />
      <Aloud words={() => written(point)} lang={lang ?? language.value} name={_("Read aloud")} />
      <KeptLine point={point} />
      <WhoAndWhen point={point} />
      <p class="small">{whoReads(point)}</p>
    </article>
  );
}

const whoReads = ({ space }: Entry): string =>
  isPersonal(space) ? _("In Kring, only you can read this.") : _("Everybody in {team} can read and change this.", { team: readersName(space) });

/** Once it is agreed on. */
function WhoAndWhen({ point }: { point: Entry }) {
  const [asking, ask] = useState(false);
  const [agreed, day, owner] = [dayAt(point.fields, "agreed_on"), reviewOf(point), ownerOf(point)];
  if (stateOf(point) === "proposed") return null;
  return (
    <div class="who-when">
      {agreed && <p>{_("Agreed on {date}", { date: dateOf(agreed) })}</p>}
      {owner && <p>{_("Looked after by {name}", { name: owner })}</p>}
      {day && <p>{_("Look back on {date}", { date: dateOf(day) })}</p>}
      {isOpen(point) && (
        <div class="doing">
          {point.kept !== "typing" && <Button low onPress={() => ask(true)}>{_("Who and when")}</Button>}
          {day && <Button low onPress={() => intoCalendar(day, _("A learning point of your team waits. Open Kring to read it."))}>{_("Put it in my calendar")}</Button>}
        </div>
      )}
      {asking && <AgreeSheet point={point} onClose={() => ask(false)} />}
    </div>
  );
}

/** What comes next; everybody in the team may say so, and the history says who did. */
function Steps({ point, onLook }: About) {
  const [agreeing, agree] = useState(false);
  switch (stateOf(point)) {
    case "proposed": return (
      <>
        <Button look="first" onPress={() => agree(true)}>{_("We agree on this")}</Button>
        <Button onPress={onLook}>{_("Let this go")}</Button>
        {agreeing && <AgreeSheet point={point} onClose={() => agree(false)} />}
      </>
    );
    case "agreed": return (
      <>
        <Button look="first" onPress={() => void step(point, "tried")}>{_("We tried this out")}</Button>
        {!isDue(point) && <Button onPress={onLook}>{_("Look back")}</Button>}
      </>
    );
    case "tried": return isDue(point) ? null : <Button look="first" onPress={onLook}>{_("Look back")}</Button>;
    default: return <Button onPress={() => void step(point, "proposed")}>{_("Talk about it again")}</Button>;
  }
}

async function step(point: Entry, state: string): Promise<void> {
  const undo = await store().choose(point.id, { state });
  say(stateName(state), { action: { label: _("Undo"), onPress: () => void undo() } });
}

/** Whoever put it forward can take it away again; everybody else lets it go. */
function MoreToDo({ point }: { point: Entry }) {
  const [erasing, erase] = useState(false);
  if (!point.revision && !point.mine) return null;
  return (
    <div class="section">
      <Fold name={_("More")} quiet>
        <div class="doing rare">
          {point.revision && <ButtonLink low look="bare" href={`#/history/${point.id}`}>{_("Earlier versions")}</ButtonLink>}
          {point.mine && <RemoveButton low entry={point} onGone={() => goInstead(`#/learning/${point.space}`)} />}
          {point.mine && point.revision && <Button low look="bare" onPress={() => erase(true)}>{_("Erase for good")}</Button>}
        </div>
      </Fold>
      {erasing && <EraseSheet entry={point} onClose={() => erase(false)} />}
    </div>
  );
}
