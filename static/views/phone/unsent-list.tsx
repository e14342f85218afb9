/** What is only here, entry by entry: to go on with, to send, or to throw away. */
import { useState } from "preact/hooks";
import { _, pgettext } from "../../i18n";
import type { Unsent } from "../../store";
import { Button, ButtonLink } from "../../ui/press";
import { KeptRing } from "../../ui/ring";
import { Words } from "../../ui/words";
import { store } from "../here";
import { keptName, languageOf } from "../naming";
import { whereTo, written } from "../written";

export function UnsentList({ entries }: { entries: Unsent[] }) {
  return <ul class="unsent">{entries.map((entry) => <Row key={entry.id} entry={entry} />)}</ul>;
}

function Row({ entry }: { entry: Unsent }) {
  const [sure, ask] = useState(false);
  const place = entry.deleted ? null : whereTo(entry);
  return (
    <li>
      <div class="of">
        <Words text={written(entry) || _("Only a change, no words.")} lang={languageOf(entry.fields)} />
        <p class="kept-line small"><KeptRing kept={entry.kept} />{stateOf(entry)}</p>
      </div>
      {sure ? (
        <div class="doing" role="group" aria-label={entry.deleted ? _("Keep this text after all?") : _("Throw this away for good?")}>
          <p class="small">{entry.deleted ? _("Keep this text after all?") : _("Throw this away for good?")}</p>
          <Button low look="grave" onPress={() => void store().letGo(entry.id)}>{entry.deleted ? _("Keep it") : _("Throw away")}</Button>
          <Button low look="bare" onPress={() => ask(false)}>{_("Not now")}</Button>
        </div>
      ) : (
        <div class="doing">
          {place && <ButtonLink low href={place}>{pgettext("button", "Open")}</ButtonLink>}
          <Button low look="bare" onPress={() => ask(true)}>{entry.deleted ? _("Keep it after all") : _("Throw away")}</Button>
        </div>
      )}
    </li>
  );
}

function stateOf({ kept, kind, deleted }: Unsent): string {
  if (deleted) return _("Deleted here, not yet on the server");
  if (kept === "typing") return kind === "response" ? _("A response you have not sent") : _("Draft");
  return keptName(kept);
}
