/** One of my own texts in the list: when, where it is kept, how it begins, and who can read it. */
import { _, capital, ngettext } from "../../i18n";
import { dayOfMonth } from "../../i18n/dates";
import type { Entry } from "../../store";
import { Dots } from "../../ui/dots";
import { DayRing } from "../../ui/ring";
import { Attached } from "../files/attached";
import { opening } from "../guides";
import { spaceOf } from "../here";
import { dayOfEntry, keptName, languageOf, readersName, readersSign, whenName } from "../naming";
import { whereTo } from "../written";
import { useOpened } from "./opened";

export function Card({ entry, responses, opened }: { entry: Entry; responses: number; opened?: boolean }) {
  const card = useOpened(opened);
  return (
    <a
      ref={card} class={`entry sheet ${entry.kept} ${asksForAPerson(entry) ? "asks" : ""}`} href={whereTo(entry)}
      aria-current={opened ? "true" : undefined}
    >
      <EntryHeader entry={entry} kept={stateOf(entry)} />
      <p class="words clamp" lang={languageOf(entry.fields)} dir="auto">{opening(entry.fields)}</p>
      <Attached fields={entry.fields} />
      <footer>
        <Dots readers={readersSign(entry.space)} />
        {whereItIs(entry.space)}
        {responses > 0 && <span class="push">{ngettext("1 response", "{count} responses", responses)}</span>}
      </footer>
    </a>
  );
}

/** The server answered something that only the person can settle. */
const asksForAPerson = ({ kept, code, merged }: Entry): boolean => kept === "attention" || code !== null || merged;

function stateOf({ kept, code, merged }: Entry): string {
  if (kept === "typing") return `${_("Draft")} · ${keptName("typing")}`;
  if (kept === "attention") return keptName(kept);
  if (code === "look_again") return _("Not shared yet: read it again");
  if (code === "edited_meanwhile") return _("Not deleted: it was still being changed");
  return merged ? _("Two versions joined") : keptName(kept);
}

/** Alone on its line; the name of a team is as people wrote it. */
const whereItIs = (space: string): string => (spaceOf(space) ? readersName(space) : capital(readersName(space)));

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
