/** Every version of a text, with who and when; asked of the server, so only online. */
import { useState } from "preact/hooks";
import { _ } from "../i18n";
import { dayName, dayOf, timeOf, type Day } from "../i18n/dates";
import type { Entry, Fields } from "../store";
import { api } from "../sync";
import { Button } from "../ui/press";
import { Sheet } from "../ui/sheet";
import { say } from "../ui/toast";
import { Words } from "../ui/words";
import { answered } from "./guides";
import { session } from "./here";
import { people } from "./live";
import { languageOf, readersName } from "./naming";

type Revision = {
  id: string;
  writer: string;
  space: string;
  /** Empty where the server wrote, as when a text moves. */
  written_at: string;
  arrived: Day;
  fields: Fields | null;
  deleted: boolean;
  blanked: boolean;
};

export function EarlierVersions({ entry }: { entry: Entry }) {
  const [revisions, show] = useState<Revision[]>();
  if (!entry.revision) return null;
  async function open(): Promise<void> {
    const answer = await api.get<{ revisions: Revision[] }>(`documents/${entry.id}/history`);
    if (answer.ok) show(answer.value.revisions);
    else say(answer.status ? answer.message : _("Earlier versions are on the server. You can see them when you are online."));
  }
  return (
    <div class="changed">
      <Button look="bare" low onPress={() => void open()}>{_("Earlier versions")}</Button>
      {revisions && (
        <Sheet title={_("Earlier versions")} onClose={() => show(undefined)}>
          <ol class="versions">{revisions.map((revision) => <Version revision={revision} />)}</ol>
          <div class="doing"><Button onPress={() => show(undefined)}>{_("Close")}</Button></div>
        </Sheet>
      )}
    </div>
  );
}

function Version({ revision }: { revision: Revision }) {
  const mine = revision.writer === session.value?.person.id;
  const name = mine ? session.value?.person.name : people.value.get(revision.writer)?.name;
  const state = revision.deleted ? _("This text was deleted") : revision.blanked || !revision.fields ? _("The words were taken out.") : null;
  return (
    <li>
      <p class="small">{[name, when(revision), readersName(revision.space)].filter(Boolean).join(" · ")}</p>
      {state && <p class="note">{state}</p>}
      {!state && answered(revision.fields ?? {}).map((answer) => <Words text={answer.words} lang={languageOf(revision.fields ?? {})} />)}
    </li>
  );
}

function when({ written_at, arrived }: Revision): string {
  const moment = new Date(written_at);
  return Number.isNaN(moment.getTime()) ? dayName(arrived) : `${dayName(dayOf(moment))}, ${timeOf(moment)}`;
}
