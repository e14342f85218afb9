/** One text: the answers, where it is kept, who can read it, what came back, and what its writer may do. */
import { useEffect } from "preact/hooks";
import { _, ngettext } from "../i18n";
import type { Entry as Text } from "../store";
import { Band } from "../ui/band";
import { Dots } from "../ui/dots";
import { PersonRing } from "../ui/person";
import { ButtonLink } from "../ui/press";
import { Words } from "../ui/words";
import { NotSent } from "./bands";
import { EntryHeader } from "./card";
import { Inner } from "./frame";
import { answered } from "./guides";
import { store } from "./here";
import { EarlierVersions } from "./history";
import { people, useLive } from "./live";
import { isPersonal, keptSentence, languageOf, readersName, readersSign, whenName } from "./naming";
import { place } from "./place";
import { ReadBy } from "./read-by";
import { RemoveButton } from "./removing";
import { Replies } from "./replies";
import { Respond } from "./respond";
import { ShareOrTakeBack } from "./sharing";

export function Entry() {
  const id = place.value.about;
  const entry = useLive(() => store().entry(id), [id]);
  if (entry === undefined) return <Inner top={null}>{null}</Inner>;
  if (entry === null) return <Gone />;
  return entry.mine ? <Mine entry={entry} /> : <Theirs entry={entry} />;
}

/** What a text that went away leaves: one sentence, and nothing of its words. */
function Gone() {
  return (
    <Inner top={<h1>{_("Reflection")}</h1>}>
      <div class="head"><p class="note">{_("This is no longer shared with you.")}</p></div>
    </Inner>
  );
}

function Mine({ entry }: { entry: Text }) {
  return (
    <Inner top={<h1>{_("My reflection")}</h1>}>
      <Notices entry={entry} />
      <article class="entry sheet alone">
        <EntryHeader entry={entry} kept={keptSentence(entry.kept)} />
        <Answers entry={entry} />
        <footer>
          <Dots readers={readersSign(entry.space)} />
          {readersName(entry.space)}
        </footer>
      </article>
      <div class="doing under">
        <ShareOrTakeBack entry={entry} />
        <ButtonLink href={`#/write/${entry.id}`}>{_("Edit")}</ButtonLink>
        <RemoveButton entry={entry} />
      </div>
      {!isPersonal(entry.space) && <Responses entry={entry} />}
      {!isPersonal(entry.space) && <ReadBy entry={entry} />}
      <EarlierVersions entry={entry} />
    </Inner>
  );
}

function Theirs({ entry }: { entry: Text }) {
  const name = people.value.get(entry.author)?.name ?? _("A colleague");
  useEffect(() => void store().seen(entry.id), [entry.id]);
  return (
    <Inner top={<h1>{_("Reflection by {name}", { name })}</h1>}>
      <Notices entry={entry} />
      <article class="sheet story alone">
        <header class="by">
          <PersonRing name={name} />
          <div><b>{name}</b><span class="small">{whenName(entry)}</span></div>
        </header>
        <Answers entry={entry} />
      </article>
      <Responses entry={entry} />
    </Inner>
  );
}

export function Answers({ entry }: { entry: Text }) {
  return (
    <>
      {answered(entry.fields).map(({ question, words }, _place, all) => (
        <div class="answered">
          {all.length > 1 && question && <p class="ask">{question.title}</p>}
          <Words text={words} lang={languageOf(entry.fields)} />
        </div>
      ))}
    </>
  );
}

function Responses({ entry }: { entry: Text }) {
  const responses = useLive(() => store().entries({ kind: "response", target: entry.id }), [entry.id]);
  if (!responses) return null;
  const count = responses.length;
  return (
    <section class="section">
      <h2>{count ? ngettext("1 response", "{count} responses", count) : _("Responses")}</h2>
      {!count && <p class="note">{_("No responses yet. A question often helps more than advice.")}</p>}
      <div class="sheet answers">
        <Replies responses={responses} />
        <Respond to={entry} open={false} />
      </div>
    </section>
  );
}

/** What the server did with two versions, until the person has seen it. */
function Notices({ entry }: { entry: Text }) {
  const code = useLive(() => store().entry(entry.id).then((found) => found?.code), [entry.id]);
  useEffect(() => {
    if (entry.mine && entry.code) return () => void store().seen(entry.id);
    return undefined;
  }, [entry.id]);
  if (entry.kept === "attention") return <NotSent />;
  if (code === "edited_meanwhile")
    return <Band kept="attention"><p>{_("You deleted this while someone was still adding to it. So it is back.")}</p></Band>;
  if (code === "look_again")
    return <Band kept="attention"><p>{_("This was not shared: it was changed on another phone. Read it again, then share it.")}</p></Band>;
  if (entry.merged)
    return (
      <Band kept="attention">
        <p>{_("This was changed in two places at the same time. Nothing is lost: both versions are here. Choose what to keep, now or later.")}</p>
      </Band>
    );
  return null;
}
