/** Who is a researcher here: an administrator gives the role and takes it, and with it goes every study at once. */
import { useEffect, useState } from "preact/hooks";
import { _ } from "../../i18n";
import { api } from "../../sync";
import { Field, Tick } from "../../ui/field";
import { say } from "../../ui/toast";
import { said, type Choices } from "./wire";

/** So few need no field to find one. */
const FEW = 8;

type Person = Choices["people"][number];

export function Researching() {
  const [people, show] = useState<Person[]>([]);
  const [find, look] = useState("");
  useEffect(() => void api.get<Choices>("studies/people").then((answer) => show(sorted(said(answer)?.people ?? []))), []);

  async function set(person: Person, researcher: boolean): Promise<void> {
    const answer = await api.put(`studies/people/${person.id}`, { researcher });
    if (!answer.ok) return void said(answer);
    show((now) => now.map((each) => (each.id === person.id ? { ...each, researcher } : each)));
    say(researcher ? _("{name} is a researcher now, and can be named in a study.", { name: person.name }) : _("{name} is no researcher any more. Every study is closed to them from now on.", { name: person.name }));
  }
  const piece = find.trim().toLocaleLowerCase();
  const shown = people.filter(({ name, researcher }) => (piece ? name.toLocaleLowerCase().includes(piece) : researcher || people.length <= FEW));
  return (
    <div class="sheet padded always">
      <p class="note">{_("Researchers set up studies, see how far they are, and get what was sealed. They never see a text with the names still in it. In which study somebody takes part is said in that study.")}</p>
      {people.length > FEW && <Field label={_("Find a person")} value={find} onInput={look} />}
      {shown.map((person) => <Tick key={person.id} label={person.name} on={person.researcher} onChange={(on) => void set(person, on)} />)}
      {!shown.length && <p class="note">{piece ? _("Nobody here has this name.") : _("Nobody here is a researcher yet.")}</p>}
    </div>
  );
}

const sorted = (people: Person[]): Person[] => [...people].sort((one, other) => Number(other.researcher) - Number(one.researcher) || one.name.localeCompare(other.name));
