/** For an administrator: which values people here choose from, and of how few people anything is shown. */
import { useEffect, useState } from "preact/hooks";
import { _, language, ngettext, type Language } from "../../i18n";
import { dayName } from "../../i18n/dates";
import type { Session } from "../../store";
import { api } from "../../sync";
import { Picked, Tick } from "../../ui/field";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { enter } from "../here";
import { careValues } from "../values";

type Chosen = { sets: string[]; smallest_group: number; still: number | null; begins: string | null; until: number | null };
type ValueSet = { id: string; title: Record<Language, string>; source: string };

const GROUPS = [3, 4, 5, 6, 7, 8, 9, 10];

export function ValuesHere() {
  const [told, tell] = useState<Chosen | null>();
  const [offered, offer] = useState<ValueSet[]>([]);
  useEffect(() => {
    void api.get<Chosen>("organisation/values").then((answer) => tell(answer.ok ? answer.value : null));
    void fetch("/assets/value-sets.json").then(async (answer) => offer((await answer.json()) as ValueSet[]));
  }, []);
  if (told === null) return <p class="head note">{_("You are offline. Try again when you are online.")}</p>;
  return told && offered.length ? <Form told={told} offered={offered} onSaved={tell} /> : null;
}

/** `told`: what holds; it stays on screen beside what is being chosen. */
function Form({ told, offered, onSaved }: { told: Chosen; offered: ValueSet[]; onSaved: (next: Chosen) => void }) {
  const [{ sets, smallest_group: group }, choose] = useState<Pick<Chosen, "sets" | "smallest_group">>(told);
  const now = told.until ?? told.smallest_group;
  const none = sets.length === 0;
  return (
    <div class="setting values-here">
      <p class="note">{_("As an administrator you arrange who takes part and how Kring is set up. You cannot read anyone’s entries.")}</p>
      <section class="sheet padded">
        <h2>{_("Values to choose from")}</h2>
        <p class="note">{_("People see these when they say which values are in a text, and the team’s page counts them. What somebody chose before stays in their text.")}</p>
        {offered.map((set) => (
          <Tick
            key={set.id} label={set.title[language.value]} note={namesIn(set.id)} on={sets.includes(set.id)}
            onChange={(on) => choose({ smallest_group: group, sets: on ? [...sets, set.id] : sets.filter((id) => id !== set.id) })}
          />
        ))}
      </section>
      <section class="sheet padded">
        <h2>{_("Smallest group shown")}</h2>
        <p class="note">{_("The smallest group shown is {k} people. If you lower it, what was hidden stays hidden.", { k: now })}</p>
        <p class="note">{_("A larger number starts on the first day of a month. You can raise it once a year at most.")}</p>
        {told.begins && <p class="note">{_("It starts on {date}. Until then, the smallest group shown is {k} people.", { date: dayName(told.begins), k: now })}</p>}
        {told.still && <p class="note">{_("For what was written before, it is still {k}.", { k: told.still })}</p>}
        <Picked
          label={_("Smallest group shown")} value={String(group)} onPick={(next) => choose({ sets, smallest_group: Number(next) })}
          options={GROUPS.map((count) => [String(count), ngettext("1 person", "{count} people", count)])}
        />
      </section>
      {none && <p class="note" id="no-values">{_("Choose at least one list of values.")}</p>}
      <div class="doing">
        <Button look="first" cannot={none ? "no-values" : undefined} onPress={() => void save({ sets, smallest_group: group }, onSaved)}>{_("Save")}</Button>
      </div>
    </div>
  );
}

const namesIn = (set: string): string =>
  careValues.value.filter((value) => value.set === set).map(({ label }) => label[language.value]).join(", ");

/** Everybody here works with it from their next visit on; this phone at once. */
async function save(wanted: Pick<Chosen, "sets" | "smallest_group">, onSaved: (next: Chosen) => void): Promise<void> {
  const answer = await api.put<Chosen>("organisation/values", wanted);
  if (!answer.ok) return say(answer.status ? answer.message : _("You are offline. Try again when you are online."));
  onSaved(answer.value);
  say(_("Saved for everyone here."));
  const session = await api.get<Session>("session");
  if (session.ok) await enter(session.value);
}
