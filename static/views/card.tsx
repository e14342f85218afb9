/** One of my own texts in the list: when, where it is kept, how it begins, and who can read it. */
import { _, ngettext } from "../i18n";
import { dayOfMonth } from "../i18n/dates";
import type { Entry } from "../store";
import { Dots } from "../ui/dots";
import { DayRing } from "../ui/ring";
import { opening } from "./guides";
import { dayOfEntry, keptName, languageOf, readersName, readersSign, whenName } from "./naming";

export function Card({ entry, responses }: { entry: Entry; responses: number }) {
  return (
    <a class={`entry sheet ${entry.kept}`} href={whereTo(entry)}>
      <EntryHeader entry={entry} kept={entry.kept === "typing" ? `${_("Draft")} · ${keptName("typing")}` : keptName(entry.kept)} />
      <p class="words clamp" lang={languageOf(entry.fields)} dir="auto">{opening(entry.fields)}</p>
      <footer>
        <Dots readers={readersSign(entry.space)} />
        {readersName(entry.space)}
        {responses > 0 && <span class="push">{ngettext("1 response", "{count} responses", responses)}</span>}
      </footer>
    </a>
  );
}

/** To go on with a draft, to see why a text was not taken, to read any other. */
function whereTo({ id, kept }: Entry): string {
  if (kept === "attention") return "#/attention";
  return kept === "typing" ? `#/write/${id}` : `#/entry/${id}`;
}

export function EntryHeader({ entry, kept }: { entry: Entry; kept: string }) {
  return (
    <header>
      <DayRing kept={entry.kept} day={dayOfMonth(dayOfEntry(entry))} />
      <div>
        <p class="when">{whenName(entry)}</p>
        <p class="kept">{kept}</p>
      </div>
    </header>
  );
}
