/** Everybody in a team, so that nobody has to guess who reads what is shared there. */
import { useState } from "preact/hooks";
import { _, ngettext } from "../../i18n";
import { PersonRing } from "../../ui/person";
import { Button } from "../../ui/press";
import { Sheet } from "../../ui/sheet";
import { session } from "../here";
import { people } from "../live";
import { leaderOf, readerCount } from "../readers";

/** On a phone: how many, and a tap away who; beside the texts where there is room, `desk.css`. */
export function WhoIsHere({ space }: { space: string }) {
  const [open, show] = useState(false);
  const count = readerCount(space) + 1;
  return (
    <>
      <div class="here-count">
        <Button look="bare" low onPress={() => show(true)}>{ngettext("1 person", "{count} people", count)}</Button>
      </div>
      <aside class="here-list" aria-label={_("Who is in it")}>
        <h2>{_("Who is in it")}</h2>
        <MembersOf space={space} />
      </aside>
      {open && (
        <Sheet title={_("Who is in it")} onClose={() => show(false)}>
          <MembersOf space={space} />
          <div class="doing"><Button onPress={() => show(false)}>{_("Close")}</Button></div>
        </Sheet>
      )}
    </>
  );
}

export function MembersOf({ space }: { space: string }) {
  const leader = leaderOf(space);
  const me = session.value?.person;
  const others = [...people.value.values()].filter(({ id, spaces }) => id !== me?.id && spaces.includes(space));
  const names = [me?.name ?? "", ...others.map(({ name }) => name)].sort((one, other) => one.localeCompare(other));
  return (
    <ul class="names">
      {names.map((name) => (
        <li class="by">
          <PersonRing name={name} tone={name === me?.name ? "me" : "other"} />
          <span><b>{name}</b>{name === leader && <span class="small">{_("Team leader")}</span>}</span>
        </li>
      ))}
    </ul>
  );
}
