/** My portfolio: which of my entries, for what, and then how it reads without what names others. */
import { useState } from "preact/hooks";
import { _ } from "../../i18n";
import type { Entry } from "../../store";
import { ChooseRows } from "../../ui/choose";
import { Empty } from "../../ui/empty";
import { More } from "../../ui/more";
import { Button } from "../../ui/press";
import { hasWords, opening } from "../guides";
import { store } from "../here";
import { useLive } from "../live";
import { languageOf, whenName } from "../naming";
import type { FormId } from "./forms";
import { accountsOf, make, making, usualForm } from "./making";
import { Reading } from "./reading";

const SLICE = 12;

export function Portfolio() {
  return making().accounts ? <Reading /> : <Choosing />;
}

function Choosing() {
  const entries = useLive(async () => (await store().entries({ mine: true, kind: "reflection" })).filter(({ fields }) => hasWords(fields)));
  const { form, picked } = making();
  if (!entries) return null;
  if (!entries.length) return <div class="setting"><Empty words={_("Once you have written something, you can use it here.")} /></div>;
  return (
    <div class="setting portfolio">
      <p class="note">{_("Your own entries as proof of what you learned. What names others is covered up.")}</p>
      <p class="note">{_("Nothing of it is kept, and nobody sees that you made it.")}</p>
      <h2>{_("What is it for?")}</h2>
      <ChooseRows label={_("What is it for?")} chosen={form} onChoose={(next) => make({ form: next })} choices={forms()} />
      <h2>{_("Which entries?")}</h2>
      <Entries entries={entries} />
      <Next entries={entries.filter(({ id }) => picked.includes(id))} />
    </div>
  );
}

/** The one that people of this language are asked for comes first. */
const forms = (): FormChoice[] => FORMS().sort((one, other) => Number(other.value === usualForm()) - Number(one.value === usualForm()));

type FormChoice = { value: FormId; title: string; note: string };
const FORMS = (): FormChoice[] => [
  { value: "nmc", title: _("Reflective account for the NMC"), note: _("Only if you are on the UK register.") },
  { value: "oda", title: _("ODA line"), note: _("For the Dutch register: date, kind, hours and what you learned. Without the text of your reflection.") },
  { value: "sv", title: _("Competence portfolio"), note: _("For a talk about your work, in Swedish.") },
];

function Entries({ entries }: { entries: Entry[] }) {
  const [most, show] = useState(SLICE);
  const { picked } = making();
  const toggle = (id: string): void => make({ picked: picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id] });
  return (
    <>
      <ul class="picking-list sheet" aria-label={_("Which entries?")}>
        {entries.slice(0, most).map((entry) => <li key={entry.id}><Pick entry={entry} on={picked.includes(entry.id)} onToggle={() => toggle(entry.id)} /></li>)}
      </ul>
      {entries.length > most && <More onMore={() => show((before) => before + SLICE)} />}
    </>
  );
}

function Pick({ entry, on, onToggle }: { entry: Entry; on: boolean; onToggle: () => void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={onToggle} />
      <span>
        <b>{whenName(entry)}</b>
        <span class="words clamp" lang={languageOf(entry.fields)} dir="auto">{opening(entry.fields)}</span>
      </span>
    </label>
  );
}

/** Names are covered up before a word is shown: where that cannot be done, nothing is shown. */
function Next({ entries }: { entries: Entry[] }) {
  const [wrong, say] = useState("");
  const [busy, wait] = useState(false);
  async function read(): Promise<void> {
    wait(true);
    const found = await accountsOf(entries);
    wait(false);
    if (Array.isArray(found)) return make({ accounts: found });
    say(found.offline ? _("You are offline. Names are covered up on the server, so this waits. Your entries are still here.") : found.refused);
  }
  return (
    <>
      <div class="doing">
        <Button look="first" cannot={entries.length && !busy ? undefined : "why-not-yet"} onPress={() => void read()}>{_("See how it reads")}</Button>
      </div>
      <p class="note" id="why-not-yet" role="status">{entries.length ? (busy ? _("One moment") : wrong) : _("Choose an entry first.")}</p>
    </>
  );
}
