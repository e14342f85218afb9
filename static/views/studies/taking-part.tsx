/** Who may do what in a study: an administrator names people; nobody who works with the writers can be named. */
import { useState } from "preact/hooks";
import { _, pgettext } from "../../i18n";
import { Field, Tick } from "../../ui/field";
import { administers, session } from "../here";
import { toggled, type Filled } from "./plan";
import type { Choices } from "./wire";

type Shape = { filled: Filled; choices: Choices; onFill: (news: Partial<Filled>) => void };

export function Taking({ filled, choices, onFill }: Shape) {
  const { researchers, reviewers } = filled;
  return (
    <section class="sheet padded">
      <h2>{_("Who may do what")}</h2>
      <p class="note">{_("Researchers see figures and sealed releases, never a text as it was written. Reviewers see texts with names covered up, not who wrote them, and never work in these teams.")}</p>
      {administers() && (
        <>
          <h3>{pgettext("people", "Researchers")}</h3>
          {choices.people.filter(({ researcher }) => researcher).map(({ id, name }) => (
            <Tick key={id} label={name} on={researchers.includes(id)} onChange={(on) => onFill({ researchers: toggled(researchers, id, on) })} />
          ))}
          {!choices.people.some(({ researcher }) => researcher) && <p class="note">{_("Nobody here is a researcher yet.")}</p>}
          <h3>{pgettext("people", "Reviewers")}</h3>
          <Reviewers people={choices.people} chosen={reviewers} onChoose={(chosen) => onFill({ reviewers: chosen })} />
        </>
      )}
      <Tick
        label={_("Researchers may check the texts too")} note={_("They then see texts with names covered up, not who wrote them.")}
        on={filled.researchers_review} onChange={(researchers_review) => onFill({ researchers_review })}
      />
    </section>
  );
}

/** So few need no field to find one. */
const FEW = 12;

type Naming = { people: Choices["people"]; chosen: string[]; onChoose: (chosen: string[]) => void };

/** Nobody names themself. */
function Reviewers({ people, chosen, onChoose }: Naming) {
  const [find, look] = useState("");
  const others = people.filter(({ id }) => id !== session.value?.person.id).sort((one, other) => one.name.localeCompare(other.name));
  const piece = find.trim().toLocaleLowerCase();
  const shown = others.filter(({ id, name }) => others.length <= FEW || chosen.includes(id) || (piece && name.toLocaleLowerCase().includes(piece)));
  return (
    <>
      {others.length > FEW && <Field label={_("Find a person")} value={find} onInput={look} />}
      {shown.map(({ id, name }) => <Tick key={id} label={name} on={chosen.includes(id)} onChange={(on) => onChoose(toggled(chosen, id, on))} />)}
    </>
  );
}
