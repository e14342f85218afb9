/** One of my own texts in the list: when, where it is kept, how it begins, and who can read it. */
import { _, ngettext } from "../i18n";
import { dayOfMonth } from "../i18n/dates";
import type { Entry } from "../store";
import { Dots } from "../ui/dots";
import { DayRing } from "../ui/ring";
import { opening } from "./guides";
import { dayOfEntry, keptName, languageOf, readersName, readersSign, whenName } from "./naming";

export function Card({ entry, responses }: { entry: Entry; responses: number }) {
  const draft = entry.kept === "typing";
  return (
    <a class={`entry sheet ${entry.kept}`} href={draft ? `#/write/${entry.id}` : `#/entry/${entry.id}`}>
      <EntryHeader entry={entry} />
      <p class="words clamp" lang={languageOf(entry.fields)} dir="auto">{opening(entry.fields)}</p>
      <footer>
        <Dots readers={readersSign(entry.space)} />
        {readersName(entry.space)}
        {responses > 0 && <span class="push">{ngettext("1 response", "{count} responses", responses)}</span>}
      </footer>
    </a>
  );
}

export function EntryHeader({ entry }: { entry: Entry }) {
  const words = entry.kept === "typing" ? [_("Draft"), keptName(entry.kept)] : [keptName(entry.kept)];
  return (
    <header>
      <DayRing kept={entry.kept} day={dayOfMonth(dayOfEntry(entry))} />
      <div>
        <p class="when">{whenName(entry)}</p>
        <p class="kept">{words.join(" · ")}</p>
      </div>
    </header>
  );
}
