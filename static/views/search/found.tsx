/** What was found: the words as typed and in other forms, then inside longer words; or what could be tried instead. */
import { useState } from "preact/hooks";
import { _, ngettext } from "../../i18n";
import { understand, type Found as Place } from "../../search";
import type { Entry } from "../../store";
import { Button } from "../../ui/press";
import { More } from "../../ui/more";
import { store } from "../here";
import { useLive } from "../live";
import { asked, complete, index, known } from "./held";
import { Hit } from "./hit";
import { Beyond } from "./beyond";
import { fits, isNarrowed, narrowed, widen } from "./narrowing";
import { useServer, type ServerAnswer } from "./server";

const SLICE = 30;

type Shown = { entry: Entry; terms: ReadonlySet<string> };

/** Only what the store still holds is shown, whatever the index remembers. */
export function Found({ question }: { question: string }) {
  const entries = useLive(byId);
  void known.value;
  const answer = index()?.ask(understand(question));
  const told = useServer(question, narrowed.value, entries);
  if (!entries || !answer) return null;
  const there = (places: Place[]): Shown[] =>
    places.map(({ id, terms }) => ({ entry: entries.get(id), terms })).filter((each): each is Shown => Boolean(each.entry && fits(each.entry)));
  const [found, inside] = [there(answer.found), there(answer.inside)];
  return (
    <>
      <p class="head note" role="status">{summary(found.length + inside.length, question, told)}</p>
      {(told?.corrected || (!found.length && !inside.length && complete.value)) && <Instead meant={answer.meant?.join(" ") ?? told?.corrected ?? null} />}
      <Hits shown={found} />
      {inside.length > 0 && (
        <section class="section apart">
          <h2>{_("Found inside longer words")}</h2>
        </section>
      )}
      <Hits shown={inside} />
      {told ? <Beyond answer={told} shown={ids([...found, ...inside])} held={entries} /> : found.length + inside.length > 0 && <HowFarBack />}
    </>
  );
}

async function byId(): Promise<Map<string, Entry>> {
  return new Map((await store().entries({})).map((entry) => [entry.id, entry]));
}

const ids = (shown: Shown[]): Set<string> => new Set(shown.map(({ entry }) => entry.id));

function summary(here: number, question: string, told: ServerAnswer | null): string {
  const count = Math.max(here, told?.total ?? 0);
  if (count) return ngettext("1 entry found", "{count} entries found", count);
  return complete.value ? _("Nothing found for ‘{query}’. Try a shorter word.", { query: question.trim() }) : _("Still looking");
}

function Hits({ shown }: { shown: Shown[] }) {
  const [most, show] = useState(SLICE);
  return (
    <>
      <div class="stack">
        {shown.slice(0, most).map(({ entry, terms }) => <Hit key={entry.id} entry={entry} terms={terms} />)}
      </div>
      {shown.length > most && <More onMore={() => show((before) => before + SLICE)} />}
    </>
  );
}

/** Never a dead end: the word that was meant, or everything instead of a part. */
function Instead({ meant: words }: { meant: string | null }) {
  return (
    <div class="doing under">
      {words && <Button look="soft" onPress={() => (asked.value = words)}>{_("Did you mean ‘{words}’?", { words })}</Button>}
      {isNarrowed() && <Button onPress={widen}>{_("Search in everything")}</Button>}
    </div>
  );
}

function HowFarBack() {
  return <p class="section note">{_("This phone holds what others shared in the last 12 months.")}</p>;
}
