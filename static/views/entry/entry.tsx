/** One text, by its kind; of a reflection: the answers, where it is kept, who can read it, what came back, and what its writer may do. */
import { useEffect, useState } from "preact/hooks";
import { _, ngettext } from "../../i18n";
import type { Entry as Text } from "../../store";
import { Band } from "../../ui/band";
import { Fold } from "../../ui/fold";
import { onDemand } from "../../ui/on-demand";
import { Button, ButtonLink } from "../../ui/press";
import { Title } from "../../ui/title";
import { Allowed } from "./allowed";
import { Answers, AsOthersSee } from "./as-seen";
import { NotSent } from "../bands";
import { EntryHeader } from "../reflections/card";
import { Inner } from "../frame";
import { FeltBeside } from "../write/felt";
import { GoingOn } from "./going-on";
import { store } from "../here";
import { later } from "../later";
import { people, useLive } from "../live";
import { isPersonal, keptSentence } from "../naming";
import { go, goInstead, place } from "../place";
import { ReadAloud } from "../write/read-aloud";
import { ReadBy } from "./read-by";
import { RemoveButton } from "../removing";
import { Replies } from "../team/replies";
import { Respond } from "../team/respond";
import { ShareOrTakeBack } from "./sharing";
import { ForResearch } from "../studies/research";
import { WhoReads } from "./who";

const About = onDemand(() => import("./about").then((part) => part.About));
const FromThis = onDemand(() => import("../learning/from-this").then((part) => part.FromThis));
const EraseSheet = onDemand(() => import("./erasing").then((part) => part.EraseSheet));

/** What a whole space writes has a screen of its own. */
const SCREENS = new Map([
  ["meeting", later(() => import("../meeting/meeting").then((found) => found.Meeting))],
  ["learning_point", later(() => import("../learning/point").then((found) => found.Point))],
  ["experiment", later(() => import("../trying/try-out").then((found) => found.TryOut))],
  ["plan", later(() => import("../trying/plan").then((found) => found.Plan))],
  ["resource", later(() => import("../trying/resource").then((found) => found.Resource))],
  ["dilemma", later(() => import("../rounds/round").then((found) => found.Round))],
  ["charter", later(() => import("../community/charter").then((found) => found.Charter))],
  ["programme", later(() => import("../programmes/programme").then((found) => found.Programme))],
  ["manual_page", later(() => import("../manual/page").then((found) => found.ManualPage))],
]);

export function Entry() {
  const id = place.value.about;
  const entry = useLive(() => store().entry(id), [id]);
  if (entry === undefined) return <Inner top={null}>{null}</Inner>;
  if (entry === null) return <Gone />;
  const Screen = SCREENS.get(entry.kind);
  if (Screen) return <Screen />;
  return entry.mine ? <Mine entry={entry} /> : <Theirs entry={entry} />;
}

/** What a text that went away leaves: one sentence, and nothing of its words. */
function Gone() {
  return (
    <Inner top={<Title tab={_("Reflection")}>{_("Reflection")}</Title>}>
      <div class="head"><p class="note">{_("This is no longer shared with you.")}</p></div>
    </Inner>
  );
}

function Mine({ entry }: { entry: Text }) {
  return (
    <Inner top={<Title tab={_("My reflection")}>{_("My reflection")}</Title>}>
      <Notices entry={entry} />
      <article class="entry sheet alone">
        <EntryHeader entry={entry} kept={keptSentence(entry.kept)} />
        <WhoReads entry={entry} />
        <Answers text={entry} />
        <ReadAloud fields={() => entry.fields} />
      </article>
      <div class="doing under">
        <ShareOrTakeBack entry={entry} />
        <ButtonLink href={`#/write/${entry.id}`}>{_("Edit")}</ButtonLink>
      </div>
      {entry.kind === "reflection" && <About entry={entry} />}
      <FeltBeside target={entry.id} />
      <Allowed entry={entry} />
      <ForResearch entry={entry} />
      <GoingOn entry={entry} />
      {!isPersonal(entry.space) && <ReadBy entry={entry} />}
      {!isPersonal(entry.space) && <Responses entry={entry} />}
      {!isPersonal(entry.space) && <FromThis text={entry} />}
      <MoreToDo entry={entry} />
    </Inner>
  );
}

/** What is rarely done, folded away; `list`: where it leads once the text is gone. */
export function MoreToDo({ entry, list }: { entry: Text; list?: string }) {
  const [erasing, erase] = useState(false);
  return (
    <div class="section">
      <Fold name={_("More")} quiet>
        <div class="doing rare">
          {entry.revision && <ButtonLink low look="bare" href={`#/history/${entry.id}`}>{_("Earlier versions")}</ButtonLink>}
          <RemoveButton low entry={entry} {...(list ? { onGone: () => goInstead(list) } : {})} />
          {entry.revision && <Button low look="bare" onPress={() => erase(true)}>{_("Erase for good")}</Button>}
        </div>
      </Fold>
      {erasing && <EraseSheet entry={entry} onClose={() => erase(false)} />}
    </div>
  );
}

function Theirs({ entry }: { entry: Text }) {
  const name = people.value.get(entry.author)?.name ?? _("A colleague");
  useEffect(() => void store().seen(entry.id), [entry.id]);
  const title = _("Reflection by {name}", { name });
  return (
    <Inner top={<Title tab={title}>{title}</Title>}>
      <Notices entry={entry} />
      <AsOthersSee name={name} text={entry} />
      <Responses entry={entry} />
      <FromThis text={entry} />
    </Inner>
  );
}

export function Responses({ entry }: { entry: Text }) {
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
export function Notices({ entry }: { entry: Text }) {
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
  if (entry.merged && (entry.mine || entry.known.versions?.pair)) return <Joined id={entry.id} />;
  return null;
}

function Joined({ id }: { id: string }) {
  return (
    <Band kept="attention">
      <p>{_("This was changed in two places at the same time. Nothing is lost: both versions are here. Choose what to keep, now or later.")}</p>
      <div class="doing"><Button low look="first" onPress={() => go(`#/versions/${id}`)}>{_("Choose what to keep")}</Button></div>
    </Band>
  );
}
