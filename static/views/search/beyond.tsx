/** What the server found beside this phone: older texts, and the same value in other words and languages. */
import { _ } from "../../i18n";
import { dayName } from "../../i18n/dates";
import type { Entry } from "../../store";
import { PersonRing } from "../../ui/person";
import { Button } from "../../ui/press";
import { session } from "../here";
import { people } from "../live";
import { readersName } from "../naming";
import { marked } from "../marked";
import { valueName } from "../values";
import { alsoByValue, type ServerAnswer, type ServerHit } from "./server";

/** `shown`: what stands above already; `held`: what this phone has whole, and can open. */
export function Beyond({ answer, shown, held }: { answer: ServerAnswer; shown: ReadonlySet<string>; held: ReadonlyMap<string, Entry> }) {
  const more = answer.hits.filter(({ document }) => !shown.has(document));
  const byValue = more.filter(({ match }) => match === "value");
  const older = more.filter(({ match }) => match !== "value");
  return (
    <>
      {older.length > 0 && <Part title={_("More, found on the server")} hits={older} held={held} />}
      {answer.value && (
        <section class="section apart">
          <h2>{_("‘{value}’ in other words and languages", { value: answer.called ?? valueName(answer.value) })}</h2>
          <Button low onPress={() => (alsoByValue.value = false)}>{_("Only the word itself")}</Button>
        </section>
      )}
      <Hits hits={byValue} held={held} />
      {!alsoByValue.value && (
        <div class="doing under"><Button onPress={() => (alsoByValue.value = true)}>{_("Also in other words and languages")}</Button></div>
      )}
    </>
  );
}

function Part({ title, hits, held }: { title: string; hits: ServerHit[]; held: ReadonlyMap<string, Entry> }) {
  return (
    <>
      <section class="section apart"><h2>{title}</h2></section>
      <Hits hits={hits} held={held} />
    </>
  );
}

function Hits({ hits, held }: { hits: ServerHit[]; held: ReadonlyMap<string, Entry> }) {
  return (
    <div class="stack">
      {hits.map((hit) => <Hit key={hit.document} hit={hit} entry={held.get(hit.document)} />)}
    </div>
  );
}

/** A text that this phone does not hold is shown by its passage alone. */
function Hit({ hit, entry }: { hit: ServerHit; entry: Entry | undefined }) {
  const name = hit.author === session.value?.person.id ? (session.value?.person.name ?? "") : (people.value.get(hit.author)?.name ?? _("A colleague"));
  const inside = (
    <>
      <header>
        <PersonRing name={name} />
        <div>
          <p class="when">{name}</p>
          <p class="kept">{[dayName(hit.day), readersName(hit.space)].join(" · ")}</p>
        </div>
      </header>
      <p class="words" lang={hit.language} dir="auto">{marked(hit.passage, hit.marks)}</p>
    </>
  );
  return entry ? <a class="entry sheet hit" href={`#/entry/${entry.target ?? entry.id}`}>{inside}</a> : <article class="entry sheet hit">{inside}</article>;
}
