/** One text that was found: whose it is, when, and the passage with the words in it marked. */
import { _ } from "../../i18n";
import { dayOfMonth } from "../../i18n/dates";
import { passage, tongueOf } from "../../search";
import type { Entry } from "../../store";
import { PersonRing } from "../../ui/person";
import { DayRing } from "../../ui/ring";
import { people } from "../live";
import { dayOfEntry, languageOf, readersName, stanceName, whenName } from "../naming";
import { whereTo, written } from "../written";

export function Hit({ entry, terms }: { entry: Entry; terms: ReadonlySet<string> }) {
  const pieces = passage(written(entry), tongueOf(entry.fields["language"]), terms);
  return (
    <a class="entry sheet hit" href={whereTo(entry)}>
      <header>
        {entry.mine ? <DayRing kept={entry.kept} day={dayOfMonth(dayOfEntry(entry))} /> : <PersonRing name={writer(entry)} />}
        <div>
          <p class="when">{entry.mine ? whenName(entry) : writer(entry)}</p>
          <p class="kept">{about(entry)}</p>
        </div>
      </header>
      <p class="words" lang={languageOf(entry.fields)} dir="auto">
        {pieces.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}
      </p>
    </a>
  );
}

const writer = ({ author }: Entry): string => people.value.get(author)?.name ?? _("A colleague");

function about(entry: Entry): string {
  const kind = entry.kind === "response" ? stanceName(entry.fields["stance"]) : null;
  return [entry.mine ? null : whenName(entry), kind, readersName(entry.space)].filter(Boolean).join(" · ");
}
