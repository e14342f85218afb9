/** One thing that is tried out, planned or good for something, on its paper, with what is rarely done to it. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { _, language } from "../../i18n";
import { dateOf, type Day } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Aloud } from "../../ui/aloud";
import { Answer } from "../../ui/answered";
import { Fold } from "../../ui/fold";
import { onDemand } from "../../ui/on-demand";
import { Button, ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Words } from "../../ui/words";
import { Inner } from "../frame";
import { wordsAt } from "../guides";
import { store } from "../here";
import { KeptLine } from "../learning/card";
import { intoCalendar } from "../learning/reminder";
import { useLive } from "../live";
import { languageOf } from "../naming";
import { whoWrites } from "../ours/form";
import { goInstead, place } from "../place";
import { RemoveButton } from "../removing";
import { written } from "../written";
import type { Asked } from "./asks";

const EraseSheet = onDemand(() => import("../entry/erasing").then((part) => part.EraseSheet));

type Shown = { one: Entry };

export function OneOf({ title, Show }: { title: string; Show: (shown: Shown) => ComponentChildren }) {
  const id = place.value.about;
  const one = useLive(() => store().entry(id), [id]);
  return <Inner top={<Title tab={title}>{title}</Title>}>{one && <Show key={one.id} one={one} />}</Inner>;
}

type PaperShape = Shown & {
  name: string;
  first: string;
  answers: Asked;
  above?: ComponentChildren;
  below?: ComponentChildren;
  children?: ComponentChildren;
};

export function Paper({ one, name, first, answers, above, below, children }: PaperShape) {
  const lang = languageOf(one.fields);
  return (
    <article class="sheet alone padded point" aria-label={name}>
      {above}
      <Words text={wordsAt(one.fields, first)} lang={lang} className="sentence" />
      {children}
      {answers.map(([leaf, ask]) => <Answer key={leaf} ask={ask} words={wordsAt(one.fields, leaf)} lang={lang} />)}
      <Aloud words={() => written(one)} lang={lang ?? language.value} name={_("Read aloud")} />
      <KeptLine point={one} />
      {below}
      <p class="small">{whoWrites(one)}</p>
    </article>
  );
}

/** When one looks back, and the way into one's own calendar, which tells nobody what. */
export function LookBackOn({ days, note }: { days: readonly Day[]; note: string }) {
  const [first] = days;
  if (!first) return null;
  return (
    <div class="who-when">
      {days.map((day) => <p key={day}>{_("Look back on {date}", { date: dateOf(day) })}</p>)}
      <div class="doing"><Button low onPress={() => intoCalendar(first, note)}>{_("Put it in my calendar")}</Button></div>
    </div>
  );
}

/** Words that were begun and are only here: they are sent, or thrown away. */
export function Unfinished({ one, form, told, onTell }: Shown & { form: string; told: readonly string[]; onTell: () => void }) {
  const there = useLive(() => store().atServer(one.id), [one.id]);
  if (there === undefined) return null;
  const telling = there && told.some((leaf) => wordsAt(there.fields, leaf) !== wordsAt(one.fields, leaf));
  return (
    <>
      {telling ? <Button look="first" onPress={onTell}>{_("Go on with it")}</Button> : <ButtonLink look="first" href={`#/${form}/${one.id}`}>{_("Go on with it")}</ButtonLink>}
      {there && <Button look="bare" onPress={() => void store().letGo(one.id)}>{_("Throw away this change")}</Button>}
    </>
  );
}

/** Whoever began it can take it away; `children` is what only this kind has. */
export function MoreToDo({ one, children }: Shown & { children?: ComponentChildren }) {
  const [erasing, erase] = useState(false);
  if (!one.revision && !one.mine) return null;
  return (
    <div class="section">
      <Fold name={_("More")} quiet>
        <div class="doing rare">
          {children}
          {one.revision && <ButtonLink low look="bare" href={`#/history/${one.id}`}>{_("Earlier versions")}</ButtonLink>}
          {one.mine && <RemoveButton low entry={one} onGone={() => goInstead(`#/trying/${one.space}`)} />}
          {one.mine && one.revision && <Button low look="bare" onPress={() => erase(true)}>{_("Erase for good")}</Button>}
        </div>
      </Fold>
      {erasing && <EraseSheet entry={one} onClose={() => erase(false)} onErased={() => goInstead(`#/trying/${one.space}`)} />}
    </div>
  );
}
