/** Names that are covered up wherever they stand, beside those of people and teams: an administrator's list. */
import { useEffect, useState } from "preact/hooks";
import { _, ngettext } from "../../i18n";
import { api } from "../../sync";
import { Field } from "../../ui/field";
import { Button } from "../../ui/press";
import { say } from "../../ui/toast";
import { said } from "./wire";

type Kept = { aliases: string[] };
const LONGEST = 80;

export function Always() {
  const [names, show] = useState<string[] | null>(null);
  const [words, write] = useState("");
  const [missing, tell] = useState("");
  useEffect(() => void api.get<Kept>("studies/aliases").then((answer) => show(said(answer)?.aliases ?? [])), []);

  async function change(wish: { add?: string[]; remove?: string[] }): Promise<boolean> {
    const after = said(await api.post<Kept>("studies/aliases", wish));
    if (after) show(after.aliases);
    return after !== null;
  }
  async function add(): Promise<void> {
    const name = words.trim();
    if (!name) return tell(_("Write a name first."));
    if (!(await change({ add: [name] }))) return;
    write("");
    say(_("Covered up from now on. Studies that go on are gone over again."));
  }
  if (!names) return null;
  return (
    <div class="sheet padded always">
      <p class="note">{_("First names, last names and nicknames of residents, the name of a house or a street: whatever your people write that no list knows. Each is covered up in small letters too, and with a slip in it. Names of colleagues and teams are covered up by themselves.")}</p>
      {names.length > 0
        ? <ul class="names-of">{names.map((name) => <li key={name}><span class="words">{name}</span><Button low look="bare" onPress={() => void change({ remove: [name] })}>{_("Take it off")}<span class="hush"> {name}</span></Button></li>)}</ul>
        : <p class="note">{_("No name yet. Whoever checks words can put one here too, with ‘Always cover up here’.")}</p>}
      <form class="adding" onSubmit={(event) => (event.preventDefault(), void add())}>
        <Field label={_("Another name")} value={words} wrong={missing} onInput={(name) => (write(name.slice(0, LONGEST)), tell(""))} />
        <Button low submit>{_("Put it on the list")}</Button>
      </form>
      <p class="small">{names.length === 0 ? _("Only administrators see this list.") : ngettext("1 name. Only administrators see this list.", "{count} names. Only administrators see this list.", names.length)}</p>
    </div>
  );
}
